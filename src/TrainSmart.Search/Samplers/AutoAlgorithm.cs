namespace TrainSmart.Search;

/// <summary>
/// Chooses the samplers of a study and says why.
/// A long study begins with the model that makes the most of few trials, goes on with one whose cost hardly grows, and refines what was found last.
/// </summary>
internal sealed class AutoAlgorithm : ISampler
{
    // Beyond this number a trial's model costs tens of milliseconds, and cheaper samplers have enough to learn from.
    private const int MostModelled = 250;

    // The last part of a long study refines what was found.
    private const double RefinedFrom = 0.8;

    private readonly ISampler _first;
    private readonly ISampler _second;
    private readonly int _switch;

    private AutoAlgorithm(ISampler first, ISampler second, int switchAt, string reason) =>
        (_first, _second, _switch, Reason) = (first, second, switchAt, reason);

    public string Name => _first.Name;

    public string Reason { get; }

    public static AutoAlgorithm Choose(SearchSpace space, StudyOptions options)
    {
        if (space.Cardinality is { } points && points <= options.Trials)
            return Only(new GridAlgorithm(space), $"the space has only {points} points, and {options.Trials} trials try them all");
        if (options.Directions.Count > 3)
            return Only(
                new NsgaIIISampler().Create(space, options),
                $"with {options.Directions.Count} objectives even reference directions spread best");
        if (options.Directions.Count > 1) return ForFront(space, options);
        var tree = space.HasConditions ? ", conditional ones where they exist" : "";
        var model = new GaussianProcessSampler().Create(space, options);
        if (options.Trials <= MostModelled)
            return Only(model, $"with at most {MostModelled} trials a Gaussian process over all parameters{tree} makes the most of each");
        var tpe = new TpeSampler().Create(space, options);
        var reason = $"a Gaussian process over all parameters{tree} for the first {MostModelled} trials, then tpe, whose cost hardly grows";
        if (options.Trials is not { } trials) return new(model, tpe, MostModelled, reason);
        var from = Math.Max(MostModelled, (int)(RefinedFrom * trials));
        return new(
            model, new LateRefinement(space, tpe, options, from), MostModelled,
            $"{reason}, and from trial {from} on models around the best results refine them");
    }

    // A model of each objective finds a smooth front in few trials and is lost on a rugged one,
    // on which densities are not: they take turns and learn from each other.
    private static AutoAlgorithm ForFront(SearchSpace space, StudyOptions options)
    {
        var model = new TurnsAlgorithm(new GaussianProcessSampler().Create(space, options), new TpeSampler().Create(space, options));
        const string reason = "with several objectives gp, which models each, and tpe, which rugged ones do not mislead, take turns";
        return options.Trials <= MostModelled
            ? Only(model, reason)
            : new(
                model,
                new NsgaIISampler().Create(space, options),
                MostModelled,
                $"{reason} for the first {MostModelled} trials, then nsga-ii evolves what they found");
    }

    public void Observe(Observation trial)
    {
        _first.Observe(trial);
        if (!ReferenceEquals(_first, _second)) _second.Observe(trial);
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point) =>
        (number < _switch ? _first : _second).Suggest(number, pending, point);

    private static AutoAlgorithm Only(ISampler sampler, string reason) => new(sampler, sampler, int.MaxValue, reason);
}
