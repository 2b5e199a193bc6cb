using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>How much of the objective's variation a parameter explains by itself.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Mean">Its share; all shares sum to one.</param>
/// <param name="StandardDeviation">How much the share varies over the trees of the forest.</param>
public readonly record struct ParameterImportance(string Name, double Mean, double StandardDeviation);

/// <summary>Which parameters matter.</summary>
public static class Importance
{
    private const int Trees = 64;

    /// <summary>
    /// Functional analysis of variance on a random forest: the share of each parameter's main effect. Hutter, Hoos and Leyton-Brown, "An efficient
    /// approach for assessing hyperparameter importance", ICML 2014. An absent parameter counts as a value of its own.
    /// </summary>
    /// <param name="trials">The trials; completed ones count.</param>
    /// <param name="space">Their space.</param>
    /// <param name="seed">The seed of the forest.</param>
    /// <param name="objective">Which objective is explained.</param>
    /// <returns>The parameters, the most important first; even shares where there is nothing to learn from.</returns>
    public static IReadOnlyList<ParameterImportance> Fanova(IReadOnlyList<TrialRecord> trials, SearchSpace space, ulong seed = 0, int objective = 0)
    {
        var (points, values) = Completed(trials, objective);
        var shares = new List<double[]>();
        for (var tree = 0; tree < Trees && points.Length > 1; tree++)
        {
            var random = new RandomStream(seed, "fanova", tree);
            var effects = RegressionTree.Grow(points, values, ref random).MainEffects(space.Columns.Length);
            if (ByParameter(space, effects) is { } share) shares.Add(share);
        }

        return
        [
            .. Enumerable.Range(0, space.Count)
                .Select(parameter => Summary(space, parameter, shares))
                .OrderByDescending(importance => importance.Mean),
        ];
    }

    /// <summary>The same over the trials of a study.</summary>
    public static IReadOnlyList<ParameterImportance> Fanova(Study study, ulong seed = 0, int objective = 0) =>
        Fanova(study.Trials, study.Space, seed, objective);

    /// <summary>
    /// How much each parameter's distribution among the best tenth of the trials differs from that among all.
    /// Watanabe, Bansal and Hutter, "PED-ANOVA", IJCAI 2023.
    /// </summary>
    /// <param name="trials">The trials; completed ones count.</param>
    /// <param name="space">Their space.</param>
    /// <param name="direction">The direction of the objective.</param>
    /// <param name="objective">Which objective is explained.</param>
    /// <returns>The parameters, the most important first, without a deviation; even shares where there is nothing to learn from.</returns>
    public static IReadOnlyList<ParameterImportance> PedAnova(
        IReadOnlyList<TrialRecord> trials,
        SearchSpace space,
        Direction direction = default,
        int objective = 0)
    {
        var ranked = trials.Where(trial => trial.State == TrialState.Completed && double.IsFinite(trial.Values[objective]))
            .OrderBy(trial => direction.Minimized(trial.Values[objective])).Select(trial => trial.Configuration).ToList();
        var divergences = ranked.Count < 2 ? new double[space.Count] : Search.PedAnova.Divergences(ranked, space);
        var total = divergences.Sum();
        return [.. Enumerable.Range(0, space.Count)
            .Select(parameter => new ParameterImportance(
                space.Parameters[parameter].Name,
                total > 0 ? divergences[parameter] / total : 1.0 / space.Count,
                0))
            .OrderByDescending(importance => importance.Mean)];
    }

    /// <summary>
    /// How much worse a random forest predicts where a parameter's values are shuffled among the trials: main effect and interactions together.
    /// Breiman, "Random forests", Machine Learning 45, 2001, section 10.
    /// </summary>
    /// <param name="trials">The trials; completed ones count.</param>
    /// <param name="space">Their space.</param>
    /// <param name="seed">The seed of the forest and of the shuffles.</param>
    /// <param name="objective">Which objective is explained.</param>
    /// <returns>The parameters, the most important first, with the deviation over the trees;
    /// even shares where there is nothing to learn from.</returns>
    public static IReadOnlyList<ParameterImportance> Permutation(
        IReadOnlyList<TrialRecord> trials,
        SearchSpace space,
        ulong seed = 0,
        int objective = 0)
    {
        var (points, values) = Completed(trials, objective);
        var shares = new List<double[]>();
        for (var tree = 0; tree < Trees && points.Length > 1; tree++)
        {
            var random = new RandomStream(seed, "permutation", tree);
            var grown = RegressionTree.Grow(points, values, ref random);
            if (ByParameter(space, PermutationLoss.Increases(grown, points, values, space, ref random)) is { } share) shares.Add(share);
        }

        return
        [
            .. Enumerable.Range(0, space.Count)
                .Select(parameter => Summary(space, parameter, shares))
                .OrderByDescending(importance => importance.Mean),
        ];
    }

    private static (double[][] Points, double[] Values) Completed(IReadOnlyList<TrialRecord> trials, int objective)
    {
        var completed = trials.Where(trial => trial.State == TrialState.Completed && double.IsFinite(trial.Values[objective])).ToList();
        return ([.. completed.Select(trial => ImportancePoints.Of(trial.Configuration))], [.. completed.Select(trial => trial.Values[objective])]);
    }

    private static double[]? ByParameter(SearchSpace space, double[] effects)
    {
        var total = effects.Sum();
        if (!(total > 0)) return null;
        var shares = new double[space.Count];
        for (var parameter = 0; parameter < shares.Length; parameter++)
        {
            var (first, count) = space.ColumnsOf(parameter);
            for (var column = first; column < first + count; column++) shares[parameter] += effects[column] / total;
        }

        return shares;
    }

    private static ParameterImportance Summary(SearchSpace space, int parameter, List<double[]> shares)
    {
        var name = space.Parameters[parameter].Name;
        if (shares.Count == 0) return new(name, 1.0 / space.Count, 0);
        var mean = shares.Average(share => share[parameter]);
        return new(name, mean, Math.Sqrt(shares.Average(share => Math.Pow(share[parameter] - mean, 2))));
    }
}

/// <summary>Points on the unit cube, absent columns below it.</summary>
internal static class ImportancePoints
{
    /// <summary>Where absent values stand. They have no share of the cube, so they tell nothing about a parameter but its presence.</summary>
    public const double Absent = -1;

    public static double[] Of(Configuration configuration)
    {
        var point = configuration.Point.ToArray();
        for (var column = 0; column < point.Length; column++)
            point[column] = double.IsNaN(point[column]) ? Absent : configuration.Space.Columns[column].ToUnit(point[column]);
        return point;
    }
}
