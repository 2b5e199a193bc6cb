using Microsoft.CodeAnalysis.CSharp;
using TrainSmart.Generators.Generators;

namespace TrainSmart.Generators.Tests.Wiring;

/// <summary>What the code of experiments needs around it is asked for in one sentence, before the C# compiler complains in many.</summary>
public class SurroundingsTests
{
    private static readonly Version Own = typeof(ProjectGenerator).Assembly.GetName().Version!;

    [Fact]
    public void A_language_without_partial_properties_is_refused_with_the_version_that_has_them() =>
        Assert.Contains(
            "This project compiles C# 12.0, and experiments need C# 13",
            Problem(new Surroundings(LanguageVersion.CSharp12, Own), "TS0004"));

    [Fact]
    public void A_project_without_the_runtime_is_told_what_to_reference() =>
        Assert.Contains("does not reference TrainSmart.Runtime", Problem(new Surroundings(LanguageVersion.CSharp13, null), "TS0005"));

    [Fact]
    public void A_runtime_of_another_version_is_refused_with_both_versions() =>
        Assert.Contains(
            $"TrainSmart.Runtime {Own.Major + 1}.0.0",
            Problem(new Surroundings(LanguageVersion.CSharp14, new Version(Own.Major + 1, 0, 0, 0)), "TS0005"));

    [Fact]
    public void Nothing_is_said_where_all_is_as_it_should_be() => Assert.Empty(new Surroundings(LanguageVersion.CSharp13, Own).Problems());

    private static string Problem(Surroundings surroundings, string id)
    {
        var problem = Assert.Single(surroundings.Problems());
        Assert.Equal(id, problem.Id);
        return problem.GetMessage();
    }
}
