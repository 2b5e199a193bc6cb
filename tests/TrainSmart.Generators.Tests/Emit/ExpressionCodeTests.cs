using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Emit;

public class ExpressionCodeTests
{
    private static readonly Parameter[] Parameters =
    [
        new("depth", new Distribution.Int(1, 3)),
        new("width", new Distribution.Choice([16, 32])),
        new("budget", new Distribution.Choice([16, new Literal.Number(4294967296, IsInteger: true)])),
        new("rate", new Distribution.LogUniform(1e-4, 0.1)),
        new("dropout", new Distribution.Uniform(0, 0.5), When: Parse("depth >= 2")),
        new("mode", new Distribution.Choice(["fast", "exact"])),
        new("family", new Distribution.Branch(["forest", "linear"])),
        new("family.forest.trees", new Distribution.Int(50, 400), When: Parse("family == 'forest'")),
    ];

    private static readonly ExpressionCode Code = new(new Scope(new ParameterShapes(Parameters, UserClass.None, new NameTable([])).Build()));

    [Theory]
    [InlineData("depth >= 2 and not (width > 16 or rate < 0.01)", "Searched.Depth >= 2 && !(Searched.Width > 16 || Searched.Rate < 0.01)")]
    [InlineData("depth - (width - 1) == 3", "Searched.Depth - (Searched.Width - 1) == 3")]
    [InlineData("width in [16, 32]", "Searched.Width is 16 or 32")]
    [InlineData("mode == 'fast'", "Searched.Mode == \"fast\"")]
    [InlineData("family == 'forest'", "Searched.Family is Family.Forest")]
    [InlineData("family != 'forest'", "Searched.Family is not Family.Forest")]
    [InlineData("family.forest.trees > 100", "((Family.Forest)Searched.Family).Trees > 100")]
    [InlineData("depth / width > 0.1", "(double)Searched.Depth / Searched.Width > 0.1")]
    public void A_condition_is_written_as_C_sharp_writes_it(string text, string expected) => Assert.Equal(expected, Code.Condition(Parse(text)));

    [Theory]
    [InlineData("depth * 2 + 1", "Searched.Depth * 2 + 1")]
    [InlineData("width / 2", "Searched.Width / 2")]
    [InlineData("budget", "(int)Searched.Budget")]
    [InlineData("2 * budget", "(int)(2 * Searched.Budget)")]
    [InlineData("width * 0.5", "(int)Math.Round(Searched.Width * 0.5)")]
    public void A_whole_number_stays_whole(string text, string expected) => Assert.Equal(expected, Code.Integer(Parse(text)));

    [Theory]
    [InlineData("rate / 10", "Searched.Rate / 10")]
    [InlineData("depth / 10", "(double)Searched.Depth / 10")]
    [InlineData("dropout * 2", "Searched.Dropout!.Value * 2")]
    public void A_real_number_loses_nothing(string text, string expected) => Assert.Equal(expected, Code.Real(Parse(text)));

    private static Expression Parse(string text) =>
        ExpressionParser.TryParse(text, out var expression, out var error) ? expression : throw new InvalidOperationException(error?.Message);
}
