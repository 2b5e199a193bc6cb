namespace TrainSmart.Search;

/// <summary>The ended trials and their places on the unit cube.</summary>
internal sealed class SeenTrials(SearchSpace space)
{
    // Where a number is continuous, no two points are alike.
    private readonly HashSet<Configuration>? _tried = Grid.FirstContinuous(space) < 0 ? [] : null;

    public List<Observation> Trials { get; } = [];

    public List<double[]> Places { get; } = [];

    public void Add(Observation trial)
    {
        Trials.Add(trial);
        Places.Add(UnitPoints.Of(space, trial.Point));
        _tried?.Add(new(space, trial.Point));
    }

    /// <summary>Says of a place whether it was tried or is being tried.</summary>
    public Func<double[], bool> IsTaken(IReadOnlyList<double[]> pending)
    {
        if (_tried is null) return _ => false;
        var waiting = pending.Select(point => new Configuration(space, point)).ToHashSet();
        return place =>
        {
            var point = new double[place.Length];
            for (var column = 0; column < point.Length; column++)
                point[column] = double.IsNaN(place[column]) ? double.NaN : space.Columns[column].FromUnit(place[column]);
            var configuration = new Configuration(space, point);
            return _tried.Contains(configuration) || waiting.Contains(configuration);
        };
    }
}
