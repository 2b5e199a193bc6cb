namespace TrainSmart.Metrics;

/// <summary>Metrics of predicted numbers.</summary>
internal static class RegressionMetrics
{
    private const double Epsilon = 2.220446049250313e-16;

    public static double MeanSquaredError(JudgedRows rows) => Errors(rows).Average(error => error * error);

    public static double MeanAbsoluteError(JudgedRows rows) => Errors(rows).Average(Math.Abs);

    public static double MedianAbsoluteError(JudgedRows rows) => Data.Sample.Quantiles([.. Errors(rows).Select(Math.Abs)], 0.5)[0];

    /// <summary>Not defined where all labels are the same.</summary>
    public static double RSquared(JudgedRows rows)
    {
        var mean = rows.Labels.Average(label => (double)label);
        var total = rows.Labels.Sum(label => (label - mean) * (label - mean));
        return total == 0 ? double.NaN : 1 - (Errors(rows).Sum(error => error * error) / total);
    }

    /// <summary>A label of zero counts as the least number that a division takes, as in scikit-learn.</summary>
    public static double MeanAbsolutePercentageError(JudgedRows rows) =>
        Errors(rows).Select((error, row) => Math.Abs(error) / Math.Max(Math.Abs((double)rows.Labels[row]), Epsilon)).Average();

    private static IEnumerable<double> Errors(JudgedRows rows) => rows.Labels.Select((label, row) => (double)label - rows.Scores[row]);
}
