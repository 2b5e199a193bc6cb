using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Metrics;

/// <summary>A point of a receiver operating characteristic.</summary>
/// <param name="Threshold">Rows that score as high or higher are taken for the class; infinite for the first point.</param>
/// <param name="FalsePositiveRate">The share of the other rows that are taken for it.</param>
/// <param name="TruePositiveRate">The share of its rows that are.</param>
public readonly record struct RocPoint(double Threshold, double FalsePositiveRate, double TruePositiveRate);

/// <summary>What each threshold makes of one class against the rest.</summary>
/// <param name="Points">From (0, 0) to (1, 1).</param>
/// <param name="Area">The area under the curve; NaN where no row, or every row, is of the class.</param>
public sealed record RocCurve(IReadOnlyList<RocPoint> Points, double Area)
{
    /// <summary>The curve of a class.</summary>
    public static RocCurve Of(Predictions predictions, FeatureMatrix rows, int positive)
    {
        var ranking = Ranking.Of(JudgedRows.Of(predictions, rows), positive);
        var points = ranking.Thresholds.Select((threshold, at) =>
            new RocPoint(threshold, (double)ranking.FalsePositives[at] / ranking.Negatives, (double)ranking.TruePositives[at] / ranking.Positives));
        return new RocCurve([new RocPoint(double.PositiveInfinity, 0, 0), .. points], ranking.RocArea);
    }
}

/// <summary>A point of a precision-recall curve.</summary>
/// <param name="Threshold">Rows that score as high or higher are taken for the class.</param>
/// <param name="Recall">The share of its rows that are taken for it.</param>
/// <param name="Precision">The share of the rows taken for it that are of it.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Recall, double Precision);

/// <summary>What each threshold makes of one class against the rest, for classes so rare that true negatives say nothing.</summary>
/// <param name="Points">By rising recall.</param>
/// <param name="AveragePrecision">The precision averaged over the recall; NaN where no row is of the class.</param>
public sealed record PrecisionRecallCurve(IReadOnlyList<PrecisionRecallPoint> Points, double AveragePrecision)
{
    /// <summary>The curve of a class.</summary>
    public static PrecisionRecallCurve Of(Predictions predictions, FeatureMatrix rows, int positive)
    {
        var ranking = Ranking.Of(JudgedRows.Of(predictions, rows), positive);
        var points = ranking.Thresholds.Select((threshold, at) => new PrecisionRecallPoint(
            threshold,
            (double)ranking.TruePositives[at] / ranking.Positives,
            (double)ranking.TruePositives[at] / (ranking.TruePositives[at] + ranking.FalsePositives[at])));
        return new PrecisionRecallCurve([.. points], ranking.AveragePrecision);
    }
}
