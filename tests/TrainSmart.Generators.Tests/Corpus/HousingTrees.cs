using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>HousingTrees as a class.</summary>
[Experiment("cs-housing-trees", Seed = 6)]
[Csv("data/housing.csv", Label = "median_house_value")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Tpe, Trials = 60), Minimize("validation/mae")]
internal sealed partial class HousingTrees
{
    [LogInt(100, 1000)] public partial int Rounds { get; }
    [LogInt(8, 256)] public partial int Leaves { get; }
    [LogUniform(0.01, 0.3)] public partial double Rate { get; }
    [Bool] public partial bool Encoded { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .Impute(Columns.TotalBedrooms, With.Median)
        .When(Encoded, some => some.TargetEncode(Columns.OceanProximity))
        .When(!Encoded, some => some.OneHot(Columns.OceanProximity));

    Estimator Model(Shape outputs) => new LightGbm { Trees = Rounds, Leaves = Leaves, LearningRate = Rate };
}
