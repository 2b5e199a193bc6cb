namespace TrainSmart.Benchmarks.Search;

/// <summary>Areas by the rule of midpoints, fine enough for six digits.</summary>
internal static class Integral
{
    private const int Parts = 200_000;

    /// <summary>The area under a function from 0 to an end.</summary>
    public static double Of(Func<double, double> function, double end)
    {
        var sum = 0.0;
        for (var part = 0; part < Parts; part++) sum += function((part + 0.5) * end / Parts);
        return sum * end / Parts;
    }

    /// <summary>The area under the least value that a function has reached so far, which it keeps from where it is defined no longer.</summary>
    public static double OfRunningLeast(Func<double, double> function, double defined, double end)
    {
        var least = double.PositiveInfinity;
        return Of(place => least = place <= defined ? Math.Min(least, function(place)) : least, end);
    }
}
