using CsCheck;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Spaces;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("depth * width <= 256", "(depth * width) <= 256")]
    [InlineData("$depth+2*width", "depth + (2 * width)")]
    [InlineData("not a and b or c", "((not a) and b) or c")]
    [InlineData("family == 'forest'", "family == 'forest'")]
    [InlineData("family == \"it''s\"", "family == 'it''''s'")]
    [InlineData("x in [1, -2.5, adam, 'a b', true, null]", "x in [1, -2.5, 'adam', 'a b', true, null]")]
    [InlineData("x not in [1]", "not (x in [1])")]
    [InlineData("-x - -1", "(-x) - -1")]
    [InlineData("family.forest.trees % 2 == 0", "(family.forest.trees % 2) == 0")]
    [InlineData("1e-4 < .5", "0.0001 < 0.5")]
    public void An_expression_is_read_as_the_language_says(string text, string meant)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out var error), error?.Message);
        Assert.True(ExpressionParser.TryParse(meant, out var expected, out error), error?.Message);
        Assert.Equal(expected, expression);
    }

    [Theory]
    [InlineData("a && b", 2, "write 'and' instead of '&&'", "and")]
    [InlineData("a = 1", 2, "write '==' instead of '='", "==")]
    [InlineData("1 < x < 3", 6, "comparisons do not chain", null)]
    [InlineData("a +", 3, "something is missing", null)]
    [InlineData("(a", 2, "')' was expected", null)]
    [InlineData("a == 'x", 5, "no closing '", null)]
    [InlineData("a b", 2, "'b' was not expected", null)]
    [InlineData("x in 3", 5, "needs a list in brackets", null)]
    [InlineData("2x + 1", 0, "'2x' is no number", null)]
    [InlineData("x ** 2", 2, "write a product", null)]
    [InlineData("", 0, "something is missing", null)]
    public void A_mistake_is_reported_where_it_is_with_what_to_write(string text, int start, string part, string? replacement)
    {
        Assert.False(ExpressionParser.TryParse(text, out _, out var error));
        Assert.Equal(start, error!.Range.Start);
        Assert.Contains(part, error.Message);
        Assert.Equal(replacement, error.Replacement);
    }

    [Fact]
    public void Every_reference_is_collected_with_its_place()
    {
        var names = new List<(TextRange Range, string Name)>();
        Assert.True(ExpressionParser.TryParse("$depth >= 2 and width < depth", out _, out _, names));
        Assert.Equal([(new TextRange(0, 6), "depth"), (new TextRange(16, 5), "width"), (new TextRange(24, 5), "depth")], names);
    }

    [Fact]
    public void No_text_makes_the_parser_throw() =>
        Gen.OneOf(
            Gen.String,
            Gen.OneOfConst("(", ")", "a", "$b", "1", "-", "not ", " in ", "[", "]", ",", "==", "'x'", " and ", "*").Array[0, 40]
                .Select(string.Concat))
            .Sample(text =>
            {
                var parsed = ExpressionParser.TryParse(text, out var expression, out var error);
                Assert.Equal(parsed, error is null);
                if (!parsed) Assert.InRange(error!.Range.Start, 0, text.Length);
                if (!parsed) return;
                Assert.True(ExpressionParser.TryParse(expression.ToString(), out var again, out _), expression.ToString());
                Assert.Equal(expression, again);
            });

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("-", 100_000)]
    [InlineData("not ", 100_000)]
    [InlineData("a+", 100_000)]
    [InlineData("a and ", 100_000)]
    public void A_monstrous_expression_is_refused(string part, int times) =>
        Assert.False(ExpressionParser.TryParse(string.Concat(Enumerable.Repeat(part, times)) + "a", out _, out _));
}
