using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Standard functions, each shifted and rotated at random, so that no optimum is at a centre, corner, border or grid point.</summary>
internal static class ContinuousProblems
{
    private const double NoiseShare = 0.02;

    // Name, function, half the length of the cube, dimensions, and whether there is noise. The left ones are for tuning, the right ones for
    // reporting.
    private static readonly (string Name, Func<double[], double> Function, double Range, int Dimension, bool IsNoisy)[] Listed =
    [
        ("sphere", StandardFunctions.Sphere, 5, 10, false), ("sphere", StandardFunctions.Sphere, 5, 6, false),
        ("ellipsoid", StandardFunctions.Ellipsoid, 5, 4, false), ("ellipsoid", StandardFunctions.Ellipsoid, 5, 10, false),
        ("rosenbrock", StandardFunctions.Rosenbrock, 2, 6, false), ("rosenbrock", StandardFunctions.Rosenbrock, 2, 4, false),
        ("rastrigin", StandardFunctions.Rastrigin, 5, 2, false), ("rastrigin", StandardFunctions.Rastrigin, 5, 6, false),
        ("ackley", StandardFunctions.Ackley, 20, 10, false), ("ackley", StandardFunctions.Ackley, 20, 4, false),
        ("levy", StandardFunctions.Levy, 10, 4, false), ("levy", StandardFunctions.Levy, 10, 20, false),
        ("powers", StandardFunctions.Powers, 2, 6, false), ("griewank", StandardFunctions.Griewank, 100, 8, false),
        ("cigar", StandardFunctions.Cigar, 5, 2, false), ("zakharov", StandardFunctions.Zakharov, 5, 6, false),
        ("schaffer", StandardFunctions.Schaffer, 20, 4, false), ("peaks", StandardFunctions.Peaks, 5, 2, false),
        ("hills", StandardFunctions.Hills, 6, 20, false), ("hills", StandardFunctions.Hills, 6, 2, false),
        ("styblinski", StandardFunctions.Styblinski, 8, 2, false), ("styblinski", StandardFunctions.Styblinski, 8, 6, false),
        ("steps", StandardFunctions.Steps, 5, 8, false), ("ridge", StandardFunctions.Ridge, 5, 10, false),
        ("ellipsoid", StandardFunctions.Ellipsoid, 5, 6, true), ("rosenbrock", StandardFunctions.Rosenbrock, 2, 4, true),
        ("levy", StandardFunctions.Levy, 10, 10, true), ("ackley", StandardFunctions.Ackley, 20, 10, true),
    ];

    public static IEnumerable<Problem> All() => Listed.Select((listed, place) =>
        Shifted(listed.Name, listed.Function, listed.Range, listed.Dimension, Problems.HalfOf(place), listed.IsNoisy));

    private static Problem Shifted(string function, Func<double[], double> value, double range, int dimension, ProblemHalf half, bool isNoisy)
    {
        var name = $"{function}-{dimension}{(isNoisy ? "-noisy" : "")}";
        var random = new RandomStream(2026, name, 0);
        var optimum = Enumerable.Range(0, dimension).Select(_ => range * (random.NextDouble() - 0.5) * 1.2).ToArray();
        var rotation = Rotation(dimension, ref random);
        string[] space = [.. Enumerable.Range(0, dimension).Select(i => $"x{i}: uniform({-range}, {range})")];
        return new(name, "continuous", half, space, point => value(Rotated(point)), isNoisy ? NoiseShare : 0);

        double[] Rotated(Configuration point)
        {
            var z = new double[dimension];
            for (var row = 0; row < dimension; row++)
            {
                for (var column = 0; column < dimension; column++) z[row] += rotation[row][column] * (point.Double(column) - optimum[column]);
            }

            return z;
        }
    }

    // Gram and Schmidt on random directions.
    internal static double[][] Rotation(int size, ref RandomStream random)
    {
        var rows = new double[size][];
        for (var row = 0; row < size; row++)
        {
            rows[row] = new double[size];
            for (var column = 0; column < size; column++) rows[row][column] = random.NextGaussian();
            for (var earlier = 0; earlier < row; earlier++)
            {
                var along = rows[row].Zip(rows[earlier], (a, b) => a * b).Sum();
                for (var column = 0; column < size; column++) rows[row][column] -= along * rows[earlier][column];
            }

            var length = Math.Sqrt(rows[row].Sum(v => v * v));
            for (var column = 0; column < size; column++) rows[row][column] /= length;
        }

        return rows;
    }
}
