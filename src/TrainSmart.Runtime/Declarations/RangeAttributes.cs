namespace TrainSmart;

/// <summary>Real numbers, evenly in [<paramref name="low"/>, <paramref name="high"/>]. On a <c>double</c>.</summary>
/// <param name="low">The smallest value; finite, below <paramref name="high"/>.</param>
/// <param name="high">The largest value; finite.</param>
public sealed class UniformAttribute(double low, double high) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value.</summary>
    public double High { get; } = high;
}

/// <summary>Real numbers whose logarithm is even: each decade is as likely as the next. On a <c>double</c>.</summary>
/// <param name="low">The smallest value; above 0, below <paramref name="high"/>.</param>
/// <param name="high">The largest value; finite.</param>
public sealed class LogUniformAttribute(double low, double high) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value.</summary>
    public double High { get; } = high;
}

/// <summary>
/// <paramref name="low"/>, <paramref name="low"/> + <paramref name="step"/>, ... up to <paramref name="high"/>. On a <c>double</c>.
/// </summary>
/// <param name="low">The smallest value; finite, below <paramref name="high"/>.</param>
/// <param name="high">The largest value; finite.</param>
/// <param name="step">The distance of two neighbours; above 0, at most the range.</param>
public sealed class QuantizedUniformAttribute(double low, double high, double step) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value.</summary>
    public double High { get; } = high;

    /// <summary>The distance of two neighbours.</summary>
    public double Step { get; } = step;
}

/// <summary>The multiples of <paramref name="step"/> counted from <paramref name="low"/>, with an even logarithm. On a <c>double</c>.</summary>
/// <param name="low">The smallest value; above 0, below <paramref name="high"/>.</param>
/// <param name="high">The largest value; finite.</param>
/// <param name="step">The distance of two neighbours; above 0, at most the range.</param>
public sealed class QuantizedLogUniformAttribute(double low, double high, double step) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public double Low { get; } = low;

    /// <summary>The largest value.</summary>
    public double High { get; } = high;

    /// <summary>The distance of two neighbours.</summary>
    public double Step { get; } = step;
}

/// <summary>Whole numbers from <paramref name="low"/> to <paramref name="high"/>, both included. On an <c>int</c>.</summary>
/// <param name="low">The smallest value, in the range of an <c>int</c>; below <paramref name="high"/>.</param>
/// <param name="high">The largest value, in the range of an <c>int</c>.</param>
public sealed class IntAttribute(long low, long high) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public long Low { get; } = low;

    /// <summary>The largest value.</summary>
    public long High { get; } = high;

    /// <summary>The distance of two neighbours; at least 1, 1 by default.</summary>
    public long Step { get; set; } = 1;
}

/// <summary>Whole numbers with an even logarithm. On an <c>int</c>.</summary>
/// <param name="low">The smallest value; at least 1, below <paramref name="high"/>.</param>
/// <param name="high">The largest value, in the range of an <c>int</c>.</param>
public sealed class LogIntAttribute(long low, long high) : DistributionAttribute
{
    /// <summary>The smallest value.</summary>
    public long Low { get; } = low;

    /// <summary>The largest value.</summary>
    public long High { get; } = high;
}
