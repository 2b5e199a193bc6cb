using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>WineColour as a class.</summary>
[Experiment("cs-wine-colour", Seed = 8)]
[Csv("data/wine.csv", Label = "colour")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Balance(Balancing.Smote, Neighbours = 3)]
[Search(Sampler.CmaEs, Trials = 60), Maximize("validation/roc-auc")]
internal sealed partial class WineColour
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [LogUniform(1e-6, 1e-2)] public partial double Decay { get; }
    [LogInt(8, 64)] public partial int Width { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.ClipOutliers(Columns.Numeric, iqr: 3.0).Standardize(Columns.Numeric);

    Layers Model(Shape classes) => [new Linear(Width), new Elu(), new Linear(classes)];

    Training Train() => new() { Optimizer = new Sgd { LearningRate = Rate, Momentum = 0.9, WeightDecay = Decay, Nesterov = true }, Epochs = 20, BatchSize = 64 };
}
