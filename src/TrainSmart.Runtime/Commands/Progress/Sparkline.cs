namespace TrainSmart.Commands.Progress;

/// <summary>Numbers as a row of little bars.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>
    /// Draws the values, oldest first, in at most <paramref name="width"/> characters; where there are more, each bar is the mean of its
    /// share.
    /// </summary>
    public static string Of(IReadOnlyList<double> values, int width)
    {
        if (values.Count == 0 || width <= 0) return "";
        var bars = Math.Min(width, values.Count);
        var means = Enumerable.Range(0, bars).Select(bar => Mean(values, bar * values.Count / bars, (bar + 1) * values.Count / bars)).ToArray();
        var (low, high) = (means.Min(), means.Max());
        return string.Concat(means.Select(mean => Bars[high > low ? (int)((mean - low) / (high - low) * (Bars.Length - 1) + 0.5) : Bars.Length / 2]));
    }

    private static double Mean(IReadOnlyList<double> values, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++) sum += values[i];
        return sum / (to - from);
    }
}
