namespace TrainSmart.Search;

/// <summary>Every point of a countable space once, in order, leaving out those that were tried already.</summary>
internal sealed class GridAlgorithm(SearchSpace space) : ISampler
{
    private readonly HashSet<Configuration> _tried = [];
    private readonly IEnumerator<double[]> _points = Grid.Points(space).GetEnumerator();

    public string Name => "grid";

    public string Reason => "every point of the space is tried once, in order";

    public void Observe(Observation trial) => _tried.Add(new(space, trial.Point));

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        foreach (var other in pending) _tried.Add(new(space, other));
        while (_points.MoveNext())
        {
            if (_tried.Contains(new(space, _points.Current))) continue;
            _points.Current.CopyTo(point);
            return true;
        }

        return false;
    }
}
