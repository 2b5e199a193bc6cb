namespace TrainSmart;

/// <summary>Normally distributed real numbers, unbounded. On a <c>double</c>.</summary>
/// <param name="mean">The mean; finite.</param>
/// <param name="standardDeviation">The standard deviation; above 0.</param>
public sealed class NormalAttribute(double mean, double standardDeviation) : DistributionAttribute
{
    /// <summary>The mean.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; } = standardDeviation;
}

/// <summary>Real numbers whose natural logarithm is normal with the given moments. On a <c>double</c>.</summary>
/// <param name="mean">The mean of the logarithm; finite.</param>
/// <param name="standardDeviation">The standard deviation of the logarithm; above 0.</param>
public sealed class LogNormalAttribute(double mean, double standardDeviation) : DistributionAttribute
{
    /// <summary>The mean of the logarithm.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation of the logarithm.</summary>
    public double StandardDeviation { get; } = standardDeviation;
}

/// <summary>A normal number rounded to the nearest multiple of <paramref name="step"/>. On a <c>double</c>.</summary>
/// <param name="mean">The mean; finite.</param>
/// <param name="standardDeviation">The standard deviation; above 0.</param>
/// <param name="step">The distance of two neighbours; above 0.</param>
public sealed class QuantizedNormalAttribute(double mean, double standardDeviation, double step) : DistributionAttribute
{
    /// <summary>The mean.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; } = standardDeviation;

    /// <summary>The distance of two neighbours.</summary>
    public double Step { get; } = step;
}

/// <summary>A log-normal number rounded to the nearest multiple of <paramref name="step"/>. On a <c>double</c>.</summary>
/// <param name="mean">The mean of the logarithm; finite.</param>
/// <param name="standardDeviation">The standard deviation of the logarithm; above 0.</param>
/// <param name="step">The distance of two neighbours; above 0.</param>
public sealed class QuantizedLogNormalAttribute(double mean, double standardDeviation, double step) : DistributionAttribute
{
    /// <summary>The mean of the logarithm.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation of the logarithm.</summary>
    public double StandardDeviation { get; } = standardDeviation;

    /// <summary>The distance of two neighbours.</summary>
    public double Step { get; } = step;
}

/// <summary>Normal numbers, those outside [<paramref name="low"/>, <paramref name="high"/>] left out. On a <c>double</c>.</summary>
/// <param name="mean">The mean before anything is left out; finite.</param>
/// <param name="standardDeviation">The standard deviation before anything is left out; above 0.</param>
/// <param name="low">The smallest value; finite, below <paramref name="high"/>.</param>
/// <param name="high">The largest value; finite.</param>
public sealed class TruncatedNormalAttribute(double mean, double standardDeviation, double low, double high) : DistributionAttribute
{
    /// <summary>The mean before anything is left out.</summary>
    public double Mean { get; } = mean;

    /// <summary>The standard deviation before anything is left out.</summary>
    public double StandardDeviation { get; } = standardDeviation;

    /// <summary>The smallest value.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value.</summary>
    public double High { get; } = high;
}
