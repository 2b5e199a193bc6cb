namespace TrainSmart.Generators.Tests.Rules.Cases;

internal static class LaunchCases
{
    public static IReadOnlyList<RuleCase> All { get; } = [];
}
