using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// ZDT and DTLZ with the numbers of parameters that their authors took, as they are and shifted. As they are, the best distances of ZDT and DTLZ7 lie
/// at a border and those of the other DTLZ at the centre, which a sampler that likes borders or the centre finds by chance; shifted, they lie
/// anywhere. The problems of the tuning half are shifted otherwise and have other numbers of parameters.
/// </summary>
internal static class FrontProblems
{
    private delegate double[] Values(double[] z);

    public static IReadOnlyList<FrontProblem> All() =>
    [
        .. Family(ProblemHalf.Reporting, (_, usual) => usual, isShifted: false),
        .. Family(ProblemHalf.Reporting, (_, usual) => usual, isShifted: true),
        .. Family(
            ProblemHalf.Tuning,
            (name, usual) => name.StartsWith("dtlz", StringComparison.Ordinal) ? usual - 2 : (usual / 2) + 3,
            isShifted: true),
    ];

    private static IEnumerable<FrontProblem> Family(ProblemHalf half, Func<string, int, int> dimension, bool isShifted)
    {
        yield return Zdt("zdt1", ZdtFunctions.First, 30, ZdtFunctions.RootFront);
        yield return Zdt("zdt2", ZdtFunctions.Second, 30, ZdtFunctions.SquareFront);
        yield return Zdt("zdt3", ZdtFunctions.Third, 30, ZdtFunctions.BrokenFront);
        yield return Zdt("zdt4", ZdtFunctions.Fourth, 10, ZdtFunctions.RootFront, half: 5);
        yield return Zdt("zdt6", ZdtFunctions.Sixth, 10, ZdtFunctions.LateFront);
        for (var objectives = 2; objectives <= 3; objectives++)
        {
            yield return Dtlz("dtlz1", DtlzFunctions.First, objectives, 5, DtlzFunctions.Plane(objectives));
            yield return Dtlz("dtlz2", DtlzFunctions.Second, objectives, 10, DtlzFunctions.Sphere(objectives));
            yield return Dtlz("dtlz3", DtlzFunctions.Third, objectives, 10, DtlzFunctions.Sphere(objectives));
            yield return Dtlz("dtlz4", DtlzFunctions.Fourth, objectives, 10, DtlzFunctions.Sphere(objectives));
            // With two objectives the fifth is the second.
            if (objectives == 3) yield return Dtlz("dtlz5", DtlzFunctions.Fifth, objectives, 10, DtlzFunctions.Arc);
            yield return Dtlz("dtlz7", DtlzFunctions.Seventh, objectives, 20, DtlzFunctions.Pieces(objectives), best: 0);
        }

        FrontProblem Zdt(string name, Values values, int usual, Front front, double half = 0) =>
            Make(name, 1, usual, values, front, half, half > 0 ? null : 0);

        FrontProblem Dtlz(string name, Func<double[], int, double[]> values, int objectives, int distances, Front front, double best = 0.5) =>
            Make($"{name}-{objectives}", objectives - 1, objectives - 1 + distances, z => values(z, objectives), front, 0, best == 0 ? 0 : null);

        FrontProblem Make(string name, int positions, int usual, Values values, Front front, double half2, double? border)
        {
            var count = dimension(name, usual);
            var full = half == ProblemHalf.Tuning ? $"{name}-tuning" : isShifted ? $"{name}-shifted" : name;
            var shift = new Shift(full, positions, count, half2, border is not null, isShifted);
            return new(full, half, shift.Ranges, point => values(shift.Undo(point)), front);
        }
    }
}

/// <summary>Moves the best values of the coordinates that say how far from the front a point is.</summary>
internal sealed class Shift
{
    private readonly int _positions;
    private readonly bool _isAtBorder;
    private readonly double[]? _best;

    /// <param name="name">The problem, from which the shifts are drawn.</param>
    /// <param name="positions">How many coordinates come first and stay.</param>
    /// <param name="count">The coordinates in all.</param>
    /// <param name="half">Half the length of the range of the others around 0; 0 for the unit interval.</param>
    /// <param name="isAtBorder">Whether their best value is 0, the least one; otherwise it is the centre of the range.</param>
    /// <param name="isShifted">Whether to move at all.</param>
    public Shift(string name, int positions, int count, double half, bool isAtBorder, bool isShifted)
    {
        (_positions, _isAtBorder) = (positions, isAtBorder);
        Ranges = [.. Enumerable.Range(0, count).Select(index => index < positions || half == 0 ? (0.0, 1.0) : (-half, half))];
        if (!isShifted) return;
        var random = new RandomStream(2026, name, 0);
        _best = new double[count];
        for (var index = 0; index < count; index++)
        {
            var (low, high) = Ranges[index];
            _best[index] = low + ((0.2 + (0.6 * random.NextDouble())) * (high - low));
        }
    }

    public IReadOnlyList<(double Low, double High)> Ranges { get; }

    /// <summary>The coordinates of the function that is not shifted.</summary>
    public double[] Undo(double[] point) =>
        _best is null ? point : [.. point.Select((value, index) => index < _positions ? value : Undone(value, index))];

    // A best value at the border is met from both sides: the distance to it, as a share of the largest there is.
    private double Undone(double value, int index)
    {
        var (low, high) = Ranges[index];
        return _isAtBorder
            ? Math.Abs(value - _best![index]) / Math.Max(_best[index] - low, high - _best[index])
            : value - _best![index] + ((low + high) / 2);
    }
}
