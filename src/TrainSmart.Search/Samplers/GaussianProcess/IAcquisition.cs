namespace TrainSmart.Search;

/// <summary>How much it is worth to try a place.</summary>
internal interface IAcquisition
{
    /// <summary>Scores many places; more is better.</summary>
    void Score(IReadOnlyList<double[]> places, Span<double> scores);
}

/// <summary>An acquisition that real numbers can follow uphill.</summary>
internal interface ISmoothAcquisition : IAcquisition
{
    /// <summary>The score of one place, with its slopes along each column.</summary>
    double Score(double[] place, double[] slopes);
}

/// <summary>The logarithm of the improvement that a process expects.</summary>
/// <param name="process">The process.</param>
/// <param name="best">What is to be improved on.</param>
internal sealed class LogImprovement(GaussianProcess process, double best) : ISmoothAcquisition
{
    public void Score(IReadOnlyList<double[]> places, Span<double> scores)
    {
        var deviations = new double[places.Count];
        process.Predict(places, scores, deviations);
        for (var index = 0; index < scores.Length; index++)
            scores[index] = ExpectedImprovement.Log(best, scores[index], deviations[index]);
    }

    public double Score(double[] place, double[] slopes)
    {
        var deviationSlopes = new double[slopes.Length];
        var (mean, deviation) = process.Predict(place, slopes, deviationSlopes);
        var (value, overMean, overDeviation) = ExpectedImprovement.LogAndSlopes(best, mean, deviation);
        for (var column = 0; column < slopes.Length; column++)
            slopes[column] = (overMean * slopes[column]) + (overDeviation * deviationSlopes[column]);
        return value;
    }
}

/// <summary>
/// How low a value may be: the mean less some deviations, negated. Srinivas et al., "Gaussian process optimization in the bandit setting", ICML 2010.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="deviations">How many deviations.</param>
internal sealed class LowerBound(GaussianProcess process, double deviations) : ISmoothAcquisition
{
    public void Score(IReadOnlyList<double[]> places, Span<double> scores)
    {
        var spread = new double[places.Count];
        process.Predict(places, scores, spread);
        for (var index = 0; index < scores.Length; index++) scores[index] = (deviations * spread[index]) - scores[index];
    }

    public double Score(double[] place, double[] slopes)
    {
        var deviationSlopes = new double[slopes.Length];
        var (mean, deviation) = process.Predict(place, slopes, deviationSlopes);
        for (var column = 0; column < slopes.Length; column++) slopes[column] = (deviations * deviationSlopes[column]) - slopes[column];
        return (deviations * deviation) - mean;
    }
}

/// <summary>An acquisition without the places of one branch.</summary>
internal sealed class Elsewhere(IAcquisition acquisition, Func<double[], bool> isExcluded) : IAcquisition
{
    public void Score(IReadOnlyList<double[]> places, Span<double> scores)
    {
        acquisition.Score(places, scores);
        for (var index = 0; index < scores.Length; index++)
        {
            if (isExcluded(places[index])) scores[index] = double.NegativeInfinity;
        }
    }
}
