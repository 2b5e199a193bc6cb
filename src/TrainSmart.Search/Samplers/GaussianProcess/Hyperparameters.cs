namespace TrainSmart.Search;

/// <summary>What a Gaussian process is fitted by.</summary>
/// <param name="Precisions">One over the squared length scale of each column.</param>
/// <param name="Signal">The variance of the function.</param>
/// <param name="Noise">The variance of its measurement.</param>
internal sealed record Hyperparameters(double[] Precisions, double Signal, double Noise)
{
    private const double LeastNoise = 1e-8;

    // The prior of Hvarfner, Hellsten and Nardi, "Vanilla Bayesian optimization performs great in high dimensions", ICML 2024: length scales grow with the root
    // of the dimension.
    private static readonly double LengthSpread = Math.Sqrt(3);
    private const double NoiseCentre = -14;
    private const double NoiseSpread = 4;

    /// <summary>Where the fit begins: from the middle of the priors, and from a function that changes quickly, since the likelihood often has a hill at each.</summary>
    public static IEnumerable<double[]> Starts(int columns) => [Start(columns, (-2 * LengthCentre(columns)) + 1), Start(columns, 2)];

    private static double[] Start(int columns, double logPrecision)
    {
        var theta = new double[columns + 2];
        theta.AsSpan(0, columns).Fill(logPrecision);
        theta[columns + 1] = NoiseCentre;
        return theta;
    }

    /// <summary>From logarithms: precisions, signal, noise.</summary>
    public static Hyperparameters Of(double[] theta) =>
        new([.. theta[..^2].Select(Math.Exp)], Math.Exp(theta[^2]), Math.Exp(theta[^1]) + LeastNoise);

    /// <summary>Adds the negative logarithm of the prior and its gradient.</summary>
    public static double NegativeLogPrior(double[] theta, double[] gradient)
    {
        var columns = theta.Length - 2;
        var sum = 0.0;
        for (var column = 0; column < columns; column++)
        {
            var z = ((-0.5 * theta[column]) - LengthCentre(columns)) / LengthSpread;
            sum += 0.5 * z * z;
            gradient[column] += -0.5 * z / LengthSpread;
        }

        sum += 0.5 * theta[^2] * theta[^2];
        gradient[^2] += theta[^2];
        var noise = (theta[^1] - NoiseCentre) / NoiseSpread;
        gradient[^1] += noise / NoiseSpread;
        return sum + (0.5 * noise * noise);
    }

    private static double LengthCentre(int columns) => Math.Sqrt(2) + (0.5 * Math.Log(columns));
}
