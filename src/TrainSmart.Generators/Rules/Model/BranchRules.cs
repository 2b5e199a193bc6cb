using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A branch must say what each alternative is.</summary>
internal sealed class AlternativeWithoutCase() : Rule("TS4023")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (branched, path) in Branches.Of(input.Model))
        {
            if (Branches.Alternatives(input.Model, branched.Parameter) is not { } alternatives) continue;
            foreach (var missing in alternatives.Except(branched.Cases.Select(@case => @case.Alternative)))
                yield return AtKey(
                    input,
                    path,
                    $"'{input.Written(branched.Parameter)}' can be '{missing}', and the model has no case for it; add one") with
                { Related = [input.Positions.Key($"search.space.{branched.Parameter}")] };
        }
    }
}

/// <summary>A case that no alternative leads to.</summary>
internal sealed class UnknownAlternative() : Rule("TS4024")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (branched, path) in Branches.Of(input.Model))
        {
            if (Branches.Alternatives(input.Model, branched.Parameter) is not { } alternatives) continue;
            foreach (var @case in branched.Cases.Where(@case => !alternatives.Contains(@case.Alternative)))
            {
                var near = NearestName.Find(@case.Alternative, alternatives);
                var hint = near is null ? $"there are {string.Join(", ", alternatives)}" : $"did you mean '{near}'?";
                yield return AtKey(
                    input,
                    $"{path}.{@case.Alternative}",
                    $"'{@case.Alternative}' is no alternative of '{input.Written(branched.Parameter)}'; {hint}") with
                { Replacement = near };
            }
        }
    }
}

/// <summary>Walks over the branches of a model.</summary>
internal static class Branches
{
    public static IEnumerable<(ArchitectureModel.Branched Branched, string Path)> Of(ExperimentModel model) => Of(model.Architecture, "model");

    /// <summary>The alternative around a part, the nearest where branches nest; null if it stands in none.</summary>
    public static string? Innermost(ArchitectureModel.Branched branched, string path, string around = "model")
    {
        if (branched.Cases.FirstOrDefault(@case => path.StartsWith($"{around}.{@case.Alternative}.", StringComparison.Ordinal)) is not { } found)
            return null;
        return found.Architecture is ArchitectureModel.Branched inner && Innermost(inner, path, $"{around}.{found.Alternative}") is { } nearest
            ? nearest
            : found.Alternative;
    }

    /// <summary>The names that the parameter can take; null if it has none.</summary>
    public static IReadOnlyList<string>? Alternatives(ExperimentModel model, string parameter) =>
        model.Space.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)?.Distribution switch
        {
            Distribution.Branch branch => [.. branch.Alternatives],
            Distribution.Choice choice => Texts(choice.Values),
            Distribution.WeightedChoice choice => Texts(choice.Values),
            Distribution.Ordinal ordinal => Texts(ordinal.Values),
            _ => null,
        };

    private static IReadOnlyList<string>? Texts(EquatableArray<Literal> values) =>
        values.All(value => value is Literal.Text) ? [.. values.Select(value => value.ToString())] : null;

    private static IEnumerable<(ArchitectureModel.Branched, string)> Of(ArchitectureModel? architecture, string path) =>
        architecture is ArchitectureModel.Branched branched
            ? branched.Cases.SelectMany(@case => Of(@case.Architecture, $"{path}.{@case.Alternative}")).Prepend((branched, path))
            : [];
}
