using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Rules;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpSpaceFindingTests
{
    [Theory]
    [InlineData("[Uniform(1.0, 0.1)] public partial double Rate { get; }", "TS2001 (10,14) [1.0]")]
    [InlineData("[LogUniform(high: 1, low: 0)] public partial double Rate { get; }", "TS2002 (10,31) [0]")]
    [InlineData("[Uniform(0.1, 0.1)] public partial double Rate { get; }", "TS2003 (10,19) [0.1]")]
    [InlineData("[QuantizedUniform(0, 1, 0)] public partial double Rate { get; }", "TS2005 (10,29) [0]")]
    [InlineData("[Int(0, 10, Step = 20)] public partial int Depth { get; }", "TS2007 (10,24) [20]")]
    [InlineData("[Choice] public partial double Width { get; }", "TS2008 (10,6) [Choice]")]
    [InlineData("[Choice(16, 32, 16)] public partial int Width { get; }", "TS2009 (10,21) [16]")]
    [InlineData("[Choice(16, \"32\")] public partial int Width { get; }", "TS2010 (10,6) [Choice(16, \"32\")]")]
    [InlineData("[Choice(typeof(int))] public partial int Width { get; }", "TS2012 (10,13) [typeof(int)]")]
    [InlineData("[Uniform(0.001, 10)] public partial double Rate { get; }", "TS2014 (10,6) [Uniform]")]
    [InlineData("[Uniform(0, double.PositiveInfinity)] public partial double Rate { get; }", "TS1017 (10,17) [double.PositiveInfinity]")]
    [InlineData("[Uniform(double.NaN, 1)] public partial double Rate { get; }", "TS1017 (10,14) [double.NaN]")]
    [InlineData("[WeightedChoice(\"a\", 1.0, \"b\")] public partial string Size { get; }", "TS1005 (10,31) [\"b\"]")]
    [InlineData("[WeightedChoice(\"a\", \"b\")] public partial string Size { get; }", "TS1005 (10,26) [\"b\"]")]
    [InlineData("[WeightedChoice(\"a\", 1, \"b\", -1)] public partial string Size { get; }", "TS2042 (10,34) [-1]")]
    public void A_distribution_that_draws_nothing_sensible_is_refused_at_the_argument(string member, string finding) =>
        Assert.Equal([finding], CSharpSnippet.WithMembers(member).Findings);

    [Fact]
    public void Messages_speak_of_the_property_and_of_the_attribute()
    {
        var finding = CSharpSnippet.WithMembers("[LogUniform(0, 1)] public partial double LearningRate { get; }").Finding("TS2002");
        Assert.Equal("LogUniform of LearningRate needs low above 0, was 0", finding.Message);
        Assert.Equal("1e-8", finding.Replacement);
    }

    [Fact]
    public void A_uniform_over_many_decades_is_offered_as_log_uniform() =>
        Assert.Equal(
            "LogUniform",
            CSharpSnippet.WithMembers("[Uniform(0.001, 10)] public partial double Rate { get; }").Finding("TS2014").Replacement);

    [Theory]
    [InlineData("[Int(1, 3)] public partial long Depth { get; }", "(10,32) [long]", "int")]
    [InlineData("[Uniform(0, 0.5)] public partial int Rate { get; }", "(10,38) [int]", "double")]
    [InlineData("[LogUniform(0.1, 10)] public partial int Rate { get; }", "(10,42) [int]", "double")]
    [InlineData("[Uniform(0, 1)] public partial double? Rate { get; }", "(10,36) [double?]", "double")]
    [InlineData("[Choice(\"a\", \"b\")] public partial int Size { get; }", "(10,39) [int]", "string")]
    [InlineData("[Choice(0, 0.5)] public partial int Rate { get; }", "(10,37) [int]", "double")]
    [InlineData("[Bool] public partial string Nesterov { get; }", "(10,27) [string]", "bool")]
    [InlineData(
        "[Bool] public partial bool Sure { get; } [Uniform(0, 1), When(\"Sure\")] public partial double Rate { get; }",
        "(10,91) [double]",
        "double?")]
    [InlineData(
        "[Bool] public partial bool Sure { get; } [Uniform(0, 1), When(\"Sure\", Else = 0)] public partial double? Rate { get; }",
        "(10,101) [double?]",
        "double")]
    [InlineData("[Subset(\"a\", \"b\")] public partial string Layers { get; }", "(10,39) [string]", "IReadOnlyList<string>")]
    public void A_property_of_another_type_than_its_values_is_refused_at_the_type(string member, string place, string right)
    {
        var snippet = CSharpSnippet.WithMembers(member);
        Assert.Equal([$"TS1008 {place}"], snippet.Findings);
        Assert.Equal(right, snippet.Finding("TS1008").Replacement);
    }

    [Theory]
    [InlineData("[Uniform(1, 8)] public partial int Depth { get; }", "double, not int; write [Int(1, 8)] for whole numbers, or double for real ones")]
    [InlineData(
        "[LogUniform(1, 8)] public partial int Depth { get; }",
        "double, not int; write [LogInt(1, 8)] for whole numbers, or double for real ones")]
    [InlineData(
        "[QuantizedUniform(0, 8, 2)] public partial int Depth { get; }",
        "double, not int; write [Int(0, 8, Step = 2)] for whole numbers, or double for real ones")]
    [InlineData("[Int(1, 8)] public partial double Depth { get; }", "int, not double; write int for whole numbers, or [Uniform(1, 8)] for real ones")]
    [InlineData(
        "[Int(0, 8, Step = 2)] public partial double Depth { get; }",
        "int, not double; write int for whole numbers, or [QuantizedUniform(0, 8, 2)] for real ones")]
    public void Where_the_range_fits_the_type_too_both_are_offered_and_none_is_made(string member, string message)
    {
        var finding = Assert.Single(CSharpSnippet.WithMembers(member).Result.Findings);
        Assert.EndsWith(" of 'Depth' gives " + message, finding.Message);
        Assert.Null(finding.Replacement);
    }

    [Theory]
    [InlineData("public partial int Depth { get; }", "TS1003")]
    [InlineData("[Choice(16, \"big\")] public partial int Depth { get; }", "TS2010")]
    [InlineData("[Choice(\"a\", \"b\")] public partial int Depth { get; }", "TS1008")]
    [InlineData("[Uniform(1, 8)] public partial int Depth { get; }", "TS1008")]
    [InlineData("[Uniform(0.5, 8)] public partial int Depth { get; }", "TS1008")]
    public void What_reads_a_property_that_cannot_be_drawn_is_not_refused_besides(string member, string id)
    {
        var other = "[Uniform(0, 0.5), When(\"Depth >= 2\", Else = 0)] public partial double Rate { get; } "
            + "Training Train() => new() { Epochs = Depth, BatchSize = 1 };";
        var result = CSharpSnippet.WithMembers(
            $"{member} {other}",
            "[Constraint(\"Depth * Rate < 3\")]",
            "Layers Model(Shape classes) => [new Repeat(Depth, [new Linear(8), new Dropout(Rate)]), new Linear(classes)];").Result;
        Assert.Equal([id], ExperimentCompiler.Check(result, Locks.Penguins).Where(finding => finding.Id[2] < '3').Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("[Uniform(0, 1)] public partial double Rate { get; }")]
    [InlineData("[Choice(0, 1)] public partial double Rate { get; }")]
    [InlineData("[Choice(\"a\", \"b\")] public partial string Size { get; }")]
    [InlineData("[Choice(true, false)] public partial bool Sure { get; }")]
    [InlineData("[Permutation(1, 2, 3)] public partial IReadOnlyList<int> Order { get; }")]
    [InlineData("[Bool] public partial bool Sure { get; } [Choice(\"a\", \"b\"), When(\"Sure\")] public partial string? Size { get; }")]
    [InlineData("[Bool] public partial bool Sure { get; } [Int(1, 5), When(\"not Sure\", Else = 3)] public partial int Depth { get; }")]
    [InlineData("[Normal(0, 1)] public partial double Shift { get; } [TruncatedNormal(0, 1, -2, 2)] public partial double Other { get; }")]
    public void A_property_of_the_type_of_its_values_is_fine(string member) => Assert.Empty(CSharpSnippet.WithMembers(member).Findings);

    [Theory]
    [InlineData("[Int(1, 3)] public int Depth { get; }", "public int Depth { get; }")]
    [InlineData("[Int(1, 3)] public partial int Depth { get; set; }", "public partial int Depth { get; set; }")]
    [InlineData("[Int(1, 3)] public static partial int Depth { get; }", "public static partial int Depth { get; }")]
    [InlineData("[Int(1, 3)] public int Depth => 3;", "public int Depth => 3;")]
    [InlineData("[Int(1, 3)] public int Depth { get; } = 3;", "public int Depth { get; } = 3;")]
    public void A_searched_property_that_cannot_be_completed_is_refused_whole(string member, string declaration)
    {
        var snippet = CSharpSnippet.WithMembers(member);
        Assert.Equal([$"TS1007 (10,17) [{declaration}]"], snippet.Findings);
        Assert.Equal("public partial int Depth { get; }", snippet.Finding("TS1007").Replacement);
    }

    [Fact]
    public void A_searched_property_keeps_its_accessibility()
    {
        Assert.Empty(CSharpSnippet.WithMembers("[Int(1, 3)] private partial int Depth { get; }").Findings);
        Assert.Equal(
            "internal partial int Depth { get; }",
            CSharpSnippet.WithMembers("[Int(1, 3)] internal int Depth { get; }").Finding("TS1007").Replacement);
    }

    [Fact]
    public void A_name_that_does_not_come_back_from_the_space_is_refused()
    {
        var snippet = CSharpSnippet.WithMembers("[Int(1, 3)] public partial int HTTPDepth { get; }");
        Assert.Equal(["TS1010 (10,36) [HTTPDepth]"], snippet.Findings);
        Assert.Equal("HttpDepth", snippet.Finding("TS1010").Replacement);
    }

    [Fact]
    public void A_value_otherwise_of_another_type_is_refused() => Assert.Equal(
        ["TS1008 (10,83) [none]"],
        CSharpSnippet.WithMembers(
            "[Bool] public partial bool Sure { get; } [Uniform(0, 1), When(\"Sure\", Else = \"none\")] "
            + "public partial double Rate { get; }").Findings);

    [Fact]
    public void A_second_distribution_is_refused() => Assert.Equal(
        ["TS1004 (10,17) [Choice(1, 2)]"], CSharpSnippet.WithMembers("[Int(1, 3), Choice(1, 2)] public partial int Depth { get; }").Findings);

    [Fact]
    public void A_condition_without_a_distribution_is_refused() => Assert.Equal(
        ["TS1003 (10,6) [When(\"true\")]"], CSharpSnippet.WithMembers("[When(\"true\")] public partial int Depth { get; }").Findings);
}
