using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>An objective with its place.</summary>
/// <param name="Objective">The direction and the metric.</param>
/// <param name="Path">Where its metric stands.</param>
/// <param name="DirectionPath">The path whose key says maximize or minimize.</param>
internal sealed record PlacedObjective(Objective Objective, string Path, string DirectionPath)
{
    /// <summary>What stands before the slash; empty without one.</summary>
    public string Part { get; } = Objective.Metric.Substring(0, Math.Max(0, Objective.Metric.IndexOf('/')));

    /// <summary>What stands after the slash, or everything.</summary>
    public string Metric { get; } = Objective.Metric.Substring(Objective.Metric.IndexOf('/') + 1);

    public string Direction => Objective.Maximize ? "maximize" : "minimize";
}

/// <summary>Walks over the objectives.</summary>
internal static class Objectives
{
    /// <summary>The objectives whose metrics TrainSmart computes: all but those of a class with an objective of its own.</summary>
    public static IEnumerable<PlacedObjective> Computed(RuleInput input) => input.Model.OwnCode.HasFlag(OwnCode.Objective) ? [] : All(input);

    public static IEnumerable<PlacedObjective> All(RuleInput input)
    {
        var objectives = input.Model.Search.Objectives;
        for (var index = 0; index < objectives.Count; index++)
        {
            // C# has an attribute each; YAML a list below each direction, which may be a single metric.
            var direction = objectives[index].Maximize ? "search.maximize" : "search.minimize";
            var attribute = Positions.Item("search.objectives", index);
            var item = Positions.Item(direction, objectives.Take(index).Count(earlier => earlier.Maximize == objectives[index].Maximize));
            yield return new(objectives[index], input.IsCSharp ? attribute : item, input.IsCSharp ? attribute : direction);
        }
    }
}
