using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>Mushrooms as a class.</summary>
[Experiment("cs-mushrooms", Seed = 19)]
[Csv("data/mushrooms.csv", Label = "edible")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Tpe, Trials = 15), Maximize("validation/macro-precision")]
internal sealed partial class Mushrooms
{
    [LogUniform(1e-5, 1)] public partial double Lasso { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.Impute(Columns.StalkRoot, With.MostFrequent).OneHot(Columns.All);

    Estimator Model(Shape classes) => new LogisticRegression { L1 = Lasso };
}
