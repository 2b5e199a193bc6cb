namespace TrainSmart.Search;

/// <summary>Ends a search once what could still be gained is no more than the error of measuring it. Makarova et al., "Automatic termination for
/// hyperparameter optimization", AutoML 2022.</summary>
/// <param name="Error">The error of a measured value, such as the standard error of one that was cross-validated, in the unit of the objective;
/// above 0.</param>
/// <param name="Startup">How many trials are completed before the bound is looked at, at least 10.</param>
public sealed record RegretBound(double Error, int Startup = 20)
{
    // The bound costs a fit, so it is not looked at before every trial.
    private const int Every = 5;

    // Of many trials the better ones say where the optimum is; the fit is then quick, too.
    private const int MostTrials = 200;

    // The confidence of section 3 of the paper, and the factor by which Srinivas et al., ICML 2010, section 6, and the authors scale the bound of
    // the theory down.
    private const double Delta = 0.1;
    private const double Scale = 0.2;

    internal string? Problem() =>
        !(Error > 0) ? $"the error of a regret bound must be above 0, was {Error}"
        : Startup < 10 ? $"the startup of a regret bound must be at least 10, was {Startup}"
        : null;

    /// <summary>Why the study has ended; null while it goes on.</summary>
    internal string? Ended(IEnumerable<TrialRecord> settled, int number, SearchSpace space, StudyOptions options)
    {
        if (number % Every != 0 || space.Columns.Length == 0) return null;
        var direction = options.Directions[0];
        var completed = settled.Where(trial => trial is { State: TrialState.Completed, IsFeasible: true } && double.IsFinite(trial.Values[0]))
            .OrderBy(trial => direction.Minimized(trial.Values[0])).ThenBy(trial => trial.Number).ToList();
        if (completed.Count < Startup) return null;
        var better = completed.Take(Math.Clamp(completed.Count / 2, Startup, MostTrials)).ToList();
        var results = better.ConvertAll(trial => (trial.Configuration, direction.Minimized(trial.Values[0])));
        var bound = Bound(results, completed.Count, space, options.Seed);
        return bound <= Error
            ? FormattableString.Invariant($"no point is expected to be better than {completed[0].Values[0]:G6} of trial {completed[0].Number} ")
            + FormattableString.Invariant($"by more than {bound:G3}, and the error of a value is {Error:G3}")
            : null;
    }

    /// <summary>How much better than the best result any point of the space may be, with high probability, in the unit of the objective.</summary>
    internal static double Bound(List<(Configuration Point, double Value)> trials, int completed, SearchSpace space, ulong seed)
    {
        var mean = trials.Average(trial => trial.Value);
        var deviation = Math.Sqrt(trials.Average(trial => Math.Pow(trial.Value - mean, 2)));
        if (!(deviation > 1e-300)) return 0;
        var columns = new KernelColumns(space);
        List<double[]> places = [.. trials.Select(trial => UnitPoints.Of(space, trial.Point.Point))];
        double[] targets = [.. trials.Select(trial => (trial.Value - mean) / deviation)];
        var process = new GaussianProcess(new(columns, new MarginalLikelihood(columns, places, targets).Fit()), places, targets);

        // Theorem 1 of Srinivas et al.: beta_n = 2 ln(d n^2 pi^2 / (6 delta)).
        var root = Math.Sqrt(Scale * 2 * Math.Log(space.Columns.Length * (double)completed * completed * Math.PI * Math.PI / (6 * Delta)));
        var upper = Confidence(process, places, root).Min();
        var lowest = Confidence(process, places, -root).Min();
        var random = new RandomStream(seed, "regret bound", completed);
        var start = places[Array.IndexOf(targets, targets.Min())];
        var (search, lower, all) = (new AcquisitionSearch(space), new LowerBound(process, root), Region.All(space.Columns.Length));
        if (search.Find(lower, all, isThorough: true, [start], _ => false, ref random) is var (place, _))
            lowest = Math.Min(lowest, Confidence(process, [place], -root)[0]);

        // Equation 3: the upper bound of the incumbent, less the lower bound of the optimum.
        return (upper - lowest) * deviation;
    }

    private static double[] Confidence(GaussianProcess process, IReadOnlyList<double[]> places, double root)
    {
        var (means, deviations) = (new double[places.Count], new double[places.Count]);
        process.Predict(places, means, deviations);
        for (var index = 0; index < means.Length; index++) means[index] += root * deviations[index];
        return means;
    }
}
