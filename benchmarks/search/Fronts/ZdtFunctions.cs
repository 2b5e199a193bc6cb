namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// The two-objective functions of Zitzler, Deb and Thiele, "Comparison of multiobjective evolutionary algorithms", Evolutionary Computation 8, 2000,
/// section 4, but the fifth, whose parameters are bits. The first coordinate says where on the front a point is, the others, all best at 0, how far
/// from it.
/// </summary>
internal static class ZdtFunctions
{
    private const double SixthStart = 0.2807753191;

    public static double[] First(double[] z) => Pair(z[0], Slope(z), share => 1 - Math.Sqrt(share));

    public static double[] Second(double[] z) => Pair(z[0], Slope(z), share => 1 - (share * share));

    public static double[] Third(double[] z) => Pair(z[0], Slope(z), share => 1 - Math.Sqrt(share) - (share * Math.Sin(10 * Math.PI * z[0])));

    public static double[] Fourth(double[] z)
    {
        var distance = 1 + (10 * (z.Length - 1)) + z.Skip(1).Sum(v => (v * v) - (10 * Math.Cos(4 * Math.PI * v)));
        return Pair(z[0], distance, share => 1 - Math.Sqrt(share));
    }

    public static double[] Sixth(double[] z)
    {
        var along = 1 - (Math.Exp(-4 * z[0]) * Math.Pow(Math.Sin(6 * Math.PI * z[0]), 6));
        return Pair(along, 1 + (9 * Math.Pow(z.Skip(1).Average(), 0.25)), share => 1 - (share * share));
    }

    /// <summary>The front of the first and the fourth: 1 - sqrt f.</summary>
    public static Front RootFront => new([1, 1], reference => (reference[0] * reference[1]) - (1.0 / 3));

    /// <summary>The front of the second: 1 - f^2.</summary>
    public static Front SquareFront => new([1, 1], reference => (reference[0] * reference[1]) - (2.0 / 3));

    /// <summary>The front of the third, in five pieces: the lower envelope of its curve.</summary>
    public static Front BrokenFront =>
        new([0.8518, 1], reference =>
            (reference[0] * reference[1]) - Integral.OfRunningLeast(f => 1 - Math.Sqrt(f) - (f * Math.Sin(10 * Math.PI * f)), 1, reference[0]));

    /// <summary>The front of the sixth: 1 - f^2 from where its first objective is least.</summary>
    public static Front LateFront => new([1, 1 - (SixthStart * SixthStart)], reference =>
        ((reference[0] - SixthStart) * reference[1]) - (1 - SixthStart) + ((1 - Math.Pow(SixthStart, 3)) / 3));

    private static double Slope(double[] z) => 1 + (9 * z.Skip(1).Average());

    private static double[] Pair(double first, double distance, Func<double, double> shape) => [first, distance * shape(first / distance)];
}
