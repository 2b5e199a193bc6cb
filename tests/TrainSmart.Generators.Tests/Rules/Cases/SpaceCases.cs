namespace TrainSmart.Generators.Tests.Rules.Cases;

internal static class SpaceCases
{
    public static IReadOnlyList<RuleCase> All { get; } = [];
}
