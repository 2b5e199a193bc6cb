using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>PenguinsNetwork as a class.</summary>
[Experiment("cs-penguins-network", Seed = 1)]
[Csv("data/penguins.csv", Label = "species")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 40, Pruner = Pruner.Hyperband), Maximize("validation/macro-f1")]
[Constraint("Depth * Width <= 128")]
internal sealed partial class PenguinsNetwork
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [Int(1, 3)] public partial int Depth { get; }
    [Choice(16, 32, 64)] public partial int Width { get; }
    [Uniform(0.0, 0.5), When("Depth >= 2", Else = 0.0)] public partial double Dropped { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .DropMissing(Columns.Sex)
        .Impute(Columns.Numeric, With.Median)
        .Standardize(Columns.Numeric)
        .OneHot(Columns.Categorical);

    Layers Model(Shape classes) => [new Repeat(Depth, [new Linear(Width), new BatchNorm(), new Relu(), new Dropout(Dropped)]), new Linear(classes)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Schedule = new OneCycle(), Epochs = 50, BatchSize = 32, EarlyStopping = new Patience(10) };
}
