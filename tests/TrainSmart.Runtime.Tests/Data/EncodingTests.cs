using CsCheck;
using TrainSmart.Data;
using static TrainSmart.Runtime.Tests.Data.Trips;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class EncodingTests
{
    [Fact]
    public void One_hot_makes_a_feature_of_every_category_that_the_lock_file_knows()
    {
        var features = Prepared(Through("Trier", "Bonn", "Trier"), Trip.Columns.City, rows => rows.OneHot(Trip.Columns.City));

        Assert.Equal(["city=Bonn", "city=Mainz", "city=Trier"], features.FeatureNames);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 0, 1], features.Values);
    }

    [Fact]
    public void One_hot_gives_zeros_to_a_gap_and_to_a_category_that_no_training_row_has()
    {
        var features = HeldOut(Through("Bonn", "Trier", "Bonn"), Through("Mainz", null, "Trier"), rows => rows.OneHot(Trip.Columns.City));

        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 1], features.Values);
    }

    [Fact]
    public void One_hot_refuses_an_unknown_category_by_its_row_where_that_is_asked_for()
    {
        var problem = Assert.Throws<DataException>(() =>
            HeldOut(Through("Bonn", "Trier", "Bonn"), Through("Trier", "Mainz"), rows => rows.OneHot(Trip.Columns.City, UnknownCategory.Error)));

        Assert.Contains("`city` is `Mainz` in row 2", problem.Message);
    }

    [Fact]
    public void Free_texts_are_encoded_by_what_the_training_rows_have()
    {
        Trip[] rows = [.. new[] { "Zoe", "Ann", "Zoe" }.Select((driver, row) => new Trip(null, 1, row, null, driver, null, KindOf(row)))];
        Trip[] later = [new(null, 1, 1, null, "Bob", null, null), new(null, 1, 1, null, "Ann", null, null)];

        Assert.Equal(["driver=Ann", "driver=Zoe"], Prepared(rows, Trip.Columns.Driver, steps => steps.OneHot(Trip.Columns.Driver)).FeatureNames);
        Assert.Equal([0, 0, 1, 0], HeldOut(rows, later, steps => steps.OneHot(Trip.Columns.Driver), Trip.Columns.Driver).Values);
    }

    [Fact]
    public void Ordinal_encode_counts_in_the_order_of_the_lock_file() =>
        Assert.Equal([2, 0, 1], Prepared(Through("Trier", "Bonn", "Mainz"), Trip.Columns.City, rows => rows.OrdinalEncode(Trip.Columns.City)).Values);

    [Fact]
    public void Texts_that_are_still_texts_at_the_end_are_refused() =>
        Assert.Contains(
            "`city` still holds texts",
            Assert.Throws<DataException>(() => Prepared(Through("Bonn", "Trier"), Trip.Columns.City, rows => rows)).Message);

    [Fact]
    public void Target_encode_draws_the_mean_of_a_rare_category_towards_that_of_all()
    {
        // Stops are the label: Bonn has 10 and 20, Trier 60; all have 30 on average. The smoothing of 2 counts as two more rows of 30.
        Trip[] rows = [Stop("Bonn", 10), Stop("Bonn", 20), Stop("Trier", 60), Stop(null, 30), Stop("Bonn", 30)];
        var split = Table<Trip>.FromRows(rows).Split(Trip.Columns.Stops, AllForTraining, 1);
        var fitted = Preparation<Trip>.Start(Trip.Columns.City).TargetEncode(Trip.Columns.City, smoothing: 2).Fit(split.Train, Trip.Columns.Stops);

        var later = fitted.Transform(Table<Trip>.FromRows([Stop("Bonn", 0), Stop("Trier", 0), Stop("Mainz", 0), Stop(null, 0)]));

        AssertNear([(60 + (2 * 30)) / 5.0, (60 + (2 * 30)) / 3.0, 30, 30], later.Values);
    }

    [Fact]
    public void Target_encode_never_shows_a_training_row_its_own_label() =>
        Gen.Select(Gen.Int[0, 3].Array[10, 60], Gen.ULong, Gen.Int[0, 1000]).Sample((cities, seed, pick) =>
        {
            var chosen = pick % cities.Length;
            float Encoded(int labelOfChosen)
            {
                Trip[] rows = [.. cities.Select((city, row) => Stop(City(city), row == chosen ? labelOfChosen : row))];
                var split = Table<Trip>.FromRows(rows).Split(Trip.Columns.Stops, AllForTraining, seed);
                var fitted = Preparation<Trip>.Start(Trip.Columns.City).TargetEncode(Trip.Columns.City).Fit(split.Train, Trip.Columns.Stops);
                return fitted.Transform(split).Train.Values[chosen];
            }

            Assert.Equal(Encoded(0), Encoded(1_000_000));
        });

    [Fact]
    public void Target_encode_makes_a_feature_a_class_where_there_are_more_than_two()
    {
        var features = Prepared(
            Through([.. Enumerable.Range(0, 30).Select(row => City(row % 3))]), Trip.Columns.City, rows => rows.TargetEncode(Trip.Columns.City));

        Assert.Equal(["city:bus", "city:train", "city:tram"], features.FeatureNames);
        for (var row = 0; row < features.Rows; row++) Assert.Equal(1, features.Row(row).ToArray().Sum(), 1e-5);
    }

    private static Trip Stop(string? city, int stops) => new(city, 1, stops, null, null, null, null);

    private static string? City(int city) => city switch { 0 => "Bonn", 1 => "Mainz", 2 => "Trier", _ => null };

    private static FeatureMatrix HeldOut(
        Trip[] training, Trip[] later, Func<Preparation<Trip>, Preparation<Trip>> steps, ColumnSet<Trip>? features = null) =>
        steps(Preparation<Trip>.Start(features ?? Trip.Columns.City))
            .Fit(TrainingSplit(training).Train, Trip.Columns.Kind)
            .Transform(Table<Trip>.FromRows(later));
}
