using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Metrics;

/// <summary>How far the predictions of a regression are off: label minus prediction, in the label's unit.</summary>
/// <param name="Values">One a row.</param>
/// <param name="Mean">Their mean: the model's bias.</param>
/// <param name="StandardDeviation">Their standard deviation, divided by n.</param>
/// <param name="Quartiles">The 25th, 50th and 75th percentile.</param>
public sealed record Residuals(IReadOnlyList<double> Values, double Mean, double StandardDeviation, IReadOnlyList<double> Quartiles)
{
    /// <summary>The residuals of a regression.</summary>
    public static Residuals Of(Predictions predictions, FeatureMatrix rows)
    {
        var judged = JudgedRows.Of(predictions, rows);
        double[] values = [.. judged.Labels.Select((label, row) => (double)label - judged.Scores[row])];
        return new Residuals(values, Sample.Mean(values), Math.Sqrt(Sample.Variance(values)), Sample.Quantiles(values, 0.25, 0.5, 0.75));
    }
}
