using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>HousingLine as a class.</summary>
[Experiment("cs-housing-line", Seed = 7)]
[Csv("data/housing.csv", Label = "median_house_value", Ignore = ["total_bedrooms"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Grid, Trials = 5), Maximize("validation/r2")]
internal sealed partial class HousingLine
{
    [Choice(0.0, 0.01, 0.1, 1.0, 10.0)] public partial double Ridge { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.Standardize(Columns.Numeric).OneHot(Columns.OceanProximity);

    Estimator Model(Shape outputs) => new LinearRegression { L2 = Ridge };
}
