using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Search;

namespace TrainSmart.Metrics;

/// <summary>The range in which a metric lies with 95 % confidence, had other rows of the same kind been drawn.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ConfidenceInterval(double Low, double High)
{
    private const double Z = 1.959963984540054;
    private const int Resamples = 1000;

    /// <summary>
    /// The intervals of every metric that is defined for the rows. Accuracy has Wilson's interval (1927), which is right for few rows and for
    /// shares near one; the others have the percentiles of the bootstrap (Efron 1979) over rows drawn again and again.
    /// </summary>
    /// <param name="predictions">What a model says of the rows.</param>
    /// <param name="rows">The rows: those that no decision was made by.</param>
    /// <param name="task">What was learned.</param>
    /// <param name="seed">Which rows are drawn; the same seed gives the same intervals.</param>
    public static IReadOnlyDictionary<string, ConfidenceInterval> Of(Predictions predictions, FeatureMatrix rows, LearningTask task, ulong seed)
    {
        var judged = JudgedRows.Of(predictions, rows);
        var metrics = MetricNames.Of(task);
        var drawn = metrics.ToDictionary(metric => metric.Name, _ => new List<double>(Resamples));
        for (var resample = 0; resample < Resamples; resample++)
        {
            var again = judged.Take(Draw(judged.Rows, seed, resample));
            foreach (var metric in metrics)
            {
                if (metric.Compute(again) is var value && double.IsFinite(value)) drawn[metric.Name].Add(value);
            }
        }

        var intervals = drawn.Where(entry => entry.Value.Count > 0).ToDictionary(entry => entry.Key, entry => Percentiles([.. entry.Value]));
        if (task == LearningTask.Classification)
        {
            foreach (var (metric, interval) in intervals.ToList()) intervals[metric] = Widened(interval, judged.Rows);
            intervals["accuracy"] = Wilson(judged.Confusion.Accuracy, judged.Rows);
        }

        return intervals;
    }

    /// <summary>
    /// Where no row was mistaken, every resample repeats the perfect score and the bootstrap knows no doubt. What so few rows leave possible is then
    /// taken from Wilson's interval of that share.
    /// </summary>
    private static ConfidenceInterval Widened(ConfidenceInterval interval, int rows) =>
        interval.Low >= 1 - 1e-9 ? Wilson(1, rows) : interval;

    /// <summary>The interval of a share (Wilson 1927).</summary>
    /// <param name="share">The share that was seen, in [0, 1].</param>
    /// <param name="count">Of how many.</param>
    public static ConfidenceInterval Wilson(double share, int count)
    {
        var denominator = 1 + (Z * Z / count);
        var centre = share + (Z * Z / (2 * count));
        var half = Z * Math.Sqrt((share * (1 - share) / count) + (Z * Z / (4.0 * count * count)));
        return new ConfidenceInterval(Math.Max(0, (centre - half) / denominator), Math.Min(1, (centre + half) / denominator));
    }

    private static int[] Draw(int rows, ulong seed, int resample)
    {
        var random = new RandomStream(seed, "bootstrap", resample);
        var drawn = new int[rows];
        for (var row = 0; row < rows; row++) drawn[row] = random.Next(rows);
        return drawn;
    }

    private static ConfidenceInterval Percentiles(double[] values)
    {
        var ends = Sample.Quantiles(values, 0.025, 0.975);
        return new ConfidenceInterval(ends[0], ends[1]);
    }
}
