namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// The functions of Deb, Thiele, Laumanns and Zitzler, "Scalable test problems for evolutionary multiobjective optimization", 2005, with any number
/// of objectives. The first coordinates, one fewer than objectives, say where on the front a point is, the others, best at 0.5 or, in the seventh, at
/// 0, how far from it.
/// </summary>
internal static class DtlzFunctions
{
    public static double[] First(double[] z, int objectives)
    {
        var scale = 0.5 * (1 + Rugged(Distances(z, objectives)));
        return [.. Enumerable.Range(0, objectives).Select(objective => scale * Product(z, objectives, objective, v => v, v => 1 - v))];
    }

    public static double[] Second(double[] z, int objectives) => Spherical(z, objectives, Square(Distances(z, objectives)));

    public static double[] Third(double[] z, int objectives) => Spherical(z, objectives, Rugged(Distances(z, objectives)));

    public static double[] Fourth(double[] z, int objectives) =>
        Spherical([.. z.Select((v, index) => index < objectives - 1 ? Math.Pow(v, 100) : v)], objectives, Square(Distances(z, objectives)));

    public static double[] Fifth(double[] z, int objectives)
    {
        var distance = Square(Distances(z, objectives));
        double[] bent = [.. z.Select((v, index) => index == 0 || index >= objectives - 1 ? v : (1 + (2 * distance * v)) / (2 * (1 + distance)))];
        return Spherical(bent, objectives, distance);
    }

    public static double[] Seventh(double[] z, int objectives)
    {
        var distance = 1 + (9 * Distances(z, objectives).Average());
        double[] along = z[..(objectives - 1)];
        return [.. along, (1 + distance) * (objectives - along.Sum(f => f / (1 + distance) * (1 + Math.Sin(3 * Math.PI * f))))];
    }

    /// <summary>The front of the first: values that sum to a half. Under it lies a simplex.</summary>
    public static Front Plane(int objectives) => new(Same(objectives, 0.5), reference => Product(reference) - (objectives == 2 ? 1.0 / 8 : 1.0 / 48));

    /// <summary>The front of the second to the fourth: an eighth, or with two objectives a quarter, of the unit sphere.</summary>
    public static Front Sphere(int objectives) =>
        new(Same(objectives, 1), reference => Product(reference) - (objectives == 2 ? Math.PI / 4 : Math.PI / 6));

    /// <summary>The front of the fifth with three objectives: a quarter of a circle between the last axis and the diagonal of the others.</summary>
    public static Front Arc => new([Math.Sqrt(0.5), Math.Sqrt(0.5), 1], reference => Integral.Of(
        height => height < 1 ? Corner(reference, Math.Sqrt((1 - (height * height)) / 2)) : reference[0] * reference[1], reference[2]));

    /// <summary>The front of the seventh, in pieces: its last objective is a sum over the others, so its lower envelope is too.</summary>
    public static Front Pieces(int objectives) => new([.. Same(objectives - 1, 0.8594), 2 * objectives], reference =>
    {
        var under = 2.0 * objectives * Product(reference[..^1]);
        for (var objective = 0; objective < objectives - 1; objective++)
        {
            var others = Product(reference[..^1]) / reference[objective];
            under += others * Integral.OfRunningLeast(f => -f * (1 + Math.Sin(3 * Math.PI * f)), 1, reference[objective]);
        }

        return Product(reference) - under;
    });

    private static double Corner(double[] reference, double start) => (reference[0] - start) * (reference[1] - start);

    private static double[] Same(int count, double value) => [.. Enumerable.Repeat(value, count)];

    private static double Product(double[] values) => values.Aggregate(1.0, (product, value) => product * value);

    private static double[] Distances(double[] z, int objectives) => z[(objectives - 1)..];

    private static double Square(double[] distances) => distances.Sum(v => (v - 0.5) * (v - 0.5));

    private static double Rugged(double[] distances) =>
        100 * (distances.Length + distances.Sum(v => ((v - 0.5) * (v - 0.5)) - Math.Cos(20 * Math.PI * (v - 0.5))));

    private static double[] Spherical(double[] z, int objectives, double distance) =>
        [.. Enumerable.Range(0, objectives).Select(objective =>
            (1 + distance) * Product(z, objectives, objective, v => Math.Cos(v * Math.PI / 2), v => Math.Sin(v * Math.PI / 2)))];

    private static double Product(double[] z, int objectives, int objective, Func<double, double> before, Func<double, double> last)
    {
        var product = objective == 0 ? 1 : last(z[objectives - 1 - objective]);
        for (var index = 0; index < objectives - 1 - objective; index++) product *= before(z[index]);
        return product;
    }
}
