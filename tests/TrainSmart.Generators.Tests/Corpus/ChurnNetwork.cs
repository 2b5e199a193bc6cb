using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>ChurnNetwork as a class.</summary>
[Experiment("cs-churn-network", Seed = 14)]
[Csv("data/churn.csv", Label = "churn", Ignore = ["day_charge"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Balance(Balancing.Oversample)]
[Search(Trials = 40), Sampling(Sampler.Tpe, StartupTrials = 8, Candidates = 48), Pruning(Pruner.Median, StartupTrials = 6, WarmupSteps = 4), Maximize("validation/mcc")]
internal sealed partial class ChurnNetwork
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [LogInt(16, 256)] public partial int Width { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot(Columns.Categorical).Standardize(Columns.Numeric);

    Layers Model(Shape classes) => [new Linear(Width), new Relu(), new Dropout(0.3), new Linear(classes)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 20, BatchSize = 128, LabelSmoothing = 0.05 };
}
