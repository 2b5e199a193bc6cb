using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>Turbine as a class.</summary>
[Experiment("cs-turbine", Seed = 24)]
[Csv("data/turbine.csv", Label = "energy_yield")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Halton, Trials = 20), Minimize("validation/rmse")]
internal sealed partial class Turbine
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [Int(0, 3)] public partial int Blocks { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.ClipOutliers(Columns.Co).RobustScale(Columns.Numeric);

    Layers Model(Shape outputs) => [new Linear(64), new Gelu(), new Repeat(Blocks, [new Residual([new Linear(64), new Gelu()])]), new Linear(outputs)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 15, BatchSize = 512 };
}
