using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// The logarithm of expected improvement, exact also where the improvement underflows. Ament et al., "Unexpected improvements to expected
/// improvement", NeurIPS 2023, section 4.1.
/// </summary>
internal static class ExpectedImprovement
{
    /// <summary>E[max(best - f, 0)] of a normal f.</summary>
    public static double Of(double best, double mean, double deviation)
    {
        var z = (best - mean) / deviation;
        return deviation * (Normal.Density(z) + (z * Normal.Cumulative(z)));
    }

    /// <summary>log E[max(best - f, 0)] of a normal f.</summary>
    public static double Log(double best, double mean, double deviation) => Math.Log(deviation) + LogH((best - mean) / deviation);

    /// <summary>The same with its slopes over the mean and the deviation.</summary>
    public static (double Value, double OverMean, double OverDeviation) LogAndSlopes(double best, double mean, double deviation)
    {
        // With h(z) = phi(z) + z Phi(z), log h has the slope Phi(z) / h(z), which far below goes to -z (1 + 2 / z^2).
        var z = (best - mean) / deviation;
        var value = LogH(z);
        var ratio = z > -10 ? Normal.Cumulative(z) * Math.Exp(-value) : -z * (1 + (2 / (z * z)));
        return (Math.Log(deviation) + value, -ratio / deviation, (1 - (ratio * z)) / deviation);
    }

    // log(phi(z) + z Phi(z))
    private static double LogH(double z)
    {
        if (z > -1) return Math.Log(Normal.Density(z) + (z * Normal.Cumulative(z)));
        if (z > -10) return Normal.LogDensity(z) + Math.Log(1 + (z * Normal.Cumulative(z) / Normal.Density(z)));
        var square = 1 / (z * z);
        return Normal.LogDensity(z) + Math.Log(square) + Math.Log(1 - (3 * square) + (15 * square * square));
    }
}
