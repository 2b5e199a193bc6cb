using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>PenguinsLine as a class.</summary>
[Experiment("cs-penguins-line", Seed = 2)]
[Csv("data/penguins.csv", Label = "species", Ignore = ["year"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Random, Trials = 10), Minimize("validation/log-loss")]
internal sealed partial class PenguinsLine
{
    [LogUniform(1e-4, 10)] public partial double Penalty { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.All).MinMax(Columns.Numeric).OneHot([Columns.Island, Columns.Sex]);

    Estimator Model(Shape classes) => new LogisticRegression { L2 = Penalty };
}
