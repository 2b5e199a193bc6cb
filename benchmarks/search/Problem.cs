using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>A function to be minimised, with its least value; what is measured is the regret, the distance to it without noise.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Family">continuous or mixed.</param>
/// <param name="Space">Its space.</param>
/// <param name="Regret">How far a point is from the best one; zero at the optimum.</param>
/// <param name="Noise">The standard deviation of what a sampler is told.</param>
internal sealed record Problem(string Name, string Family, SearchSpace Space, Func<Configuration, double> Regret, double Noise = 0);

/// <summary>Standard functions, shifted and rotated at random, so that no optimum is at a centre, corner, border or grid point. Every second one is for tuning.</summary>
internal static class ContinuousProblems
{
    private static readonly (string Name, Func<double[], double> Function, double Range)[] Bases =
    [
        ("sphere", z => z.Sum(v => v * v), 5),
        ("ellipsoid", z => z.Select((v, i) => Math.Pow(1000, Place(i, z)) * v * v).Sum(), 5),
        ("rosenbrock", z => Enumerable.Range(0, z.Length - 1).Sum(i => (100 * Math.Pow(z[i + 1] + 1 - Math.Pow(z[i] + 1, 2), 2)) + (z[i] * z[i])), 2),
        ("rastrigin", z => (10 * z.Length) + z.Sum(v => (v * v) - (10 * Math.Cos(2 * Math.PI * v))), 5),
        ("ackley", Ackley, 20),
        ("griewank", z => 1 + (z.Sum(v => v * v) / 4000) - z.Select((v, i) => Math.Cos(v / Math.Sqrt(i + 1))).Aggregate(1.0, (a, b) => a * b), 100),
        ("levy", Levy, 10),
        ("zakharov", z => z.Select((v, i) => 0.5 * (i + 1) * v).Sum() is var s ? z.Sum(v => v * v) + (s * s) + (s * s * s * s) : 0, 5),
        ("powers", z => z.Select((v, i) => Math.Pow(Math.Abs(v), 2 + (4 * Place(i, z)))).Sum(), 2),
        ("cigar", z => (z[0] * z[0]) + (1e3 * z.Skip(1).Sum(v => v * v)), 5),
        ("schaffer", z => Math.Pow(Enumerable.Range(0, z.Length - 1).Average(i => Schaffer((z[i] * z[i]) + (z[i + 1] * z[i + 1]))), 2), 20),
        ("hills", z => z.Sum(v => 0.1 * v * v) + (2 * (1 - z.Select(v => Math.Cos(1.5 * v)).Average())), 6),
    ];

    public static IEnumerable<Problem> All()
    {
        int[] dimensions = [2, 4, 6, 10, 20];
        for (var index = 0; index < 24; index++)
        {
            var (name, function, range) = Bases[index % Bases.Length];
            var dimension = dimensions[((3 * index) + (index / Bases.Length)) % dimensions.Length];
            yield return Shifted($"{name}-{dimension}", function, range, dimension, index, index >= 20 ? 0.1 : 0);
        }
    }

    private static Problem Shifted(string name, Func<double[], double> function, double range, int dimension, int index, double noise)
    {
        var random = new RandomStream(20_25, "problem", index);
        var optimum = Enumerable.Range(0, dimension).Select(_ => range * (random.NextDouble() - 0.5) * 1.2).ToArray();
        var rotation = Rotation(dimension, ref random);
        var space = new SearchSpace(new Space(new(Enumerable.Range(0, dimension).Select(i => new Parameter($"x{i}", new Distribution.Uniform(-range, range)))), []));
        return new(noise > 0 ? name + "-noisy" : name, "continuous", space, point => function(Rotated(point)), noise);

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
    private static double[][] Rotation(int size, ref RandomStream random)
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

    private static double Place(int index, double[] z) => z.Length == 1 ? 0 : (double)index / (z.Length - 1);

    private static double Schaffer(double square) => Math.Pow(square, 0.25) * (Math.Pow(Math.Sin(50 * Math.Pow(square, 0.1)), 2) + 1);

    private static double Ackley(double[] z) =>
        20 + Math.E - (20 * Math.Exp(-0.2 * Math.Sqrt(z.Average(v => v * v)))) - Math.Exp(z.Average(v => Math.Cos(2 * Math.PI * v)));

    private static double Levy(double[] z)
    {
        var w = z.Select(v => 1 + (v / 4)).ToArray();
        var last = Math.Pow(w[^1] - 1, 2) * (1 + Math.Pow(Math.Sin(2 * Math.PI * w[^1]), 2));
        return Math.Pow(Math.Sin(Math.PI * w[0]), 2) + w[..^1].Sum(v => Math.Pow(v - 1, 2) * (1 + (10 * Math.Pow(Math.Sin((Math.PI * v) + 1), 2)))) + last;
    }
}
