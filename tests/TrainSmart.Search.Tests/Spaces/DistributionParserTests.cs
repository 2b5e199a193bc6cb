using CsCheck;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Spaces;

public sealed class DistributionParserTests
{
    public static TheoryData<string, Distribution> Distributions => new()
    {
        { "uniform(0.0, 0.5)", new Distribution.Uniform(0, 0.5) },
        { "uniform(high: 1, low: -1)", new Distribution.Uniform(-1, 1) },
        { "log-uniform(1e-4, 1e-1)", new Distribution.LogUniform(1e-4, 0.1) },
        { "quantized-uniform(0, 1, 0.25)", new Distribution.QuantizedUniform(0, 1, 0.25) },
        { "quantized-log-uniform(1, 100, 1)", new Distribution.QuantizedLogUniform(1, 100, 1) },
        { "normal(0, 1)", new Distribution.Normal(0, 1) },
        { "log-normal(0, 1)", new Distribution.LogNormal(0, 1) },
        { "quantized-normal(0, 1, 0.5)", new Distribution.QuantizedNormal(0, 1, 0.5) },
        { "quantized-log-normal(0, 1, 0.5)", new Distribution.QuantizedLogNormal(0, 1, 0.5) },
        { "truncated-normal(0, 1, -2, 2)", new Distribution.TruncatedNormal(0, 1, -2, 2) },
        { "int(1, 9)", new Distribution.Int(1, 9) },
        { "int(1, 9, 2)", new Distribution.Int(1, 9, 2) },
        { "int(1, 9, step: 2)", new Distribution.Int(1, 9, 2) },
        { "log-int(8, 512)", new Distribution.LogInt(8, 512) },
        { "choice(adam, 'my sgd', one-cycle, 3, true, null)", new Distribution.Choice(["adam", "my sgd", "one-cycle", 3, true, new Literal.Null()]) },
        { "weighted-choice(a: 0.7, b: 0.3)", new Distribution.WeightedChoice(["a", "b"], [0.7, 0.3]) },
        { "ordinal(small, medium, large)", new Distribution.Ordinal(["small", "medium", "large"]) },
        { "bool", new Distribution.Bool() },
        { "bool()", new Distribution.Bool() },
        { "subset(a, b, c)", new Distribution.Subset(["a", "b", "c"], 0, 3) },
        { "subset(a, b, c, least: 1, most: 2)", new Distribution.Subset(["a", "b", "c"], 1, 2) },
        { "permutation(a, b, c)", new Distribution.Permutation(["a", "b", "c"]) },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Every_distribution_is_read(string text, Distribution expected)
    {
        Assert.True(DistributionParser.TryParse(text, out var parsed, out var errors), string.Join("; ", errors.Select(error => error.Message)));
        Assert.Equal(expected, parsed.Distribution);
    }

    [Fact]
    public void A_condition_and_the_value_without_it_follow_the_distribution()
    {
        const string Text = "uniform(0.0, 0.5) when depth >= 2 else 0.0";
        Assert.True(DistributionParser.TryParse(Text, out var parsed, out _));
        Assert.Equal("depth >= 2", parsed.When!.ToString());
        Assert.Equal(new Literal.Number(0), parsed.Otherwise);
        Assert.Equal("depth >= 2", Cut(Text, parsed.Ranges["when"]));
        Assert.Equal("0.5", Cut(Text, parsed.Ranges["high"]));
        Assert.Equal("uniform", Cut(Text, parsed.Ranges["name"]));
        Assert.Equal("0.0", Cut(Text, parsed.Ranges["else"]));
        Assert.Equal("depth", Cut(Text, Assert.Single(parsed.Names).Range));
    }

    [Theory]
    [InlineData("log_uniform(1, 2)", "log_uniform", "did you mean 'log-uniform'?", null)]
    [InlineData("uniform(0, 1, 2)", "2", "has 2 values; '2' is one too many", null)]
    [InlineData("log-uniform(1, 2, 1)", "1", "log-uniform has no step", "TS2004")]
    [InlineData("uniform(0)", "uniform", "needs high", null)]
    [InlineData("uniform(low: 0, hihg: 1)", "hihg", "has no 'hihg'", null)]
    [InlineData("uniform", "", "needs its values in parentheses", null)]
    [InlineData("int(1.5, 3)", "1.5", "write 2", "TS2013")]
    [InlineData("int(0, 1e17)", "1e17", "beyond the largest whole number", "TS2037")]
    [InlineData("choice(a: 0.5)", "a: 0.5", "write weighted-choice(a: 0.5, ...)", null)]
    [InlineData("weighted-choice(a, b: 1)", "a", "has no weight", null)]
    [InlineData("uniform(0, 1) if x", "if", "'when' was expected", null)]
    [InlineData("uniform(0, 1) when x > 1 else", "", "something is missing", null)]
    [InlineData("uniform(0, many)", "many", "must be a number, not 'many'", null)]
    public void A_mistake_is_reported_at_its_own_characters(string text, string wrong, string part, string? id)
    {
        Assert.False(DistributionParser.TryParse(text, out _, out var errors));
        var error = Assert.Single(errors);
        Assert.Equal(wrong, Cut(text, error.Range));
        Assert.Contains(part, error.Message);
        Assert.Equal(id, error.Id);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.OneOf(
            Gen.String,
            Gen.OneOfConst("int", "choice", "(", ")", "a", ":", "1", "-", " when ", " else ", "[", ",", "'x'", "subset", "least").Array[0, 30]
                .Select(string.Concat))
            .Sample(text =>
            {
                var parsed = DistributionParser.TryParse(text, out _, out var errors);
                Assert.Equal(parsed, errors.Count == 0);
                foreach (var error in errors) Assert.True(error.Range.Start >= 0 && error.Range.End <= text.Length);
            });

    private static string Cut(string text, TextRange range) => text.Substring(range.Start, range.Length);
}
