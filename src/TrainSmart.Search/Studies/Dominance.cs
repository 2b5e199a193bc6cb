using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Pareto dominance: a point dominates another one that it is nowhere worse than and somewhere better. Values are to be minimised.</summary>
internal static class Dominance
{
    public static bool Dominates(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var better = false;
        for (var objective = 0; objective < left.Length; objective++)
        {
            if (left[objective] > right[objective]) return false;
            better |= left[objective] < right[objective];
        }

        return better;
    }

    public static IReadOnlyList<TrialRecord> Front(IReadOnlyList<TrialRecord> trials, EquatableArray<Direction> directions)
    {
        var completed = trials.Where(trial => trial is { State: TrialState.Completed, IsFeasible: true })
            .Select(trial => (Trial: trial, Values: Minimized(trial, directions))).ToList();
        return [.. completed.Where(pair => !completed.Any(other => Dominates(other.Values, pair.Values))).Select(pair => pair.Trial)];
    }

    public static double[] Minimized(StepValue reported, EquatableArray<Direction> directions)
    {
        var values = new double[1 + reported.Others.Count];
        for (var objective = 0; objective < values.Length; objective++)
            values[objective] = directions[objective].Minimized(objective == 0 ? reported.Value : reported.Others[objective - 1]);
        return values;
    }

    public static double[] Minimized(TrialRecord trial, EquatableArray<Direction> directions)
    {
        var values = new double[trial.Values.Count];
        for (var objective = 0; objective < values.Length; objective++) values[objective] = directions[objective].Minimized(trial.Values[objective]);
        return values;
    }
}
