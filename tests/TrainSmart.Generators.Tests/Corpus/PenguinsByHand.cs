using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>PenguinsByHand as a class.</summary>
[Experiment("cs-penguins-by-hand", Seed = 3)]
[Csv("data/penguins.csv", Label = "species")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Auto, Trials = 20), Maximize("validation/accuracy")]
internal sealed partial class PenguinsByHand
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [Bool] public partial bool Wide { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.All).Standardize(Columns.Numeric).OneHot(Columns.Categorical);

    Layers Model(Shape classes)
    {
        var width = Wide ? 64 : 16;
        return [new Linear(width), new Gelu(), new Linear(classes)];
    }

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 30, BatchSize = 16 };
}
