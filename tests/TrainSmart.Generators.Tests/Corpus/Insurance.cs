using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>Insurance as a class.</summary>
[Experiment("cs-insurance", Seed = 23)]
[Csv("data/insurance.csv", Label = "charges")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Tpe, Trials = 24), Minimize("validation/mae")]
[Budget(Dollars = 2.5)]
internal sealed partial class Insurance
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [QuantizedLogUniform(8, 64, 8)] public partial double Size { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot(Columns.Categorical).Standardize([Columns.Age, Columns.Bmi, Columns.Children]);

    Layers Model(Shape outputs) => [new Linear((int)Size), new Relu(), new Linear(outputs)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 60, BatchSize = 32 };
}
