namespace TrainSmart.Search;

/// <summary>
/// Several objectives as one: the augmented Tchebycheff function over objectives scaled to [0, 1]. Knowles, "ParEGO", IEEE TEC 10, 2006, equation 2.
/// </summary>
internal static class Scalarization
{
    private const double Augmentation = 0.05;

    /// <summary>Weights that are even over all that sum to one; a single one is one.</summary>
    public static double[] Weights(int objectives, RandomStream random)
    {
        var weights = new double[objectives];
        for (var objective = 0; objective < objectives; objective++) weights[objective] = -Math.Log(1 - random.NextDouble());
        var sum = weights.Sum();
        return objectives == 1 ? [1] : [.. weights.Select(weight => weight / sum)];
    }

    /// <summary>One value a trial, of a stopped one where it was stopped; failed and infeasible trials get the worst of the others.</summary>
    public static double[] Apply(IReadOnlyList<Observation> trials, double[] weights)
    {
        var (low, high) = Range(trials, weights.Length);
        var values = new double[trials.Count];
        var worst = double.NegativeInfinity;
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = IsUsable(trials[index]) ? Join(trials[index], weights, low, high) : double.NaN;
            if (values[index] > worst) worst = values[index];
        }

        for (var index = 0; index < values.Length; index++)
        {
            if (double.IsNaN(values[index])) values[index] = double.IsFinite(worst) ? worst : 0;
        }

        return values;
    }

    /// <summary>
    /// The values of one objective. A stopped trial has those that it had reached, where one that went on to its end is better in all of them: one
    /// that was stopped before it cost much would be on the front otherwise. All others that did not end get the worst value.
    /// </summary>
    public static double[] Objective(IReadOnlyList<Observation> trials, int objective)
    {
        var whole = trials.Where(IsWhole).ToList();
        var worst = whole.Select(trial => trial.Values[objective]).DefaultIfEmpty(0).Max();
        return [.. trials.Select(trial => IsWhole(trial) || IsBeaten(trial, whole) ? trial.Reached[objective] : worst)];
    }

    private static bool IsBeaten(Observation stopped, List<Observation> whole) =>
        IsUsable(stopped) && whole.Exists(other => Dominance.Dominates(other.Values, stopped.Reached));

    private static bool IsWhole(Observation trial) => trial.State == TrialState.Completed && IsUsable(trial);

    private static bool IsUsable(Observation trial) =>
        trial is { Violation: 0, State: not TrialState.Failed, Reached: { Length: > 0 } reached } && reached.All(double.IsFinite);

    private static double Join(Observation trial, double[] weights, double[] low, double[] high)
    {
        var values = trial.Reached;
        if (weights.Length == 1) return values[0];
        var (largest, sum) = (double.NegativeInfinity, 0.0);
        for (var objective = 0; objective < weights.Length; objective++)
        {
            var weighted = weights[objective] * (values[objective] - low[objective]) / Math.Max(high[objective] - low[objective], 1e-12);
            largest = Math.Max(largest, weighted);
            sum += weighted;
        }

        return largest + (Augmentation * sum);
    }

    private static (double[] Low, double[] High) Range(IReadOnlyList<Observation> trials, int objectives)
    {
        var completed = trials.Where(IsWhole).ToList();
        var (low, high) = (new double[objectives], new double[objectives]);
        for (var objective = 0; objective < objectives && completed.Count > 0; objective++)
        {
            low[objective] = completed.Min(trial => trial.Values[objective]);
            high[objective] = completed.Max(trial => trial.Values[objective]);
        }

        return (low, high);
    }
}
