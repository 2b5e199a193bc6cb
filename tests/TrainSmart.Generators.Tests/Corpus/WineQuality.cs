using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>WineQuality as a class.</summary>
[Experiment("cs-wine-quality", Seed = 9)]
[Csv("data/wine.csv", Label = "quality", Task = LearningTask.Regression)]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Sobol, Trials = 32), Minimize("validation/mae")]
internal sealed partial class WineQuality
{
    [LogInt(50, 500)] public partial int Rounds { get; }
    [Uniform(0.5, 1.0)] public partial double Rows { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot(Columns.Colour);

    Estimator Model(Shape outputs) => new FastTree { Trees = Rounds, RowFraction = Rows };
}
