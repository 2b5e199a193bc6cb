using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// The volume of the objective space that a set of points dominates, up to a reference point: larger is better, and a larger set never has less.
/// Exact for any number of objectives. While, Bradstreet and Barone,
/// "A fast way of calculating exact hypervolumes", IEEE TEC 16, 2012 (the WFG algorithm).
/// </summary>
public static class Hypervolume
{
    /// <summary>The hypervolume of points whose values are to be minimised.</summary>
    /// <param name="points">One row of values a point; all of the reference's length.
    /// Points that are not better than the reference everywhere add nothing.</param>
    /// <param name="reference">The worst value of each objective that counts.</param>
    /// <exception cref="ArgumentException">A point has another number of values than the reference.</exception>
    public static double Of(IEnumerable<double[]> points, double[] reference)
    {
        var counted = new List<double[]>();
        foreach (var point in points)
        {
            if (point.Length != reference.Length)
                throw new ArgumentException($"a point has {point.Length} values, the reference {reference.Length}", nameof(points));
            if (IsBetter(point, reference)) counted.Add(point);
        }

        return Measure(NonDominated(counted), reference);
    }

    /// <summary>The hypervolume after each trial of a study, by number; what has no value, or breaks a constraint, adds nothing.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="directions">One direction an objective.</param>
    /// <param name="reference">The worst value of each objective that counts, as measured; none for the worst of all trials.</param>
    public static IReadOnlyList<double> History(IReadOnlyList<TrialRecord> trials, EquatableArray<Direction> directions, double[]? reference = null)
    {
        var values = trials.Select(trial => IsCounted(trial) ? Dominance.Minimized(trial, directions) : null).ToList();
        var worst = reference is null
            ? Worst(values.OfType<double[]>().ToList(), directions.Count)
            : [.. reference.Select((value, objective) => directions[objective].Minimized(value))];
        var history = new double[trials.Count];
        var front = new List<double[]>();
        for (var number = 0; number < history.Length; number++)
        {
            history[number] = number == 0 ? 0 : history[number - 1];
            if (values[number] is not { } point || !IsBetter(point, worst) || front.Exists(other => IsNoWorse(other, point))) continue;
            history[number] += Exclusive(point, front, worst);
            front.RemoveAll(other => Dominance.Dominates(point, other));
            front.Add(point);
        }

        return history;
    }

    private static bool IsCounted(TrialRecord trial) =>
        trial is { State: TrialState.Completed, IsFeasible: true } && trial.Values.All(double.IsFinite);

    private static double[] Worst(List<double[]> points, int objectives) =>
        [.. Enumerable.Range(0, objectives).Select(objective => points.Count == 0 ? 0 : points.Max(point => point[objective]))];

    // The sum over points of what each adds to those after it.
    private static double Measure(List<double[]> front, double[] reference)
    {
        if (front.Count == 0) return 0;
        if (reference.Length == 1) return reference[0] - front.Min(point => point[0]);
        if (reference.Length == 2) return Area(front, reference);
        front.Sort((left, right) => right[^1].CompareTo(left[^1]));
        var sum = 0.0;
        for (var index = 0; index < front.Count; index++)
            sum += Exclusive(front[index], front.GetRange(index + 1, front.Count - index - 1), reference);
        return sum;
    }

    /// <summary>What a point dominates and none of the others does.</summary>
    internal static double Exclusive(double[] point, IReadOnlyList<double[]> others, double[] reference)
    {
        var own = 1.0;
        for (var objective = 0; objective < point.Length; objective++) own *= reference[objective] - point[objective];
        var limited = others.Select(other => other.Zip(point, Math.Max).ToArray()).ToList();
        return own - Measure(NonDominated(limited), reference);
    }

    private static double Area(List<double[]> front, double[] reference)
    {
        front.Sort((left, right) => left[0].CompareTo(right[0]));
        var (area, ceiling) = (0.0, reference[1]);
        foreach (var point in front)
        {
            area += (reference[0] - point[0]) * Math.Max(0, ceiling - point[1]);
            ceiling = Math.Min(ceiling, point[1]);
        }

        return area;
    }

    private static List<double[]> NonDominated(List<double[]> points)
    {
        var front = new List<double[]>();
        foreach (var point in points)
        {
            if (front.Exists(other => IsNoWorse(other, point))) continue;
            front.RemoveAll(other => IsNoWorse(point, other));
            front.Add(point);
        }

        return front;
    }

    private static bool IsNoWorse(double[] left, double[] right)
    {
        for (var objective = 0; objective < left.Length; objective++)
        {
            if (left[objective] > right[objective]) return false;
        }

        return true;
    }

    private static bool IsBetter(double[] point, double[] reference)
    {
        for (var objective = 0; objective < point.Length; objective++)
        {
            if (!(point[objective] < reference[objective])) return false;
        }

        return true;
    }
}
