using TrainSmart.Search;
using static TrainSmart.Benchmarks.Search.MixedProblems;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Choices and whole numbers that depend on each other.</summary>
internal static class ChoiceProblems
{
    private const int Bits = 10;
    private const int Choices = 6;
    private const int Values = 4;

    public static readonly string[] ValleysSpace = ["c: choice(a, b, c, d, e)", .. Numbers("x", 4)];

    public static readonly string[] LandscapesSpace = ["c: choice(bowl, banana, waves, funnel)", .. Numbers("x", 5)];

    public static readonly string[] WholeNumbersSpace =
    [
        "n0: int(0, 50)", "n1: int(0, 50)", "n2: int(0, 20)", "n3: int(1, 9)", "m: log-int(1, 1000)", "x: uniform(0, 1)",
    ];

    public static readonly string[] OrdinalsSpace =
    [
        "size: ordinal(xs, s, m, l, xl)", "speed: ordinal(slow, fair, fast, wild)", "grain: ordinal(a, b, c, d, e, f, g)",
        "n: int(1, 30)", "m: int(1, 30)", "kind: choice(p, q, r)", "x: uniform(0, 1)", "y: log-uniform(1e-4, 1)",
    ];

    public static readonly string[] SwitchesSpace = [.. Enumerable.Range(0, Bits).Select(i => $"b{i}: bool"), .. Numbers("x", 2)];

    public static readonly string[] ManyChoicesSpace = [.. Enumerable.Range(0, Choices).Select(i => $"c{i}: choice(a, b, c, d)"), .. Numbers("x", 3)];

    private static readonly double[] ValleyDepths = [0.25, 0.06, 0, 0.03, 0.15];
    private static readonly double[][][] Turns = [.. Enumerable.Range(0, ValleyDepths.Length).Select(Turn)];
    private static readonly double[,] Couplings = RandomTable("couplings", Bits, Bits);
    private static readonly double[,] Pairs = RandomTable("pairs", Choices * Values, Values);
    private static readonly double LeastCoupling = Enumerable.Range(0, 1 << Bits).Min(bits => Coupled(i => (bits >> i & 1) != 0));
    private static readonly double LeastPairs = Enumerable.Range(0, 1 << (2 * Choices)).Min(all => Paired(i => all >> (2 * i) & 3));

    /// <summary>A rotated bowl a choice; the deepest is the steepest, and hardest to see.</summary>
    public static double Valleys(Reading p)
    {
        var choice = p.Index("c");
        var (value, steepness) = (ValleyDepths[choice], choice == 2 ? 4 : 1);
        for (var row = 0; row < 4; row++)
        {
            var along = 0.0;
            for (var column = 0; column < 4; column++)
                along += Turns[choice][row][column] * (p[$"x{column}"] - 0.2 - (0.6 * Fraction((choice * 4) + column)));
            value += steepness * Math.Pow(6, row - 2) * along * along;
        }

        return value;
    }

    public static double Landscapes(Reading p)
    {
        double[] z = [.. Enumerable.Range(0, 5).Select(i => p[$"x{i}"] - 0.15 - (0.7 * Fraction((7 * p.Index("c")) + i)))];
        return p.Index("c") switch
        {
            0 => 0.1 + StandardFunctions.Sphere(z),
            1 => 0.05 * StandardFunctions.Rosenbrock([.. z.Select(v => 2 * v)]),
            2 => 0.05 + (0.02 * StandardFunctions.Rastrigin([.. z.Select(v => 3 * v)])),
            _ => 0.02 + (0.1 * StandardFunctions.Ackley([.. z.Select(v => 6 * v)])),
        };
    }

    public static double WholeNumbers(Reading p)
    {
        var (a, b, c, d) = ((p["n0"] - 37) / 50, (p["n1"] - 13) / 50, (p["n2"] - 6) / 20, (p["n3"] - 7) / 9);
        var m = p.Log10("m") - Math.Log10(71);
        return (4 * Bowl(a, b, 0.9)) + Square(c + (a / 2)) + Square(d - b) + (0.4 * Square(m + a)) + (0.05 * Ripple(50 * a / 6))
            + (3 * Square(p["x"] - 0.31 - (0.3 * c)));
    }

    public static double Ordinals(Reading p)
    {
        var (size, speed, grain) = (p.Index("size") - 3.0, p.Index("speed") - 1.0, p.Index("grain") - 2.0);
        var kind = p.Index("kind");
        var (n, m) = ((p["n"] - (kind == 1 ? 22 : 9)) / 30, (p["m"] - 17) / 30);
        return (0.1 * Bowl(size, speed, 0.7)) + (0.04 * Square(grain - size)) + (0.02 * grain * grain) + (2 * Bowl(n, m, -0.6))
            + (kind == 1 ? 0 : 0.04 + (0.03 * kind)) + Square(p["x"] - 0.44 - (0.08 * speed)) + (0.1 * Square(p.Log10("y") + 1.7 - (0.3 * size)));
    }

    public static double Switches(Reading p)
    {
        var own = p;
        var x = p["x0"] - (own.Truth("b0") ? 0.37 : 0.71);
        return Coupled(i => own.Truth($"b{i}")) - LeastCoupling + (3 * Bowl(x, p["x1"] - 0.61, 0.8));
    }

    public static double ManyChoices(Reading p)
    {
        var own = p;
        var bowl = Enumerable.Range(0, 3).Sum(i => Square(own[$"x{i}"] - 0.2 - (0.6 * Fraction((own.Index("c0") * 3) + i))));
        return Paired(i => own.Index($"c{i}")) - LeastPairs + (2 * bowl);
    }

    private static string[] Numbers(string name, int count) => [.. Enumerable.Range(0, count).Select(i => $"{name}{i}: uniform(0, 1)")];

    private static double Coupled(Func<int, bool> bit)
    {
        var sum = 0.0;
        for (var i = 0; i < Bits; i++)
        {
            for (var j = 0; j <= i; j++) sum += (bit(i) == bit(j) || i == j) && bit(i) ? 0.2 * Couplings[i, j] : 0;
        }

        return sum;
    }

    private static double Paired(Func<int, int> choice)
    {
        var sum = 0.0;
        for (var i = 0; i < Choices; i++) sum += 0.15 * (1 + Pairs[(i * Values) + choice(i), choice((i + 1) % Choices)]);
        return sum;
    }

    // Even over [0, 1) and never at the same place twice: the fractions of multiples of the golden section.
    private static double Fraction(int index) => (index + 1) * 0.6180339887498949 % 1;

    private static double[][] Turn(int valley)
    {
        var random = new RandomStream(2026, "valleys", valley);
        return ContinuousProblems.Rotation(4, ref random);
    }

    private static double[,] RandomTable(string name, int rows, int columns)
    {
        var random = new RandomStream(2026, name, 0);
        var table = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++) table[row, column] = random.NextGaussian();
        }

        return table;
    }
}
