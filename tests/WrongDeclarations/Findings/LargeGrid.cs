using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Wrong;

/// <summary>Penguins with one mistake.</summary>
[Experiment("large-grid-class", Seed = 42)]
[Csv("data/penguins.csv", Label = "species")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Grid, Trials = 40), Maximize("validation/macro-f1")]
public sealed partial class LargeGrid
{
    [Choice(0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064)]
    public partial double LearningRate { get; }

    [Choice(8, 16, 24, 32, 40, 48, 56)]
    public partial int Width { get; }

    private Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .DropMissing(Columns.Sex)
        .Impute(Columns.Numeric, With.Median)
        .Standardize(Columns.Numeric)
        .OneHot([Columns.Island, Columns.Sex]);

    private Layers Model(Shape classes) => [new Linear(Width), new Relu(), new Linear(classes)];

    private Training Train() => new() { Optimizer = new AdamW { LearningRate = LearningRate }, Epochs = 20, BatchSize = 32 };
}
