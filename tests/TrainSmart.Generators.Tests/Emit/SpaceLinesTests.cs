using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Emit;

public class SpaceLinesTests
{
    private static readonly Expression.Name Depth = new("depth");

    public static TheoryData<string, Distribution> Distributions => new()
    {
        { "x: uniform(-0.5, 1)", new Distribution.Uniform(-0.5, 1) },
        { "x: log-uniform(1e-4, 0.1)", new Distribution.LogUniform(1e-4, 0.1) },
        { "x: quantized-uniform(0, 1, 0.25)", new Distribution.QuantizedUniform(0, 1, 0.25) },
        { "x: quantized-log-uniform(1, 100, 0.5)", new Distribution.QuantizedLogUniform(1, 100, 0.5) },
        { "x: normal(0, 1)", new Distribution.Normal(0, 1) },
        { "x: log-normal(0, 1)", new Distribution.LogNormal(0, 1) },
        { "x: quantized-normal(0, 1, 0.5)", new Distribution.QuantizedNormal(0, 1, 0.5) },
        { "x: quantized-log-normal(0, 1, 0.5)", new Distribution.QuantizedLogNormal(0, 1, 0.5) },
        { "x: truncated-normal(0, 1, -2, 2)", new Distribution.TruncatedNormal(0, 1, -2, 2) },
        { "x: int(1, 3)", new Distribution.Int(1, 3) },
        { "x: int(16, 64, 16)", new Distribution.Int(16, 64, 16) },
        { "x: log-int(1, 1024)", new Distribution.LogInt(1, 1024) },
        { "x: choice(16, 0.5, 'a b', true, null)", new Distribution.Choice([16, 0.5, "a b", true, new Literal.Null()]) },
        { "x: choice('it''s', '# \"no\" comment', 2.0)", new Distribution.Choice(["it's", "# \"no\" comment", 2.0]) },
        { "x: weighted-choice('a': 0.7, 'b': 0.3)", new Distribution.WeightedChoice(["a", "b"], [0.7, 0.3]) },
        { "x: ordinal('s', 'm', 'l')", new Distribution.Ordinal(["s", "m", "l"]) },
        { "x: bool", new Distribution.Bool() },
        { "x: subset('a', 'b')", new Distribution.Subset(["a", "b"], 0, 2) },
        { "x: permutation(1, 2, 3)", new Distribution.Permutation([1, 2, 3]) },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void A_distribution_is_a_line_that_reads_back_as_itself(string line, Distribution distribution) =>
        Assert.Equal([line], SpaceLines.Of(new Space([new Parameter("x", distribution)], [])));

    [Fact]
    public void A_condition_its_alternative_and_a_constraint_are_part_of_the_lines()
    {
        var deep = new Expression.Binary(BinaryOperator.GreaterOrEqual, Depth, new Expression.Constant(2));
        var space = new Space(
            [new Parameter("depth", new Distribution.Int(1, 3)), new Parameter("rate", new Distribution.Uniform(0, 1), deep, 0.0)],
            [new Expression.Binary(BinaryOperator.Less, Depth, new Expression.Constant(3))]);
        Assert.Equal(["depth: int(1, 3)", "rate: uniform(0, 1) when depth >= 2 else 0.0", "where depth < 3"], SpaceLines.Of(space));
    }

    [Fact]
    public void What_does_not_read_back_as_itself_is_no_text()
    {
        Assert.Null(SpaceLines.Of(new Space([new Parameter("family", new Distribution.Branch(["forest", "network"]))], [])));
        Assert.Null(SpaceLines.Of(new Space([new Parameter("word", new Distribution.Choice(["one\ntwo", "three"]))], [])));
        Assert.Null(SpaceLines.Of(new Space([new Parameter("word", new Distribution.Choice(["\"\"\"", "three"]))], [])));
        Assert.Null(
            SpaceLines.Of(new Space(
                [new Parameter("depth", new Distribution.Int(1, 3), new Expression.Binary(BinaryOperator.Less, Depth, new Expression.Constant(2.0)))],
                [])));
    }
}
