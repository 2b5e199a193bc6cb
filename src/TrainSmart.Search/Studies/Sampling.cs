namespace TrainSmart.Search;

/// <summary>Shows a sampler the ended trials in the order of their numbers and asks it for the next point.</summary>
internal sealed class Sampling(SearchSpace space, StudyOptions options)
{
    private readonly ISampler _sampler = options.Sampler.Create(space, options);
    private (int Number, double[]? Point) _last = (-1, null);
    private int _observed;

    public string Reason => _sampler.Reason;

    /// <summary>The point of trial <paramref name="number"/>, from what is known of trials 0 to number - Parallelism; null where the space is exhausted.</summary>
    public double[]? Suggest(IReadOnlyList<TrialRecord> trials, int number)
    {
        // A sampler is asked once for a number, even if writing the answer down had to be tried twice.
        if (_last.Number == number) return _last.Point;
        for (; _observed <= number - options.Parallelism; _observed++) _sampler.Observe(Observation.Of(trials[_observed], options.Directions));
        var pending = new List<double[]>(number - _observed);
        for (var index = _observed; index < number; index++) pending.Add(trials[index].Configuration.Point.ToArray());
        var point = new double[space.Columns.Length];
        _last = (number, _sampler.Suggest(number, pending, point) ? point : null);
        return _last.Point;
    }
}
