namespace TrainSmart.Search;

/// <summary>What a Gaussian process is fitted by.</summary>
/// <param name="Precisions">One over the squared length scale of each column.</param>
/// <param name="Signal">The variance of the function.</param>
/// <param name="Noise">The variance of its measurement.</param>
/// <param name="Trend">The variance of a quadratic trend's coefficients; zero without a trend.</param>
internal sealed record Hyperparameters(double[] Precisions, double Signal, double Noise, double Trend = 0)
{
    private const double LeastNoise = 1e-8;

    // The prior of Hvarfner, Hellsten and Nardi, "Vanilla Bayesian optimization performs great in high dimensions", ICML 2024: length scales grow
    // with the root of the dimension.
    private static readonly double LengthSpread = Math.Sqrt(3);
    private const double NoiseCentre = -8;
    private const double NoiseSpread = 4;
    private const double TrendCentre = -2;
    private const double TrendSpread = 3;

    /// <summary>The same with one length scale for all columns, the geometric mean of theirs.</summary>
    public Hyperparameters Isotropic()
    {
        var middle = Math.Exp(Precisions.Average(Math.Log));
        return this with { Precisions = [.. Precisions.Select(_ => middle)] };
    }

    /// <summary>How many there are.</summary>
    public static int Count(int columns, bool hasTrend) => columns + (hasTrend ? 3 : 2);

    /// <summary>
    /// Where the fit begins: from the middle of the priors, and from a function that changes quickly, since the likelihood often has a hill at each.
    /// The logarithms of the precisions, then of the signal, the noise and, with a trend, of its variance.
    /// </summary>
    public static IEnumerable<double[]> Starts(int columns, bool hasTrend) =>
        [Start(columns, (-2 * LengthCentre(columns)) + 1, hasTrend), Start(columns, 2, hasTrend)];

    private static double[] Start(int columns, double logPrecision, bool hasTrend)
    {
        var theta = new double[Count(columns, hasTrend)];
        theta.AsSpan(0, columns).Fill(logPrecision);
        theta[columns + 1] = NoiseCentre;
        if (hasTrend) theta[columns + 2] = TrendCentre;
        return theta;
    }

    /// <summary>From logarithms.</summary>
    public static Hyperparameters Of(double[] theta, int columns) => new(
        [.. theta[..columns].Select(Math.Exp)], Math.Exp(theta[columns]), Math.Exp(theta[columns + 1]) + LeastNoise,
        theta.Length > columns + 2 ? Math.Exp(theta[columns + 2]) : 0);

    /// <summary>The negative logarithm of the prior, up to a constant.</summary>
    public static double NegativeLogPrior(double[] theta, int columns)
    {
        var sum = 0.0;
        for (var column = 0; column < columns; column++) sum += Penalty(column);
        sum += Penalty(columns) + Penalty(columns + 1);
        return theta.Length > columns + 2 ? sum + Penalty(columns + 2) : sum;

        double Penalty(int index)
        {
            var (z, _) = Standard(theta, index, columns);
            return 0.5 * z * z;
        }
    }

    /// <summary>Adds the slopes of the negative logarithm of the prior.</summary>
    public static void AddPriorSlopes(double[] theta, int columns, double[] gradient)
    {
        for (var index = 0; index < theta.Length; index++)
        {
            var (z, spread) = Standard(theta, index, columns);
            gradient[index] += z / spread;
        }
    }

    // How many deviations a logarithm lies from the middle of its prior, and one deviation. Length scales are the roots of one over the precisions.
    private static (double Z, double Spread) Standard(double[] theta, int index, int columns) => (index - columns) switch
    {
        < 0 => (((-0.5 * theta[index]) - LengthCentre(columns)) / LengthSpread, -2 * LengthSpread),
        0 => (theta[index], 1),
        1 => ((theta[index] - NoiseCentre) / NoiseSpread, NoiseSpread),
        _ => ((theta[index] - TrendCentre) / TrendSpread, TrendSpread),
    };

    private static double LengthCentre(int columns) => Math.Sqrt(2) + (0.5 * Math.Log(columns));
}
