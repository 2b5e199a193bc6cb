using TrainSmart.Data;
using static TrainSmart.Runtime.Tests.Data.Trips;

namespace TrainSmart.Runtime.Tests.Data;

/// <summary>Expected values are those of scikit-learn 1.2 for the same numbers.</summary>
public sealed class ScalingTests
{
    private static readonly double?[] Distances = [1.5, -2.0, 0.25, null, 8.0, 3.75, 3.75, 100.0];

    [Fact]
    public void Standardize_gives_mean_0_and_deviation_1() => AssertNear(
        [-0.437193299, -0.539448534, -0.473713026, -0.247290721, -0.371457791, -0.371457791, 2.44056116],
        Scaled(rows => rows.Standardize(Trip.Columns.Distance)));

    [Fact]
    public void Min_max_gives_0_to_1() => AssertNear(
        [0.0343137255, 0.0, 0.0220588235, 0.0980392157, 0.056372549, 0.056372549, 1.0],
        Scaled(rows => rows.MinMax(Trip.Columns.Distance)));

    [Fact]
    public void Robust_scale_goes_by_the_quartiles() => AssertNear(
        [-0.45, -1.15, -0.7, 0.85, 0.0, 0.0, 19.25],
        Scaled(rows => rows.RobustScale(Trip.Columns.Distance)));

    [Fact]
    public void Yeo_johnson_finds_the_most_likely_exponent() => AssertNear(
        [0.982352996, -3.58460743, 0.226925925, 2.60329097, 1.75561381, 1.75561381, 6.65890359],
        Scaled(rows => rows.YeoJohnson(Trip.Columns.Distance)),
        tolerance: 1e-5);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Yeo_johnson_takes_skewed_numbers_of_either_sign(int sign)
    {
        double[] numbers = [0.1, 0.5, 2, 9, 40, 41, 300];
        double[] expected = [0.09479478, 0.3962461, 1.03266444, 2.02542819, 3.0282224, 3.04398782, 4.19660569];

        AssertNear(
            [.. expected.Select(value => sign * value)],
            Prepared(
                Far([.. numbers.Select(number => (double?)(sign * number))]), Trip.Columns.Distance, rows => rows.YeoJohnson(Trip.Columns.Distance))
                .Column("distance"),
            tolerance: 1e-5);
    }

    [Fact]
    public void Clip_outliers_stops_at_the_fences() => AssertNear(
        [1.5, -2, 0.25, 8, 3.75, 3.75, 13.375],
        Scaled(rows => rows.ClipOutliers(Trip.Columns.Distance)));

    [Fact]
    public void Clip_outliers_leaves_a_column_without_spread_as_it_is() => AssertNear(
        [0, 0, 0, 0, 0, 0, 0, 9],
        Prepared(Far(0, 0, 0, 0, 0, 0, 0, 9), Trip.Columns.Distance, rows => rows.ClipOutliers(Trip.Columns.Distance)).Column("distance"));

    [Fact]
    public void Log_is_that_of_one_more() => AssertNear(
        [0, 0.91629073, 2.19722458, 4.61512052],
        Prepared(Far(0, 1.5, 8, 100), Trip.Columns.Distance, rows => rows.Log(Trip.Columns.Distance)).Column("distance"));

    [Fact]
    public void Log_refuses_a_number_that_has_none_by_its_row()
    {
        var problem = Assert.Throws<DataException>(() => Prepared(Far(0, -1, 8), Trip.Columns.Distance, rows => rows.Log(Trip.Columns.Distance)));

        Assert.Contains("`distance` is -1 in row 2 of data/trips.csv", problem.Message);
    }

    [Theory]
    [InlineData(0.1, 0.1)]
    [InlineData(1e8, 1e8)]
    [InlineData(0.1, 0.10000000000000012)]
    public void A_constant_column_becomes_0_however_it_was_rounded(double one, double other)
    {
        Func<Preparation<Trip>, Preparation<Trip>>[] scalers =
        [
            rows => rows.Standardize(Trip.Columns.Distance),
            rows => rows.MinMax(Trip.Columns.Distance),
            rows => rows.RobustScale(Trip.Columns.Distance),
        ];

        foreach (var scaler in scalers)
        {
            AssertNear([0, 0, 0, 0, 0], Prepared(Far(one, one, other, one, one), Trip.Columns.Distance, scaler).Column("distance"));
        }
    }

    [Fact]
    public void A_column_that_hardly_varies_is_scaled_all_the_same() => AssertNear(
        [0, 1.22474487, -1.22474487],
        Prepared(Far(5, 5 + 1e-9, 5 - 1e-9), Trip.Columns.Distance, rows => rows.Standardize(Trip.Columns.Distance)).Column("distance"),
        tolerance: 1e-5);

    [Fact]
    public void Numbers_cannot_be_scaled_before_texts_are_encoded() =>
        Assert.Contains("standardize takes numbers, and `city` holds texts", Assert.Throws<DataException>(() =>
            Prepared(Far(1, 2, 3), Trip.Columns.All, rows => rows.Standardize(Trip.Columns.All))).Message);

    // Gaps stay gaps through every step, and are dropped at the end.
    private static float[] Scaled(Func<Preparation<Trip>, Preparation<Trip>> step) =>
        Prepared(Far(Distances), Trip.Columns.Distance, rows => step(rows).DropMissing(Trip.Columns.Distance)).Column("distance");
}
