namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpConditionTests
{
    private const string Searched = "[Int(1, 3)] public partial int Depth { get; } [Choice(\"a\", \"b\")] public partial string Kind { get; }";

    [Theory]
    [InlineData("[Constraint(\"Dept * 2 <= 4\")]", "TS2024 (6,76) [Dept]", "Depth")]
    [InlineData("[Constraint(\"Depth * depht <= 4\")]", "TS2024 (6,84) [depht]", "Depth")]
    [InlineData("[Constraint(@\"Dept <= 2\")]", "TS2024 (6,77) [Dept]", "Depth")]
    [InlineData("[Constraint(\"\"\"Dept <= 2\"\"\")]", "TS2024 (6,78) [Dept]", "Depth")]
    [InlineData("[Constraint($\"{nameof(Depth)} <= Dept\")]", "TS2024 (6,96) [Dept]", "Depth")]
    [InlineData("[Constraint(nameof(Depth) + \" < Dept\")]", "TS2024 (6,95) [Dept]", "Depth")]
    [InlineData("[Constraint($\"{nameof(Snippet)} <= 2\")]", "TS2024 (6,78) [nameof(Snippet)]", null)]
    [InlineData("[Constraint(\"Kind == Depth or a == Depth\")]", "TS2024 (6,93) [a]", "'a'")]
    [InlineData("[Constraint(\"Depth && Depth\")]", "TS1020 (6,82) [&&]", "and")]
    [InlineData("[Constraint(\"Depth >= \\u0032 && true\")]", "TS1020 (6,75) [\"Depth >= \\u0032 && true\"]", null)]
    [InlineData("[Constraint(\"Depth >= 7\")]", "TS2029 (6,76) [Depth >= 7]", null)]
    [InlineData("[Constraint(\"Depth >= 0\")]", "TS2026 (6,76) [Depth >= 0]", null)]
    public void A_wrong_constraint_is_refused_inside_its_text(string attribute, string finding, string? right)
    {
        var snippet = CSharpSnippet.WithMembers(Searched, attribute);
        Assert.Equal([finding], snippet.Findings);
        Assert.Equal(right, snippet.Result.Findings[0].Replacement);
    }

    [Theory]
    [InlineData("[Constraint(\"Kind == a or Depth > 1\")]")]
    [InlineData("[Constraint(\"Kind == 'a' or Depth > 1\")]")]
    [InlineData("[Constraint($\"Kind == 'a' or {nameof(Depth)} > 1\")]")]
    [InlineData("[Constraint(\"kind == 'a' or depth > 1\")]")]
    public void A_constraint_says_the_same_however_it_is_written(string attribute) =>
        Assert.Equal(
            ["(kind == 'a') or (depth > 1)"],
            CSharpSnippet.WithMembers(Searched, attribute).Model.Space.Constraints.Select(constraint => constraint.ToString()));

    [Fact]
    public void A_condition_that_is_never_true_is_warned_of_at_its_text() => Assert.Equal(
        ["TS2025 (10,119) [Depth > 3]"],
        CSharpSnippet.WithMembers(Searched + " [Bool, When(\"Depth > 3\")] public partial bool? Deep { get; }").Findings);

    [Fact]
    public void Conditions_that_wait_for_one_another_are_refused()
    {
        var snippet = CSharpSnippet.WithMembers(
            "[Bool, When(\"Right\")] public partial bool? Left { get; } [Bool, When(\"Left\")] public partial bool? Right { get; }");
        Assert.Equal(["TS2027 (10,18) [Right]", "TS2027 (10,75) [Left]"], snippet.Findings);
        Assert.Equal("Left depends on itself: Left depends on Right depends on Left", snippet.Result.Findings[0].Message);
    }
}
