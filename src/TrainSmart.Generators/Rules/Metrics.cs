using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Which metrics there are and which way each gets better.</summary>
internal static class Metrics
{
    private static readonly string[] Classification =
        [
            "loss", "accuracy", "macro-f1", "weighted-f1", "macro-precision", "macro-recall", "roc-auc", "pr-auc", "log-loss",
            "balanced-accuracy", "mcc",
        ];

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
