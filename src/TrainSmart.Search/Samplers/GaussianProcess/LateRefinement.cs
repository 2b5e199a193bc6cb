namespace TrainSmart.Search;

/// <summary>
/// Searches, and from some trial on spends the rest on the neighbourhood of what was found: a model of it, as in <see cref="Refinement"/>, says where
/// the best result, or the best one of another branch, may be improved on. Where it expects nothing more, the search goes on. With one objective.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="search">What chooses all other trials.</param>
/// <param name="options">The study.</param>
/// <param name="from">The number of the first trial that refines.</param>
internal sealed class LateRefinement(SearchSpace space, ISampler search, StudyOptions options, int from) : ISampler
{
    // Of very many results the best ones say which branches are worth it.
    private const int MostResults = 500;

    // How far apart two places are follows from a model of the first results, whose cost grows with their cube.
    private const int MostFitted = 200;

    private readonly SeenTrials _seen = new(space);
    private readonly Refinement _refinement = new(space, new(space));
    private Hyperparameters? _fitted;

    public string Name => search.Name;

    public string Reason => search.Reason;

    public void Observe(Observation trial)
    {
        _seen.Add(trial);
        search.Observe(trial);
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(options.Seed, "refine", number);
        if (number < from || Find(pending, ref random) is not { } place) return search.Suggest(number, pending, point);
        UnitPoints.ToPoint(space, place, point, ref random);
        return true;
    }

    private double[]? Find(IReadOnlyList<double[]> pending, ref RandomStream random)
    {
        if (!_seen.Trials.Exists(trial => trial.State == TrialState.Completed)) return null;
        var values = Scalarization.Apply(_seen.Trials, [1]);
        List<int> kept = [.. Enumerable.Range(0, values.Length).OrderBy(index => values[index]).Take(MostResults)];
        List<double[]> places = [.. kept.Select(index => _seen.Places[index])];
        double[] results = [.. kept.Select(index => values[index])];
        var branches = new Branches(space, places, results, Enumerable.Range(0, results.Length));
        List<double[]> unfinished = [.. pending.Select(columns => UnitPoints.Of(space, columns))];
        return _refinement.Find(0, branches, places, results, unfinished, Fitted(), _seen.IsTaken(pending), ref random);
    }

    // By trials that are known whenever this is asked for, so that a resumed study goes on the same way.
    private Hyperparameters Fitted()
    {
        if (_fitted is not null) return _fitted;
        var size = Math.Min(Math.Clamp(from - options.Parallelism, 1, MostFitted), _seen.Trials.Count);
        var targets = TargetWarp.Apply(Scalarization.Apply(_seen.Trials.GetRange(0, size), [1]));
        return _fitted = new MarginalLikelihood(new(space), _seen.Places.GetRange(0, size), targets, QuadraticTrend.Over(space)).Fit();
    }
}
