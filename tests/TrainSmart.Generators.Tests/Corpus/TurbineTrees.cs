using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>TurbineTrees as a class.</summary>
[Experiment("cs-turbine-trees", Seed = 25)]
[Csv("data/turbine.csv", Label = "co", Ignore = ["energy_yield"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Tpe, Trials = 40, Parallelism = 8), Minimize("validation/mae")]
[Slurm(CpusPerTask = 16, Time = "2h", Workers = 8)]
internal sealed partial class TurbineTrees
{
    [LogInt(100, 1000)] public partial int Rounds { get; }
    [LogInt(16, 256)] public partial int Leaves { get; }

    Estimator Model(Shape outputs) => new LightGbm { Trees = Rounds, Leaves = Leaves };
}
