using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>Titanic as a class.</summary>
[Experiment("cs-titanic", Seed = 17)]
[Csv("data/titanic.csv", Label = "survived", Ignore = ["name", "ticket", "cabin"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 30, Pruner = Pruner.Median), Maximize("validation/accuracy")]
internal sealed partial class Titanic
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [Uniform(0.0, 0.5)] public partial double Dropped { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .MissingIndicator(Columns.Age)
        .Impute(Columns.Age, With.Median)
        .DropMissing(Columns.Embarked)
        .YeoJohnson(Columns.Fare)
        .Standardize(Columns.Numeric)
        .OneHot(Columns.Categorical);

    Layers Model(Shape classes) => [new Linear(32), new Tanh(), new Dropout(Dropped), new Linear(classes)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 60, BatchSize = 32, EarlyStopping = new Patience(8) { MinimumDelta = 0.001 } };
}
