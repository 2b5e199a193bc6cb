using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>HousingNetwork as a class.</summary>
[Experiment("cs-housing-network", Seed = 5)]
[Csv("data/housing.csv", Label = "median_house_value")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.GaussianProcess, Trials = 30), Minimize("validation/rmse")]
[Slurm(Nodes = 1, GpusPerNode = 4, Memory = "64GiB", Time = "6h")]
[Budget(Time = "4h")]
internal sealed partial class HousingNetwork
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }
    [LogInt(32, 512)] public partial int Width { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .Impute(Columns.TotalBedrooms, With.Median)
        .Log([Columns.TotalRooms, Columns.TotalBedrooms, Columns.Population, Columns.Households])
        .RobustScale(Columns.Numeric)
        .OneHot(Columns.OceanProximity);

    Layers Model(Shape outputs) => [new Linear(Width), new Silu(), new Residual([new LayerNorm(), new Linear(Width), new Silu()]), new Linear(outputs)];

    Training Train() => new() { Optimizer = new AdamW { LearningRate = Rate, WeightDecay = 0.05 }, Schedule = new Cosine { WarmupEpochs = 2 }, Epochs = 40, BatchSize = 256, ClipNorm = 1 };
}
