namespace TrainSmart.Search;

/// <summary>Chooses a sampler for a study and says why.</summary>
internal sealed class AutoAlgorithm : ISampler
{
    private readonly ISampler _chosen;

    private AutoAlgorithm(ISampler chosen, string reason) => (_chosen, Reason) = (chosen, reason);

    public string Name => _chosen.Name;

    public string Reason { get; }

    public static AutoAlgorithm Choose(SearchSpace space, StudyOptions options)
    {
        if (space.Cardinality is { } points && points <= options.Trials)
            return new(new GridAlgorithm(space), $"the space has only {points} points, and {options.Trials} trials try them all");
        return new(
            new TpeSampler().Create(space, options),
            space.HasConditions ? "it models conditional parameters where they exist" : "it models good and other trials and suits every kind of parameter");
    }

    public void Observe(Observation trial) => _chosen.Observe(trial);

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point) => _chosen.Suggest(number, pending, point);
}
