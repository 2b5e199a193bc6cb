namespace TrainSmart.Search;

/// <summary>
/// Bayesian optimization: a Gaussian process tells what the function may be, and the place that may improve most is tried. Every other trial refines
/// the best one, or the best one of another branch, with models of their neighbourhoods. In spaces with categories every fourth tries the most
/// promising branch that has too few trials for such a model, since a branch that is good early need not be the best one once the others are tuned;
/// in others every fourth goes by an isotropic process, with one length scale for all columns.
/// Two or three objectives have a process each, and the place that may enlarge the hypervolume most is tried; more are joined by random weights,
/// another set a trial (Knowles, "ParEGO", IEEE TEC 10, 2006), because the boxes of a hypervolume are too many then. Failed and infeasible trials
/// count as the worst ones.
/// </summary>
internal sealed class GaussianProcessAlgorithm : ISampler
{
    private const int MostPoints = 500;
    private const int Incumbents = 4;
    private const int MostFrontIncumbents = 12;
    private const int MostUnknown = 6;
    private const int MostObjectives = 3;

    // Where there are categories, each should be seen a few times before a model chooses between them; a short study has no trials to spare for that.
    private const int MostStartup = 20;
    private const int LeastStartupOfBranches = 10;
    private const int StartupPart = 3;

    // From here on every other trial is near the best one, and every fourth in another branch.
    private const int RefinedFrom = 20;

    // A fit is renewed after the square of the trials divided by the one, or after this part of them, whichever is sooner.
    private const int RenewalSquare = 2400;
    private const int RenewalPart = 12;

    private readonly SearchSpace _space;
    private readonly StudyOptions _options;
    private readonly KernelColumns _columns;
    private readonly AcquisitionSearch _search;
    private readonly Refinement _refinement;
    private readonly QuadraticTrend? _trend;
    private readonly Region _everywhere;
    private readonly bool _hasBranches;
    private readonly ISequence _startup;
    private readonly int _startupTrials;
    private readonly SeenTrials _seen;
    private (int Size, int Number, Hyperparameters? Parameters) _fitted;
    private (int Size, Hyperparameters[] Parameters) _fittedEach = (0, []);

    public GaussianProcessAlgorithm(SearchSpace space, GaussianProcessSampler settings, StudyOptions options)
    {
        (_space, _options, _columns, _search) = (space, options, new(space), new(space));
        _refinement = new(space, _search);
        _trend = QuadraticTrend.Over(space);
        _everywhere = Region.All(space.Columns.Length);
        _hasBranches = space.Columns.Any(column => column.IsCategory);
        _startup = new SobolSequence(space.Columns.Length, options.Seed);
        _startupTrials = settings.StartupTrials ?? Startup(space, options);
        _seen = new(space);
    }

    public string Name => "gp";

    public string Reason => "a Gaussian process makes the most of few trials";

    private List<Observation> Trials => _seen.Trials;

    private List<double[]> Places => _seen.Places;

    public void Observe(Observation trial) => _seen.Add(trial);

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(_options.Seed, "gp", number);
        if (number < _startupTrials || Trials.Count(trial => trial.State == TrialState.Completed) < 3)
        {
            Start(number, point, ref random);
            return true;
        }

        var place = _options.Directions.Count is > 1 and <= MostObjectives
            ? ChooseForFront(pending, ref random)
            : Choose(number, pending, ref random);
        if (place is null) PriorDraw.Fill(_space, point, ref random);
        else UnitPoints.ToPoint(_space, place, point, ref random);
        return true;
    }

    /// <summary>How many trials come before the first fit where nobody says so.</summary>
    internal static int Startup(SearchSpace space, StudyOptions options) => space.Columns.Any(column => column.IsCategory)
        ? Math.Clamp((options.Trials ?? int.MaxValue) / StartupPart, LeastStartupOfBranches, MostStartup)
        : Math.Clamp(space.Columns.Length + 3, 5, 10);

    private void Start(int number, Span<double> point, ref RandomStream random)
    {
        var units = new double[point.Length];
        for (var column = 0; column < units.Length; column++) units[column] = _startup.Coordinate(number, column);
        UnitPoints.ToPoint(_space, units, point, ref random);
        if (!_space.Satisfies(point)) PriorDraw.Fill(_space, point, ref random);
    }

    private double[]? Choose(int number, IReadOnlyList<double[]> pending, ref RandomStream random)
    {
        var weights = Scalarization.Weights(_options.Directions.Count, new(_options.Seed, "gp weights", number));
        var values = Scalarization.Apply(Trials, weights);
        var kept = Kept(values);
        List<double[]> places = [.. kept.Select(index => Places[index])];
        var targets = TargetWarp.Apply([.. kept.Select(index => values[index])]);
        var fitted = Parameters(number, weights);
        var parameters = IsIsotropic(number) ? fitted.Isotropic() : fitted;
        List<double[]> unfinished = [.. pending.Select(point => UnitPoints.Of(_space, point))];
        places.AddRange(unfinished);
        var process = new GaussianProcess(new(_columns, parameters, _trend), places, targets);
        var isUsed = _seen.IsTaken(pending);
        var best = places[process.Best];
        var branches = new Branches(_space, Places, values, kept);
        if (Trials.Count >= RefinedFrom && number % 2 == 1
            && _refinement.Find(kept[process.Best], branches, Places, values, unfinished, fitted, isUsed, ref random) is { } near)
        {
            return near;
        }

        IAcquisition acquisition = new LogImprovement(process, process.BestMean);
        var incumbents = Enumerable.Range(0, targets.Length).OrderBy(index => targets[index]).Take(Incumbents)
            .Select(index => places[index]).ToList();
        var isElsewhere = Trials.Count >= RefinedFrom && number % 4 == 2 && _hasBranches;
        if (isElsewhere && FindElsewhere(ref random) is { } other) return other;
        return _search.Find(acquisition, _everywhere, isThorough: false, incumbents, isUsed, ref random)?.Place;

        // First in a branch that has too few results to be refined, else in any but the best one.
        double[]? FindElsewhere(ref RandomStream random)
        {
            var others = new Elsewhere(acquisition, place => Branches.IsSame(best, place, _space));
            var unknown = new Elsewhere(others, branches.IsKnown);
            var near = incumbents.Concat(branches.Unknown.Take(MostUnknown)).ToList();
            return (_search.Find(unknown, _everywhere, isThorough: false, near, isUsed, ref random)
                ?? _search.Find(others, _everywhere, isThorough: false, incumbents, isUsed, ref random))?.Place;
        }
    }

    private double[]? ChooseForFront(IReadOnlyList<double[]> pending, ref RandomStream random)
    {
        var parameters = ParametersEach();
        var kept = KeptOfFronts(Trials);
        List<double[]> places = [.. kept.Select(index => Places[index])];
        places.AddRange(pending.Select(point => UnitPoints.Of(_space, point)));
        var processes = new GaussianProcess[parameters.Length];
        for (var objective = 0; objective < processes.Length; objective++)
            processes[objective] = new(new(_columns, parameters[objective]), places, Targets(Trials, kept, objective));
        var search = new FrontSearch(processes, places);
        var incumbents = search.Incumbents.ToList();
        while (incumbents.Count > MostFrontIncumbents) incumbents.RemoveAt(random.Next(incumbents.Count));
        return _search.Find(search, _everywhere, isThorough: true, incumbents, _seen.IsTaken(pending), ref random)?.Place;
    }

    // Few trials say little of how long each column's scale is, and nothing where the function's own axes are turned: half of the searches everywhere
    // do without.
    private bool IsIsotropic(int number) => number % 4 == 0 && !_hasBranches;

    // As for one objective, the fit is a function of the first trials alone.
    private Hyperparameters[] ParametersEach()
    {
        var size = FittedSize();
        if (_fittedEach.Size == size) return _fittedEach.Parameters;
        var trials = Trials.GetRange(0, size);
        var kept = KeptOfFronts(trials);
        List<double[]> places = [.. kept.Select(index => Places[index])];
        Hyperparameters[] fitted = [.. Enumerable.Range(0, _options.Directions.Count)
            .Select(objective => new MarginalLikelihood(_columns, places, Targets(trials, kept, objective)).Fit())];
        _fittedEach = (size, fitted);
        return fitted;
    }

    private static double[] Targets(IReadOnlyList<Observation> trials, List<int> kept, int objective)
    {
        var values = Scalarization.Objective(trials, objective);
        return TargetWarp.Apply([.. kept.Select(index => values[index])]);
    }

    // The fit is a function of the first trials alone, never of an earlier fit, so that a resumed study goes on the same way.
    private Hyperparameters Parameters(int number, double[] weights)
    {
        var size = FittedSize();
        var isSame = _fitted.Size == size && (weights.Length == 1 || _fitted.Number == number);
        if (_fitted.Parameters is { } known && isSame) return known;
        var trials = Trials.GetRange(0, size);
        var values = Scalarization.Apply(trials, weights);
        var kept = Kept(values);
        var targets = TargetWarp.Apply([.. kept.Select(index => values[index])]);
        var fitted = new MarginalLikelihood(_columns, [.. kept.Select(index => Places[index])], targets, _trend).Fit();
        _fitted = (size, number, fitted);
        return fitted;
    }

    // A fit costs the cube of its trials: it is renewed with each of the first, then less and less often, at last when a twelfth has come to them.
    private int FittedSize()
    {
        long count = Trials.Count;
        var every = Math.Min(count * count / RenewalSquare, count / RenewalPart);
        return (int)(count - (count % Math.Max(1, every)));
    }

    // Of very many the better fronts and the latest are kept.
    private static List<int> KeptOfFronts(IReadOnlyList<Observation> trials)
    {
        if (trials.Count <= MostPoints) return [.. Enumerable.Range(0, trials.Count)];
        var usable = Enumerable.Range(0, trials.Count).Where(index => trials[index].State == TrialState.Completed).ToList();
        var best = usable
            .OrderBy(index => usable.Count(other => Dominance.Dominates(trials[other].Values, trials[index].Values)))
            .Take(MostPoints / 2);
        return [.. best.Concat(Enumerable.Range(trials.Count - (MostPoints / 2), MostPoints / 2)).Distinct().Order()];
    }

    // The cost grows with the cube of the points: of very many the better half and the latest are kept.
    private static List<int> Kept(double[] values)
    {
        if (values.Length <= MostPoints) return [.. Enumerable.Range(0, values.Length)];
        var best = Enumerable.Range(0, values.Length).OrderBy(index => values[index]).Take(MostPoints / 2);
        return [.. best.Concat(Enumerable.Range(values.Length - (MostPoints / 2), MostPoints / 2)).Distinct().Order()];
    }
}
