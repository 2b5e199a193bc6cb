using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Which metrics there are and which way each gets better.</summary>
internal static class Metrics
{
    private static readonly string[] Classification =
        ["loss", "accuracy", "macro-f1", "weighted-f1", "macro-precision", "macro-recall", "roc-auc", "pr-auc", "log-loss", "balanced-accuracy", "mcc"];

    private static readonly string[] Regression = ["loss", "rmse", "mse", "mae", "r2", "mape", "median-ae"];

    private static readonly HashSet<string> Smaller = ["loss", "log-loss", "rmse", "mse", "mae", "mape", "median-ae"];

    /// <summary>The parts of the data that metrics are computed on.</summary>
    public static readonly string[] Parts = ["train", "validation", "test"];

    /// <summary>The metrics of a task; of both where the task is not known.</summary>
    public static IReadOnlyList<string> Of(LearningTask? task) => task switch
    {
        LearningTask.Classification => Classification,
        LearningTask.Regression => Regression,
        _ => [.. Classification.Union(Regression)],
    };

    public static bool SmallerIsBetter(string metric) => Smaller.Contains(metric);
}

/// <summary>An objective with its place.</summary>
/// <param name="Objective">The direction and the metric.</param>
/// <param name="Path">Where its metric stands.</param>
/// <param name="DirectionPath">The path whose key says maximize or minimize.</param>
internal sealed record PlacedObjective(Objective Objective, string Path, string DirectionPath)
{
    /// <summary>What stands before the slash; empty without one.</summary>
    public string Part => Objective.Metric.Contains('/') ? Objective.Metric.Substring(0, Objective.Metric.IndexOf('/')) : "";

    /// <summary>What stands after the slash, or everything.</summary>
    public string Metric => Objective.Metric.Substring(Objective.Metric.IndexOf('/') + 1);

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
            var attribute = $"search.objectives[{index}]";
            var item = $"{direction}[{objectives.Take(index).Count(earlier => earlier.Maximize == objectives[index].Maximize)}]";
            yield return new(objectives[index], input.IsCSharp ? attribute : item, input.IsCSharp ? attribute : direction);
        }
    }
}
