namespace TrainSmart.Search;

/// <summary>The numbers first, first + step, ... as a person would write them: 0.3 and not 0.30000000000000004.</summary>
internal static class StepGrid
{
    private const double LargestDecimal = 1e15;

    public static double Value(double first, double step, long level)
    {
        var plain = first + (level * step);
        if (plain == Math.Floor(plain) || Math.Abs(plain) > LargestDecimal || Math.Abs(first) > LargestDecimal || step < 1e-12) return plain;
        return (double)((decimal)first + (level * (decimal)step));
    }

    /// <summary>How many steps fit between two bounds, allowing for rounding.</summary>
    public static long Count(double low, double high, double step) => (long)Math.Floor(((high - low) / step) + 1e-9) + 1;
}
