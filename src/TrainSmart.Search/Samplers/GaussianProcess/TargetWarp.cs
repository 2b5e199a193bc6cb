namespace TrainSmart.Search;

/// <summary>
/// Makes results look normal: standardised, bent by a power whose exponent has the largest likelihood, standardised again. A few terrible trials then
/// no longer hide the differences among the good ones. Yeo and Johnson, Biometrika 87, 2000; its use here after HEBO, Cowen-Rivers et al., JAIR 74,
/// 2022.
/// </summary>
internal static class TargetWarp
{
    public static double[] Apply(double[] values)
    {
        var standard = RobustlyStandardized(values);
        var (best, likelihood) = (standard, LogLikelihood(standard, 1));
        for (var tenths = -20; tenths <= 20; tenths += 2)
        {
            var exponent = tenths / 10.0;
            double[] bent = [.. standard.Select(value => Bend(value, exponent))];
            var bentLikelihood = LogLikelihood(bent, standard, exponent);
            if (!(bentLikelihood > likelihood)) continue;
            (best, likelihood) = (bent, bentLikelihood);
        }

        return Standardized(best);
    }

    private static double LogLikelihood(double[] standard, double exponent) => LogLikelihood(standard, standard, exponent);

    private static double LogLikelihood(double[] bent, double[] standard, double exponent)
    {
        var variance = Variance(bent);
        if (!(variance > 1e-12)) return double.NegativeInfinity;
        return (-0.5 * bent.Length * Math.Log(variance)) + ((exponent - 1) * standard.Sum(value => Math.Sign(value) * Math.Log(1 + Math.Abs(value))));
    }

    private static double Bend(double value, double exponent) => value >= 0
        ? exponent == 0 ? Math.Log(1 + value) : (Math.Pow(1 + value, exponent) - 1) / exponent
        : exponent == 2 ? -Math.Log(1 - value) : -(Math.Pow(1 - value, 2 - exponent) - 1) / (2 - exponent);

    // By the quartiles, which a single terrible value does not move.
    private static double[] RobustlyStandardized(double[] values)
    {
        var sorted = values.Order().ToArray();
        var (median, spread) = (sorted[sorted.Length / 2], sorted[3 * sorted.Length / 4] - sorted[sorted.Length / 4]);
        return spread > 1e-300 ? [.. values.Select(value => 1.35 * (value - median) / spread)] : Standardized(values);
    }

    private static double[] Standardized(double[] values)
    {
        var (mean, deviation) = (values.Average(), Math.Sqrt(Variance(values)));
        return [.. values.Select(value => deviation > 1e-300 ? (value - mean) / deviation : 0)];
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
