using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>BikesNetwork as a class.</summary>
[Experiment("cs-bikes-network", Seed = 16)]
[Csv("data/bikes.csv", Label = "rentals")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Trials = 30, Parallelism = 2), Sampling(Sampler.Tpe), Pruning(Pruner.Patient, Patience = 5), Minimize("validation/mape")]
internal sealed partial class BikesNetwork
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [Choice("relu", "gelu")] public partial string Bend { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot(Columns.Categorical).Standardize([Columns.Temperature, Columns.Humidity, Columns.Wind, Columns.Hour]);

    Layers Model(Shape outputs)
    {
        Layer bend = Bend == "relu" ? new Relu() : new Gelu();
        return [new Linear(64), bend, new Linear(outputs)];
    }

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = 25, BatchSize = 256 };
}
