using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>ChurnGoals as a class.</summary>
[Experiment("cs-churn-goals", Seed = 13)]
[Csv("data/churn.csv", Label = "churn")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.NsgaII, Trials = 200), Maximize("validation/macro-recall"), Maximize("validation/macro-precision")]
internal sealed partial class ChurnGoals
{
    [LogInt(50, 500)] public partial int Rounds { get; }
    [LogUniform(1, 100)] public partial double Smoothing { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot([Columns.Plan, Columns.InternationalPlan]).TargetEncode(Columns.State, smoothing: Smoothing);

    Estimator Model(Shape classes) => new LightGbm { Trees = Rounds };
}
