using TrainSmart.Data;
using static TrainSmart.Runtime.Tests.Data.Trips;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class CleaningTests
{
    [Theory]
    [InlineData(With.Mean, 13.0 / 4)]
    [InlineData(With.Median, 2)]
    [InlineData(With.MostFrequent, 1)]
    [InlineData(With.Zero, 0)]
    public void Gaps_are_filled_with_what_the_training_rows_say(With with, double expected)
    {
        var features = Prepared(Far(1, 3, null, 8, 1), Trip.Columns.Distance, rows => rows.Impute(Trip.Columns.Distance, with));

        AssertNear([1, 3, expected, 8, 1], features.Values);
    }

    [Fact]
    public void The_least_of_equally_frequent_values_fills_gaps() =>
        AssertNear(
            [5, 2, 2, 5, 2],
            Prepared(Far(5, 2, 2, 5, null), Trip.Columns.Distance, rows => rows.Impute(Trip.Columns.Distance, With.MostFrequent)).Values);

    [Fact]
    public void Gaps_in_texts_are_filled_with_the_most_frequent_category()
    {
        var features = Prepared(
            Through("Trier", null, "Bonn", "Trier"),
            Trip.Columns.City,
            rows => rows.Impute(Trip.Columns.City, With.MostFrequent).OrdinalEncode(Trip.Columns.City));

        Assert.Equal([2, 2, 0, 2], features.Values);
    }

    [Fact]
    public void The_mean_of_texts_is_refused() =>
        Assert.Contains("impute with mean takes numbers, and `city` holds texts", Assert.Throws<DataException>(() =>
            Prepared(Through("Bonn", null), Trip.Columns.City, rows => rows.Impute(Trip.Columns.City, With.Mean))).Message);

    [Fact]
    public void A_column_without_any_value_cannot_be_imputed() =>
        Assert.Contains("`distance` has no value in any of them", Assert.Throws<DataException>(() =>
            Prepared(Far(null, null), Trip.Columns.Distance, rows => rows.Impute(Trip.Columns.Distance, With.Median))).Message);

    [Fact]
    public void A_gap_that_nothing_fills_is_refused_by_its_row() =>
        Assert.Contains(
            "`distance` has no value in row 2 of data/trips.csv",
            Assert.Throws<DataException>(() => Prepared(Far(1, null, 3), Trip.Columns.Distance, rows => rows)).Message);

    [Fact]
    public void A_gap_in_rows_to_be_predicted_is_refused_even_if_the_training_rows_have_none() =>
        Assert.Throws<DataException>(() =>
            Preparation<Trip>.Start(Trip.Columns.Distance)
                .Standardize(Trip.Columns.Distance)
                .Fit(TrainingSplit(Far(1, 2, 3)).Train, Trip.Columns.Kind)
                .Transform(Table<Trip>.FromRows(Far(1, null))));

    [Fact]
    public void Drop_missing_leaves_out_rows_with_a_gap_in_any_part_and_says_which_are_left()
    {
        var fitted = Preparation<Trip>.Start(Trip.Columns.Distance)
            .DropMissing(Trip.Columns.Distance, Trip.Columns.City)
            .Fit(TrainingSplit(Far(1, null, 3)).Train, Trip.Columns.Kind);

        Assert.Equal([0, 2], fitted.Transform(Table<Trip>.FromRows(Far(4, null, 6))).SourceRows);
    }

    [Fact]
    public void Drop_missing_of_the_label_does_not_drop_rows_that_are_to_be_predicted()
    {
        Trip[] rows = [.. Far(1, 2, 3, 4), new("Bonn", 5, 1, null, null, null, null)];
        var fitted = Preparation<Trip>.Start(Trip.Columns.Distance).DropMissing(Trip.Columns.Kind).Fit(TrainingSplit(rows).Train, Trip.Columns.Kind);

        Assert.Equal(4, fitted.Transform(TrainingSplit(rows)).Train.Rows);
        Assert.Equal(1, fitted.Transform(Table<Trip>.FromRows(rows.AsSpan(4))).Rows);
    }

    [Fact]
    public void A_row_without_a_label_is_refused_unless_it_is_dropped() =>
        Assert.Contains("There is no label in row 2", Assert.Throws<DataException>(() =>
            Prepared([.. Far(1), new("Bonn", 5, 1, null, null, null, null), .. Far(3, 4, 5)], Trip.Columns.Distance, rows => rows)).Message);

    [Fact]
    public void Drop_duplicates_keeps_the_first_of_equal_training_rows_and_every_held_out_row()
    {
        var training = TrainingSplit(Far(1, 2, 1, null, null));
        var fitted = Preparation<Trip>.Start(Trip.Columns.Distance)
            .DropDuplicates(Trip.Columns.Distance)
            .Impute(Trip.Columns.Distance, With.Zero)
            .Fit(training.Train, Trip.Columns.Kind);

        Assert.Equal([0, 1, 3], fitted.Transform(training).Train.SourceRows);
        Assert.Equal(3, fitted.Transform(Table<Trip>.FromRows(Far(7, 7, 7))).Rows);
    }

    [Fact]
    public void A_missing_indicator_is_left_alone_by_later_steps()
    {
        var features = Prepared(
            Far(1, null, 3),
            Trip.Columns.Distance,
            rows => rows.MissingIndicator(Trip.Columns.Distance).Impute(Trip.Columns.Distance, With.Zero).Standardize(Trip.Columns.Distance));

        Assert.Equal(["distance", "distance is missing"], features.FeatureNames);
        Assert.Equal([0, 1, 0], features.Column("distance is missing"));
    }

    [Fact]
    public void A_dropped_column_is_no_feature_but_its_gaps_still_count()
    {
        var features = Prepared(
            Far(1, null, 3),
            [Trip.Columns.Distance, Trip.Columns.Stops],
            rows => rows.Drop(Trip.Columns.Distance).DropMissing(Trip.Columns.Distance));

        Assert.Equal(["stops"], features.FeatureNames);
        Assert.Equal([0, 2], features.Values);
    }

    [Fact]
    public void A_preparation_that_leaves_no_feature_is_refused() =>
        Assert.Throws<DataException>(() => Prepared(Far(1, 2), Trip.Columns.Distance, rows => rows.Drop(Trip.Columns.Distance)));

    [Fact]
    public void A_step_under_a_condition_is_there_only_if_it_holds()
    {
        float[] Values(bool condition) =>
            Prepared(Far(1, 3), Trip.Columns.Distance, rows => rows.When(condition, steps => steps.MinMax(Trip.Columns.Distance))).Values;

        Assert.Equal([0, 1], Values(true));
        Assert.Equal([1, 3], Values(false));
    }

    [Fact]
    public void The_label_is_no_feature_even_if_it_is_named_among_them() =>
        Assert.Equal(["distance"], Prepared(Far(1, 2), [Trip.Columns.Distance, Trip.Columns.Kind], rows => rows).FeatureNames);

    [Fact]
    public void Held_out_rows_change_nothing_of_what_is_learned()
    {
        var options = new SplitOptions { Train = 0.5, Validation = 0.25, Test = 0.25, Stratify = false };
        Trip[] rows = Far([.. Enumerable.Range(0, 40).Select(row => (double?)row)]);
        var split = Table<Trip>.FromRows(rows).Split(Trip.Columns.Kind, options, 5);
        var heldOut = split.Validation.Table
            .Numbers(Trip.Columns.Stops)
            .ToArray()
            .Concat(split.Test.Table.Numbers(Trip.Columns.Stops).ToArray())
            .ToHashSet();
        Trip[] changed = [.. rows.Select(row => heldOut.Contains(row.Stops) ? row with { Distance = 1e6, City = "Trier" } : row)];

        float[] Learned(Trip[] trips) => Preparation<Trip>.Start([Trip.Columns.Distance, Trip.Columns.City])
            .Impute(Trip.Columns.Distance, With.Mean)
            .ClipOutliers(Trip.Columns.Distance)
            .YeoJohnson(Trip.Columns.Distance)
            .Standardize(Trip.Columns.Distance)
            .TargetEncode(Trip.Columns.City)
            .Fit(Table<Trip>.FromRows(trips).Split(Trip.Columns.Kind, options, 5).Train, Trip.Columns.Kind)
            .Transform(Table<Trip>.FromRows(Far(3, 17, 29))).Values;

        Assert.Equal(Learned(rows), Learned(changed));
    }
}
