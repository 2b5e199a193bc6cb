using System.Reflection;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Rules.Cases;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>
/// Every rule has, in every front end where it applies, a case that fires at a marked place and one that does not. Nothing is exempt without a
/// reason.
/// </summary>
public class RuleCaseTests
{
    public static TheoryData<int, string> Indices => [.. RuleCases.All.Select((@case, index) => (index, @case.Name))];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_rule_fires_at_the_marked_place(int index, string name)
    {
        Assert.NotEmpty(name);
        RuleCases.All[index].Wrong.Finds(RuleCases.All[index].Id);
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_rule_is_silent_on_the_right_declaration(int index, string name)
    {
        Assert.NotEmpty(name);
        RuleCases.All[index].Right.IsSilentOn(RuleCases.All[index].Id);
    }

    [Fact]
    public void Every_rule_has_a_firing_and_a_silent_case_in_every_front_end_where_it_applies()
    {
        var coverage = Coverage.While(RunAll);
        var lacking =
            from rule in RuleCatalogue.All
            from isCSharp in new[] { false, true }
            from fires in new[] { true, false }
            where !Exemptions.IsExempt(rule.Id, isCSharp) && !coverage.Has(rule.Id, isCSharp, fires)
            select $"{rule.Id} {(isCSharp ? "C#" : "YAML")} {(fires ? "fires" : "silent")}";
        Assert.True(!lacking.Any(), $"No case for: {string.Join(", ", lacking)}");
    }

    [Fact]
    public void An_exemption_names_a_rule_and_says_why()
    {
        Assert.Empty(Exemptions.All.Keys.Select(exempt => exempt.Id).Except(RuleCatalogue.All.Select(rule => rule.Id)));
        Assert.All(Exemptions.All.Values, Assert.NotEmpty);
    }

    // The cases, and all tests of rules that assert places by themselves.
    private static void RunAll()
    {
        foreach (var @case in RuleCases.All)
        {
            Try(() => @case.Wrong.Finds(@case.Id));
            Try(() => @case.Right.IsSilentOn(@case.Id));
        }

        Type[] tests =
        [
            typeof(SearchRuleTests), typeof(DataRuleTests), typeof(ModelRuleTests), typeof(TrainingRuleTests), typeof(LaunchRuleTests),
            typeof(PlaceRuleTests), typeof(EstimateRuleTests),
        ];
        foreach (var test in tests)
        {
            var instance = Activator.CreateInstance(test);
            foreach (var method in test.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (method.GetCustomAttribute<TheoryAttribute>() is not null)
                    foreach (var data in method.GetCustomAttributes<InlineDataAttribute>()) Try(() => method.Invoke(instance, data.Data));
                else if (method.GetCustomAttribute<FactAttribute>() is not null) Try(() => method.Invoke(instance, []));
            }
        }
    }

    // What fails has a test of its own that says so; here it counts as not seen.
    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is Xunit.Sdk.XunitException or TargetInvocationException)
        {
        }
    }
}
