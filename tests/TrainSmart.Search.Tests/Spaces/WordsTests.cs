using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Spaces;

public sealed class WordsTests
{
    [Theory]
    [InlineData("learning_rate", "LearningRate", "learning_rate", "learning-rate")]
    [InlineData("clip-outliers", "ClipOutliers", "clip_outliers", "clip-outliers")]
    [InlineData("GpusPerNode", "GpusPerNode", "gpus_per_node", "gpus-per-node")]
    [InlineData("L1Ratio", "L1Ratio", "l1_ratio", "l1-ratio")]
    [InlineData("HTTPServer", "HTTPServer", "http_server", "http-server")]
    [InlineData("family.forest.trees", "FamilyForestTrees", "family_forest_trees", "family-forest-trees")]
    [InlineData("2nd floor", "_2ndFloor", "2nd_floor", "2nd-floor")]
    public void A_name_changes_its_habit_by_rule(string name, string pascal, string snake, string kebab)
    {
        Assert.Equal(pascal, Names.Pascal(name));
        Assert.Equal(snake, Names.Snake(name));
        Assert.Equal(kebab, Names.Kebab(name));
    }

    [Theory]
    [InlineData("lerning-rate", "learning-rate")]
    [InlineData("learning_rate", "learning-rate")]
    [InlineData("dropuot", "dropout")]
    [InlineData("widht", "width")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void A_misspelt_name_finds_the_one_that_was_meant(string word, string? meant) =>
        Assert.Equal(meant, NearestName.Find(word, ["learning-rate", "dropout", "width"]));

    [Theory]
    [InlineData("10m", 600)]
    [InlineData("90s", 90)]
    [InlineData("1h30m", 5400)]
    [InlineData("1.5 h", 5400)]
    [InlineData("250ms", 0.25)]
    public void A_duration_is_read_with_its_unit(string text, double seconds)
    {
        Assert.True(Quantities.TryParseDuration(text, out var read));
        Assert.Equal(seconds, read, 9);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("m")]
    [InlineData("10 parsecs")]
    [InlineData("")]
    public void A_duration_without_a_known_unit_is_refused(string text) => Assert.False(Quantities.TryParseDuration(text, out _));

    [Fact]
    public void Money_memory_and_fractions_are_read()
    {
        Assert.True(Quantities.TryParseMoney("$5.50", out var dollars));
        Assert.True(Quantities.TryParseBytes("16GiB", out var bytes));
        Assert.True(Quantities.TryParseFraction("70%", out var percent));
        Assert.True(Quantities.TryParseFraction("0.7", out var fraction));
        Assert.Equal((5.5, 17_179_869_184, 0.7, 0.7), (dollars, bytes, percent, fraction));
        Assert.False(Quantities.TryParseMoney("5", out _));
        Assert.False(Quantities.TryParseBytes("16", out _));
    }
}
