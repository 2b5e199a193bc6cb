using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>EnergyNetwork as a class.</summary>
[Experiment("cs-energy-network", Seed = 20)]
[Csv("data/energy.csv", Label = "heating_load")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.GaussianProcess, Trials = 25), Minimize("validation/loss")]
internal sealed partial class EnergyNetwork
{
    [LogNormal(-6, 0.6)] public partial double Rate { get; }
    [Ordinal(16, 32, 64, 128)] public partial int Width { get; }
    [TruncatedNormal(0.1, 0.1, 0.0, 0.4)] public partial double Dropped { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.MinMax(Columns.Numeric);

    Layers Model(Shape outputs) => [new Linear(Width), new Relu(), new Dropout(Dropped), new Linear(Width), new Relu(), new Linear(outputs)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Schedule = new Cosine { FinalFraction = 0.05 }, Epochs = 80, BatchSize = 32 };
}
