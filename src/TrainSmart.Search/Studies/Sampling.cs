namespace TrainSmart.Search;

/// <summary>Shows a sampler the trials it may know, each once and always in the same order, and asks it for the next point.</summary>
internal sealed class Sampling(SearchSpace space, StudyOptions options)
{
    private readonly ISampler _sampler = options.Sampler.Create(space, options);
    private (int Number, double[]? Point) _last = (-1, null);
    private int _observed;

    public string Name => _sampler.Name;

    public string Reason => _sampler.Reason;

    /// <summary>The point of trial <paramref name="number"/>; null where the space is exhausted.</summary>
    public double[]? Suggest(StudyState state, int number)
    {
        // A sampler is asked once for a number, even if writing the answer down had to be tried twice.
        if (_last.Number == number) return _last.Point;

        // A space without parameters is one point, and there is nothing to choose.
        if (space.Columns.Length == 0) return [];
        IReadOnlyList<double[]> pending = _sampler.IsBlind ? [] : options.IsFreeRunning ? ObserveEnded(state) : ObservePrefix(state, number);
        var point = new double[space.Columns.Length];
        _last = (number, _sampler.Suggest(number, pending, point) ? point : null);
        return _last.Point;
    }

    // Trials 0 to number - Parallelism, and no later one even where it has ended.
    private List<double[]> ObservePrefix(StudyState state, int number)
    {
        for (; _observed <= number - options.Parallelism; _observed++) Observe(state.Trials[_observed]);
        var pending = new List<double[]>(number - _observed);
        for (var index = _observed; index < number; index++) pending.Add(state.Trials[index].Configuration.Columns);
        return pending;
    }

    private List<double[]> ObserveEnded(StudyState state)
    {
        for (; _observed < state.Ended.Count; _observed++) Observe(state.Trials[state.Ended[_observed]]);
        var pending = new List<double[]>();
        for (var index = state.FinishedPrefix; index < state.Trials.Count; index++)
        {
            if (!state.Trials[index].IsFinished) pending.Add(state.Trials[index].Configuration.Columns);
        }

        return pending;
    }

    private void Observe(TrialRecord trial) => _sampler.Observe(Observation.Of(trial, options.Directions));
}
