using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Rules;

public class EvaluatorTests
{
    [Theory]
    [InlineData("depth * width + 1", "97")]
    [InlineData("-depth", "-3")]
    [InlineData("width / 5", "6.4")]
    [InlineData("width % 5", "2")]
    [InlineData("depth >= 3 and width < 33", "true")]
    [InlineData("depth > 3 or width < 32", "false")]
    [InlineData("not (depth == 3)", "false")]
    [InlineData("family == 'forest'", "true")]
    [InlineData("family != 'forest'", "false")]
    [InlineData("family in ['linear', 'forest']", "true")]
    [InlineData("width in [16, 64]", "false")]
    public void An_expression_has_the_value_that_arithmetic_and_logic_give(string text, string expected) =>
        Assert.Equal(expected, Value(text)?.ToString());

    [Theory]
    [InlineData("absent + 1")]
    [InlineData("absent > 1")]
    [InlineData("not absent")]
    [InlineData("depth / 0")]
    [InlineData("family + 1")]
    public void What_cannot_be_computed_is_unknown(string text) => Assert.Null(Value(text));

    [Theory]
    [InlineData("absent > 1 and depth > 5", "false")]
    [InlineData("depth == 3 or absent > 1", "true")]
    public void An_unknown_part_does_not_matter_where_the_other_decides(string text, string expected) =>
        Assert.Equal(expected, Value(text)?.ToString());

    private static Literal? Value(string text)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out _));
        return expression.Evaluate(name => name switch { "depth" => 3, "width" => 32, "family" => "forest", _ => null });
    }
}
