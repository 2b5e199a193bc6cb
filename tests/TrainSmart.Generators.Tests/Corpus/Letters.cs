using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>Letters as a class.</summary>
[Experiment("cs-letters", Seed = 21)]
[Csv("data/letters.csv", Label = "letter")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Trials = 50), Pruning(Pruner.SuccessiveHalving, MinimumResource = 2, ReductionFactor = 2), Sampling(Sampler.Random), Maximize("validation/accuracy")]
internal sealed partial class Letters
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [WeightedChoice(64, 1, 128, 2, 256, 1)] public partial int Width { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.Standardize(Columns.Numeric);

    Layers Model(Shape classes) => [new Linear(Width), new LeakyRelu { Slope = 0.1 }, new Linear(classes)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate, Beta2 = 0.99 }, Epochs = 30, BatchSize = 128 };
}
