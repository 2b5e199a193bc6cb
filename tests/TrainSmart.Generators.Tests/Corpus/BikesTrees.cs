using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>BikesTrees as a class.</summary>
[Experiment("cs-bikes-trees", Seed = 15)]
[Csv("data/bikes.csv", Label = "rentals")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Annealing, Trials = 30), Minimize("validation/median-ae")]
internal sealed partial class BikesTrees
{
    [LogInt(100, 800)] public partial int Rounds { get; }
    [LogUniform(0.02, 0.3)] public partial double Rate { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot([Columns.Season, Columns.Weather]);

    Estimator Model(Shape outputs) => new FastTree { Trees = Rounds, LearningRate = Rate };
}
