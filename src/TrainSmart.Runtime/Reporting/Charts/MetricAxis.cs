using TrainSmart.Metrics;

namespace TrainSmart.Reporting.Charts;

/// <summary>The axis of a metric: it shows no value that the metric cannot have, such as an accuracy of 1.1.</summary>
internal static class MetricAxis
{
    /// <summary>The span of some values, a little wider where the metric goes on.</summary>
    /// <param name="metric">The path of the metric, or the name of an objective function's, which may be anything.</param>
    /// <param name="values">The values; those that are no numbers do not count.</param>
    /// <param name="label">What stands at the axis, if not the metric.</param>
    public static Chart.Range Of(string metric, IEnumerable<double> values, string? label = null)
    {
        var shown = values.Where(double.IsFinite).ToList();
        var range = Chart.Range.Of(label ?? metric, shown);
        if (shown.Count == 0 || MetricNames.Find(metric) is not { } known) return range;
        var (low, high) = Scale.Widen(range.Low, range.High);

        // An objective function may call its percentages an accuracy.
        if (known.Lowest is { } lowest && shown.Min() >= lowest) low = Math.Max(low, lowest);
        if (known.Highest is { } highest && shown.Max() <= highest) high = Math.Min(high, highest);
        return range with { Low = low, High = high };
    }
}
