namespace TrainSmart.Reporting.Charts;

/// <summary>Maps values to pixels, evenly or by their logarithm, and knows where round ticks lie.</summary>
internal sealed class Scale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _from;
    private readonly double _to;
    private readonly bool _logarithmic;

    /// <param name="low">The smallest value.</param>
    /// <param name="high">The largest value; where both are one, the scale is widened around it.</param>
    /// <param name="from">The pixel of <paramref name="low"/>.</param>
    /// <param name="to">The pixel of <paramref name="high"/>.</param>
    /// <param name="logarithmic">Whether equal factors are equal distances; needs values above zero.</param>
    public Scale(double low, double high, double from, double to, bool logarithmic = false)
    {
        _logarithmic = logarithmic && low > 0;
        (low, high) = Widen(low, high);
        _low = _logarithmic ? Math.Log10(low) : low;
        _high = _logarithmic ? Math.Log10(high) : high;
        _from = from;
        _to = to;
    }

    /// <summary>The pixel of a value.</summary>
    public double this[double value] => _from + ((_logarithmic ? Math.Log10(value) : value) - _low) / (_high - _low) * (_to - _from);

    /// <summary>Round values inside the scale, a handful of them.</summary>
    public IEnumerable<double> Ticks(int about = 5)
    {
        if (_logarithmic && _high - _low >= 0.7)
        {
            var every = Math.Max(1, (int)Math.Ceiling((_high - _low) / about));
            double[] steps = _high - _low < 2.5 ? [1, 2, 5] : [1];
            for (var power = (int)Math.Floor(_low); power <= _high; power += every)
            {
                foreach (var tick in steps.Select(step => step * Math.Pow(10, power)))
                {
                    if (Math.Log10(tick) >= _low - 1e-9 && Math.Log10(tick) <= _high + 1e-9) yield return tick;
                }
            }

            yield break;
        }

        var (low, high) = _logarithmic ? (Math.Pow(10, _low), Math.Pow(10, _high)) : (_low, _high);
        var step = RoundStep((high - low) / about);
        for (var tick = Math.Ceiling((low / step) - 1e-9) * step; tick <= high + (step * 1e-6); tick += step)
        {
            yield return Math.Abs(tick) < step * 1e-6 ? 0 : tick;
        }
    }

    private static double RoundStep(double raw)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / magnitude) switch { < 1.5 => 1, < 3.5 => 2, < 7.5 => 5, _ => 10 } * magnitude;
    }

    /// <summary>The same ends, or such around them where both are one.</summary>
    public static (double Low, double High) Widen(double low, double high)
    {
        if (high > low) return (low, high);
        var margin = low == 0 ? 1 : Math.Abs(low) * 0.1;
        return (low - margin, low + margin);
    }
}
