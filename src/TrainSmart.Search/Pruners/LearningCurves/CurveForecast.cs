using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.LearningCurves;

/// <summary>
/// Where a learning curve ends, with a probability: the average of every family, rate and noise, weighted by how well each agrees with what was seen.
/// Everything has a closed form but the weights' grid, so a forecast takes microseconds and repeats; Domhan et al., IJCAI 2015, draw the same average
/// by Monte Carlo.
/// </summary>
internal sealed class CurveForecast
{
    // Shares of the movement of curves. No curve is quite of a family: with less noise the one that happens to fit best would be believed alone.
    private static readonly double[] Noises = [0.01, 0.02, 0.05, 0.1, 0.2];

    private readonly List<(CurvePrediction Prediction, double Weight)> _parts = [];

    /// <param name="times">The times of what was seen, ascending, the first at least 1.</param>
    /// <param name="values">What was seen.</param>
    /// <param name="horizon">The time of the forecast.</param>
    /// <param name="prior">What other curves tell.</param>
    public CurveForecast(ReadOnlySpan<double> times, ReadOnlySpan<double> values, double horizon, CurvePrior prior)
    {
        var falls = new double[times.Length];
        foreach (var family in CurveFamily.All)
        {
            foreach (var rate in family.Rates)
            {
                for (var index = 0; index < falls.Length; index++) falls[index] = family.Fall(times[index], horizon, rate);
                var sums = new CurveSums(falls, values, prior);
                var last = family.Fall(horizon, horizon, rate);
                foreach (var noise in Noises)
                {
                    var prediction = sums.Predict(noise * (prior.LevelDeviation + prior.DropDeviation), last);
                    _parts.Add((prediction, prediction.LogEvidence - Math.Log(family.Rates.Length)));
                }
            }
        }

        Weigh();
        foreach (var (prediction, weight) in _parts) Mean += weight * prediction.Mean;
        var variance = 0.0;
        foreach (var (prediction, weight) in _parts)
            variance += weight * ((prediction.Deviation * prediction.Deviation) + Math.Pow(prediction.Mean - Mean, 2));
        Deviation = Math.Sqrt(variance);
    }

    /// <summary>The expected value.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation.</summary>
    public double Deviation { get; }

    /// <summary>The probability of a value up to a limit.</summary>
    public double ProbabilityUpTo(double limit)
    {
        var sum = 0.0;
        foreach (var (prediction, weight) in _parts) sum += weight * Normal.Cumulative((limit - prediction.Mean) / prediction.Deviation);
        return sum;
    }

    private void Weigh()
    {
        var largest = _parts.Max(part => part.Weight);
        var total = _parts.Sum(part => Math.Exp(part.Weight - largest));
        for (var index = 0; index < _parts.Count; index++)
            _parts[index] = _parts[index] with { Weight = Math.Exp(_parts[index].Weight - largest) / total };
    }
}
