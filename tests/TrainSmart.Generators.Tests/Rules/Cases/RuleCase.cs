namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>A declaration in which a rule fires at the marked place, and one nearly the same in which it is silent.</summary>
internal sealed record RuleCase(string Id, Declaration Wrong, Declaration Right)
{
    /// <summary>The right declaration made wrong by edits of its text.</summary>
    public static RuleCase Of(string id, Declaration right, params (string Old, string New)[] edits) => new(id, right.With(edits), right);

    public string Name => $"{Id} in {(Wrong.IsCSharp ? "C#" : "YAML")}";
}

/// <summary>All cases of the rules, family by family.</summary>
internal static class RuleCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. ReaderCases.All, .. SpaceCases.All, .. SearchCases.All, .. DataCases.All, .. ModelCases.All, .. TrainingCases.All, .. LaunchCases.All,
        .. CodeCases.All,
    ];
}
