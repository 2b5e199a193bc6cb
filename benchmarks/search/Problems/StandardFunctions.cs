using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Standard test functions, each with its least value, zero, at the origin.</summary>
internal static class StandardFunctions
{
    public static double Sphere(double[] z) => z.Sum(v => v * v);

    public static double Ellipsoid(double[] z) => z.Select((v, i) => Math.Pow(1000, Place(i, z)) * v * v).Sum();

    public static double Rosenbrock(double[] z) =>
        Enumerable.Range(0, z.Length - 1).Sum(i => (100 * Math.Pow(z[i + 1] + 1 - Math.Pow(z[i] + 1, 2), 2)) + (z[i] * z[i]));

    public static double Rastrigin(double[] z) => (10 * z.Length) + z.Sum(v => (v * v) - (10 * Math.Cos(2 * Math.PI * v)));

    public static double Ackley(double[] z) =>
        20 + Math.E - (20 * Math.Exp(-0.2 * Math.Sqrt(z.Average(v => v * v)))) - Math.Exp(z.Average(v => Math.Cos(2 * Math.PI * v)));

    public static double Griewank(double[] z) =>
        1 + (z.Sum(v => v * v) / 4000) - z.Select((v, i) => Math.Cos(v / Math.Sqrt(i + 1))).Aggregate(1.0, (a, b) => a * b);

    public static double Levy(double[] z)
    {
        var w = z.Select(v => 1 + (v / 4)).ToArray();
        var last = Math.Pow(w[^1] - 1, 2) * (1 + Math.Pow(Math.Sin(2 * Math.PI * w[^1]), 2));
        var sum = w[..^1].Sum(v => Math.Pow(v - 1, 2) * (1 + (10 * Math.Pow(Math.Sin((Math.PI * v) + 1), 2))));
        return Math.Pow(Math.Sin(Math.PI * w[0]), 2) + sum + last;
    }

    public static double Zakharov(double[] z)
    {
        var sum = z.Select((v, i) => 0.5 * (i + 1) * v).Sum();
        return Sphere(z) + (sum * sum) + (sum * sum * sum * sum);
    }

    public static double Powers(double[] z) => z.Select((v, i) => Math.Pow(Math.Abs(v), 2 + (4 * Place(i, z)))).Sum();

    public static double Cigar(double[] z) => (z[0] * z[0]) + (1e3 * z.Skip(1).Sum(v => v * v));

    public static double Schaffer(double[] z) =>
        Math.Pow(Enumerable.Range(0, z.Length - 1).Average(i => SchafferTerm((z[i] * z[i]) + (z[i + 1] * z[i + 1]))), 2);

    /// <summary>A wide bowl with gentle waves.</summary>
    public static double Hills(double[] z) => z.Sum(v => 0.1 * v * v) + (2 * (1 - z.Select(v => Math.Cos(1.5 * v)).Average()));

    /// <summary>Styblinski and Tang's, two valleys a coordinate, moved so that the deeper ones meet at the origin.</summary>
    public static double Styblinski(double[] z) => z.Sum(v => StyblinskiTerm(v - 2.903534027771177) - StyblinskiTerm(-2.903534027771177));

    /// <summary>The sharp ridge of the BBOB suite (its function 13).</summary>
    public static double Ridge(double[] z) => (z[0] * z[0]) + (10 * Math.Sqrt(z.Skip(1).Sum(v => v * v)));

    /// <summary>An ellipsoid in steps: flat places everywhere, as of a score that counts (after function 7 of the BBOB suite).</summary>
    public static double Steps(double[] z) =>
        (0.01 * Sphere(z)) + z.Select((v, i) => Math.Pow(100, Place(i, z)) * Math.Pow(Math.Floor(Math.Abs(v) + 0.5), 2)).Sum();

    /// <summary>Twenty-one peaks of different heights and widths, the highest at the origin (after function 22 of the BBOB suite).</summary>
    public static double Peaks(double[] z)
    {
        var random = new RandomStream(22, "peaks", z.Length);
        var highest = 10 * Math.Exp(-0.5 * Sphere(z) / z.Length);
        for (var peak = 0; peak < 20; peak++)
        {
            var (square, width) = (0.0, 0.3 + random.NextDouble());
            foreach (var v in z) square += Math.Pow(v - (8 * (random.NextDouble() - 0.5)), 2);
            highest = Math.Max(highest, (1.1 + (0.4 * peak)) * Math.Exp(-0.5 * square / z.Length / (width * width)));
        }

        return 10 - highest;
    }

    private static double Place(int index, double[] z) => z.Length == 1 ? 0 : (double)index / (z.Length - 1);

    private static double SchafferTerm(double square) => Math.Pow(square, 0.25) * (Math.Pow(Math.Sin(50 * Math.Pow(square, 0.1)), 2) + 1);

    private static double StyblinskiTerm(double v) => 0.5 * ((v * v * v * v) - (16 * v * v) + (5 * v));
}
