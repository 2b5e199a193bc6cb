namespace TrainSmart.Generators.Tests.Rules.Cases;

internal static class ReaderCases
{
    public static IReadOnlyList<RuleCase> All { get; } = [];
}
