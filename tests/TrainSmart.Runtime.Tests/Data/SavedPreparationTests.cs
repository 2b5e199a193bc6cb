using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainSmart.Data;
using static TrainSmart.Runtime.Tests.Data.Trips;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class SavedPreparationTests
{
    private static readonly Trip[] Rows =
    [
        .. Enumerable.Range(0, 30).Select(row => new Trip(
            (row % 4) switch { 0 => "Bonn", 1 => "Mainz", 2 => "Trier", _ => null },
            row % 7 == 0 ? null : Math.Sqrt(row),
            row,
            row % 5 == 0,
            row % 2 == 0 ? "Ann" : "Bob",
            null,
            KindOf(row))),
    ];

    [Fact]
    public void A_loaded_preparation_does_exactly_what_the_saved_one_did()
    {
        var fitted = Fitted();
        var loaded = FittedPreparation<Trip>.Load(Saved(fitted).Deserialize<JsonElement>());

        Assert.Equal(fitted.FeatureNames, loaded.FeatureNames);
        Assert.Equal(fitted.ClassNames, loaded.ClassNames);
        Assert.Equal(fitted.Transform(Table<Trip>.FromRows(Rows)).Values, loaded.Transform(Table<Trip>.FromRows(Rows)).Values);
        Assert.Equal(fitted.Transform(TrainingSplit(Rows)).Train.Values, loaded.Transform(TrainingSplit(Rows)).Train.Values);
    }

    [Fact]
    public void Saving_what_was_loaded_gives_the_same_text()
    {
        var saved = Saved(Fitted()).ToJsonString();

        Assert.Equal(saved, Saved(FittedPreparation<Trip>.Load(JsonSerializer.Deserialize<JsonElement>(saved))).ToJsonString());
    }

    [Theory]
    [InlineData("version", "2", "preparation.json: version should be 1")]
    [InlineData("task", "\"clustering\"", "task should be classification or regression")]
    [InlineData("label", "\"price\"", "label should be columns of data/trips.csv; `price` is none")]
    [InlineData("classes", "[\"bus\", \"ship\"]", "classes should be the classes of the label")]
    [InlineData("steps", "{}", "steps should be a list")]
    [InlineData("steps", "[7]", "steps should be a list of objects")]
    [InlineData("steps", "[{\"step\": \"System.Diagnostics.Process\"}]", "steps[0].step should be a step of the language")]
    [InlineData(
        "steps",
        "[{\"step\": \"standardize\", \"columns\": [\"distance\"], \"shift\": [1], \"scale\": [0]}]",
        "steps[0].scale should be positive numbers")]
    [InlineData(
        "steps",
        "[{\"step\": \"standardize\", \"columns\": [\"distance\"], \"shift\": [1, 2], \"scale\": [1]}]",
        "steps[0].shift should be a list of 1")]
    [InlineData(
        "steps",
        "[{\"step\": \"standardize\", \"columns\": [\"distance\"], \"shift\": [1e999], \"scale\": [1]}]",
        "steps[0].shift should be finite numbers")]
    [InlineData("steps", "[{\"step\": \"log\", \"columns\": [\"price\"]}]", "feature `price`")]
    [InlineData(
        "steps",
        "[{\"step\": \"one-hot\", \"columns\": [\"city\"], \"unknown-category\": \"zeros\", \"categories\": [{\"Bonn\": 1}]}]",
        "steps[0].categories")]
    [InlineData("features", "[]", "features should be what the steps make of the columns")]
    public void A_file_that_was_changed_is_refused_by_the_member_that_is_wrong(string member, string value, string expected)
    {
        var saved = Saved(Fitted());
        saved[member] = JsonNode.Parse(value);

        var problem = Assert.ThrowsAny<UserException>(() => FittedPreparation<Trip>.Load(saved.Deserialize<JsonElement>()));

        Assert.Contains(expected, problem.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"text\"")]
    public void Something_else_altogether_is_refused(string json) =>
        Assert.Throws<DataException>(() => FittedPreparation<Trip>.Load(JsonSerializer.Deserialize<JsonElement>(json)));

    [Fact]
    public void Without_any_one_of_its_members_a_preparation_is_refused()
    {
        foreach (var member in Saved(Fitted()).Select(member => member.Key).ToList())
        {
            var saved = Saved(Fitted());
            saved.Remove(member);
            Assert.Throws<DataException>(() => FittedPreparation<Trip>.Load(saved.Deserialize<JsonElement>()));
        }
    }

    // Every step there is.
    private static FittedPreparation<Trip> Fitted() => Preparation<Trip>.Start([.. Trip.Columns.All, Trip.Columns.Driver])
        .DropDuplicates(Trip.Columns.Stops)
        .DropMissing(Trip.Columns.Night)
        .MissingIndicator(Trip.Columns.Distance)
        .Impute(Trip.Columns.Distance, With.Median)
        .Impute(Trip.Columns.City, With.MostFrequent)
        .ClipOutliers(Trip.Columns.Numeric)
        .YeoJohnson(Trip.Columns.Distance)
        .Standardize(Trip.Columns.Distance)
        .Log(Trip.Columns.Stops)
        .RobustScale(Trip.Columns.Stops)
        .MinMax(Trip.Columns.Stops)
        .Drop(Trip.Columns.Night)
        .OneHot(Trip.Columns.City)
        .TargetEncode(Trip.Columns.Driver)
        .Fit(TrainingSplit(Rows).Train, Trip.Columns.Kind);

    private static JsonObject Saved(FittedPreparation<Trip> fitted)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) fitted.Save(writer);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
    }
}
