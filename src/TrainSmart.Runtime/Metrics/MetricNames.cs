using System.Collections.Immutable;
using TrainSmart.Data;
using TrainSmart.Spaces;

namespace TrainSmart.Metrics;

/// <summary>All metrics, in the order in which they are reported. Values agree with scikit-learn's where it has the metric.</summary>
public static class MetricNames
{
    /// <summary>How good predicted classes and their probabilities are.</summary>
    public static ImmutableArray<Metric> Classification { get; } =
    [
        Classes("loss", false, "The cross entropy in nats; the same as log-loss.", rows => ClassificationMetrics.LogLoss(rows)),
        Classes("accuracy", true, "The share of rows whose most probable class is the true one.", rows => rows.Confusion.Accuracy),
        Classes("macro-f1", true, "The harmonic mean of precision and recall, averaged over the classes.", rows => rows.Confusion.MacroF1),
        Classes("weighted-f1", true, "The harmonic mean of precision and recall, averaged over the rows.", rows => rows.Confusion.WeightedF1),
        Classes(
            "macro-precision",
            true,
            "The share of the rows predicted as a class that are of it, averaged over the classes.",
            rows => rows.Confusion.MacroPrecision),
        Classes(
            "macro-recall",
            true,
            "The share of a class's rows that are predicted as it, averaged over the classes.",
            rows => rows.Confusion.MacroRecall),
        Classes(
            "roc-auc",
            true,
            "How likely a row of a class scores above one that is not of it; over more than two classes the average of one against the rest.",
            ClassificationMetrics.RocAuc),
        Classes(
            "pr-auc",
            true,
            "The average precision of the rarer class; over more than two classes the average of one against the rest.",
            ClassificationMetrics.AveragePrecision),
        Classes("log-loss", false, "The cross entropy in nats.", rows => ClassificationMetrics.LogLoss(rows)),
        Classes("balanced-accuracy", true, "The recall averaged over the classes that have rows.", rows => rows.Confusion.BalancedAccuracy),
        Classes(
            "mcc",
            true,
            "Matthews' correlation of predicted and true classes, from -1 to 1.",
            rows => rows.Confusion.MatthewsCorrelation,
            lowest: -1),
    ];

    /// <summary>How good predicted numbers are.</summary>
    public static ImmutableArray<Metric> Regression { get; } =
    [
        Numbers("loss", false, "The mean squared error; the same as mse.", RegressionMetrics.MeanSquaredError),
        Numbers(
            "rmse",
            false,
            "The root of the mean squared error, in the label's unit.",
            rows => Math.Sqrt(RegressionMetrics.MeanSquaredError(rows))),
        Numbers("mse", false, "The mean squared error.", RegressionMetrics.MeanSquaredError),
        Numbers("mae", false, "The mean absolute error, in the label's unit.", RegressionMetrics.MeanAbsoluteError),
        Numbers(
            "r2",
            true,
            "The share of the label's variance that is explained; 1 is perfect, 0 is as good as the mean.",
            RegressionMetrics.RSquared),
        Numbers("mape", false, "The mean absolute error as a share of the label.", RegressionMetrics.MeanAbsolutePercentageError),
        Numbers("median-ae", false, "The median absolute error, in the label's unit.", RegressionMetrics.MedianAbsoluteError),
    ];

    /// <summary>The metrics of a task.</summary>
    public static ImmutableArray<Metric> Of(LearningTask task) => task == LearningTask.Classification ? Classification : Regression;

    /// <summary>
    /// The metric with a name such as <c>macro-f1</c> or a path such as <c>validation/macro-f1</c>; none if there is no such metric.
    /// </summary>
    public static Metric? Find(string nameOrPath)
    {
        var name = nameOrPath[(nameOrPath.LastIndexOf('/') + 1)..];
        return Classification.Concat(Regression).FirstOrDefault(metric => metric.Name == name);
    }

    /// <summary>Whether more of a metric is better.</summary>
    /// <param name="nameOrPath">A name such as <c>macro-f1</c> or a path such as <c>validation/macro-f1</c>.</param>
    /// <exception cref="UserException">There is no such metric.</exception>
    public static bool HigherIsBetter(string nameOrPath) => Find(nameOrPath)?.HigherIsBetter ?? throw Unknown(nameOrPath);

    internal static UserException Unknown(string nameOrPath)
    {
        var name = nameOrPath[(nameOrPath.LastIndexOf('/') + 1)..];
        var known = Classification.Concat(Regression).Select(metric => metric.Name).Distinct().ToList();
        return new UserException(
            $"There is no metric `{name}`{NearestName.Hint(name, known)}",
            $"The metrics are {string.Join(", ", known)}.",
            ExitCode.Invalid);
    }

    // What more is better of ends at 1, and no loss or error is below 0.
    private static Metric Classes(string name, bool higherIsBetter, string summary, Func<JudgedRows, double> compute, double lowest = 0) =>
        new(name, LearningTask.Classification, higherIsBetter, summary, compute) { Lowest = lowest, Highest = higherIsBetter ? 1 : null };

    private static Metric Numbers(string name, bool higherIsBetter, string summary, Func<JudgedRows, double> compute) =>
        new(name, LearningTask.Regression, higherIsBetter, summary, compute)
        {
            Lowest = higherIsBetter ? null : 0,
            Highest = higherIsBetter ? 1 : null,
        };
}
