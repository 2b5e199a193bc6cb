using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Spaces;

public sealed class SpaceRulesTests
{
    [Theory]
    [InlineData("uniform(0.1, 1e-5)", "TS2001", "low", "low (0.1) of x must be less than high (1E-05); swap them")]
    [InlineData("log-uniform(0, 1)", "TS2002", "low", "log-uniform of x needs low above 0, was 0")]
    [InlineData("uniform(2, 2)", "TS2003", "high", "x can only be 2")]
    [InlineData("quantized-uniform(0, 1, 0)", "TS2005", "step", "step of x must be above 0, was 0")]
    [InlineData(
        "quantized-uniform(0, 1, 0.3)", "TS2006", "high", "1 of x is never tried: the last step ends at 0.9; write 0.9, or a step that meets 1")]
    [InlineData("int(0, 5, 10)", "TS2007", "step", "step 10 of x exceeds the range 5: only 0 is left")]
    [InlineData("choice()", "TS2008", "values", "x has no choices")]
    [InlineData("choice(a, b, a)", "TS2009", "values[2]", "'a' stands twice in x")]
    [InlineData("choice(1, 1.0)", "TS2009", "values[1]", "'1' stands twice in x")]
    [InlineData("uniform(1e-5, 1)", "TS2014", "name", "write log-uniform")]
    [InlineData("normal(0, 0)", "TS2040", "sd", "sd of x must be above 0")]
    [InlineData("weighted-choice(a: 1, b: 0)", "TS2042", "weights[1]", "the weight of 'b' in x must be above 0, was 0")]
    [InlineData("subset(a, b, least: 3)", "TS2001", "least", "least (3) of x must not exceed most (2)")]
    [InlineData("uniform(0, 1) when dept > 2", "TS2024", "when", "'dept' is not a parameter; did you mean 'depth'?")]
    [InlineData("uniform(0, 1) when family == forest", "TS2024", "when", "write 'forest' in quotes")]
    [InlineData("uniform(0, 1) when family == 'florest'", "TS2025", "when", "'forest'")]
    [InlineData("uniform(0, 1) when depth > 3", "TS2025", "when", "is never true")]
    [InlineData("uniform(0, 1) when depth * width > 30 and width < 9.5", "TS2025", "when", "is never true")]
    [InlineData("uniform(0, 1) when depth >= 1", "TS2026", "when", "is always true")]
    [InlineData("uniform(0, 1) when x > 0", "TS2027", "when", "x depends on itself: x depends on x")]
    public void A_wrong_distribution_is_refused_in_the_users_words(string text, string id, string part, string message)
    {
        var problem = Assert.Single(SpaceRules.Check(With(text)));
        Assert.Equal((id, part), (problem.Id, problem.Part));
        Assert.Contains(message, problem.Message);
    }

    [Theory]
    [InlineData("uniform(0, 1)")]
    [InlineData("quantized-uniform(0, 1, 0.1)")]
    [InlineData("uniform(0, 1) when depth >= 2 and family in ['forest', 'linear']")]
    [InlineData("uniform(0, 1) when not (family == 'linear' and width > 5)")]
    [InlineData("uniform(0, 1) when depth % 2 == 1")]
    public void A_right_distribution_is_accepted(string text) => Assert.Empty(SpaceRules.Check(With(text)));

    [Fact]
    public void A_constraint_that_no_point_satisfies_is_refused()
    {
        var problem = Assert.Single(SpaceRules.Check(With("uniform(0, 1)", "depth * width > 30")));
        Assert.Equal(("TS2029", "constraints[0]", true), (problem.Id, problem.Part, problem.IsError));
    }

    [Fact]
    public void A_constraint_on_a_parameter_that_may_be_absent_is_not_called_false() =>
        Assert.Empty(SpaceRules.Check(With("uniform(0, 1) when depth >= 2", "x > 2")));

    [Fact]
    public void Conditions_that_wait_for_each_other_are_refused()
    {
        var space = new Space([Read("a", "bool when b == true"), Read("b", "bool when a == true")], []);
        Assert.Equal(["TS2027", "TS2027"], SpaceRules.Check(space).Select(problem => problem.Id));
    }

    [Fact]
    public void A_name_that_stands_twice_is_refused() =>
        Assert.Equal("TS2028", Assert.Single(SpaceRules.Check(new Space([Read("a", "bool"), Read("a", "bool")], []))).Id);

    private static Space With(string text, params string[] constraints) =>
        new([Read("depth", "int(1, 3)"), Read("width", "uniform(1, 10)"), Read("family", "choice(forest, linear)"), Read("x", text)],
            constraints.Select(Condition).ToEquatableArray());

    private static Parameter Read(string name, string text)
    {
        Assert.True(DistributionParser.TryParse(text, out var parsed, out var errors), string.Join("; ", errors.Select(error => error.Message)));
        return new(name, parsed.Distribution, parsed.When, parsed.Otherwise);
    }

    private static Expression Condition(string text)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out var error), error?.Message);
        return expression;
    }
}
