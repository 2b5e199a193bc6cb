namespace TrainSmart.Search.Numerics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private const double LogSqrtTwoPi = 0.918938533204672742;

    /// <summary>The logarithm of the density.</summary>
    public static double LogDensity(double x) => (-0.5 * x * x) - LogSqrtTwoPi;

    /// <summary>The density.</summary>
    public static double Density(double x) => Math.Exp(LogDensity(x));

    /// <summary>The probability of a value up to <paramref name="x"/>, to about 1e-15. Hart's rational function, as given by West,
    /// "Better approximations to cumulative normal functions", Wilmott 2005.</summary>
    public static double Cumulative(double x)
    {
        var distance = Math.Abs(x);
        if (distance > 37) return x > 0 ? 1 : 0;
        var tail = Math.Exp(-0.5 * distance * distance);
        if (distance < 7.07106781186547)
        {
            var numerator = 3.52624965998911e-02;
            ReadOnlySpan<double> ofNumerator =
                [0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376];
            foreach (var coefficient in ofNumerator)
                numerator = (numerator * distance) + coefficient;
            var denominator = 8.83883476483184e-02;
            ReadOnlySpan<double> ofDenominator =
                [1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752];
            foreach (var coefficient in ofDenominator)
                denominator = (denominator * distance) + coefficient;
            tail *= numerator / denominator;
        }
        else
        {
            var fraction = distance + 0.65;
            for (var level = 4; level >= 1; level--) fraction = distance + (level / fraction);
            tail /= fraction * 2.506628274631;
        }

        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value whose <see cref="Cumulative"/> is <paramref name="probability"/>; infinite at 0 and 1.
    /// Algorithm AS 241 (PPND16) of Wichura, Applied Statistics 37, 1988.</summary>
    public static double Quantile(double probability)
    {
        var centred = probability - 0.5;
        if (Math.Abs(centred) <= 0.425) return centred * Ratio(0.180625 - (centred * centred), CentreAbove, CentreBelow);
        var tail = centred < 0 ? probability : 1 - probability;
        if (tail <= 0) return centred < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        var depth = Math.Sqrt(-Math.Log(tail));
        var magnitude = depth <= 5 ? Ratio(depth - 1.6, MiddleAbove, MiddleBelow) : Ratio(depth - 5, FarAbove, FarBelow);
        return centred < 0 ? -magnitude : magnitude;
    }

    private static double Ratio(double x, ReadOnlySpan<double> above, ReadOnlySpan<double> below) => Polynomial(x, above) / Polynomial(x, below);

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var power = coefficients.Length - 1; power >= 0; power--) sum = (sum * x) + coefficients[power];
        return sum;
    }

    private static ReadOnlySpan<double> CentreAbove =>
    [
        3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
        4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
    ];

    private static ReadOnlySpan<double> CentreBelow =>
    [
        1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3,
        2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3,
    ];

    private static ReadOnlySpan<double> MiddleAbove =>
    [
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> MiddleBelow =>
    [
        1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarAbove =>
    [
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarBelow =>
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];
}
