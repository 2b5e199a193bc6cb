namespace TrainSmart.Generators.Rules;

/// <summary>Every rule over the model, family by family.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } = [];
}
