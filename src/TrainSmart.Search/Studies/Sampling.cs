namespace TrainSmart.Search;

/// <summary>Shows a sampler the trials it may know, always in the same order, and asks it for the next point.</summary>
internal sealed class Sampling(SearchSpace space, StudyOptions options)
{
    private readonly List<TrialRecord> _shown = [];
    private readonly Dictionary<int, int> _places = [];
    private ISampler _sampler = options.Sampler.Create(space, options);
    private (int Turn, double[]? Point) _last = (-1, null);
    private int _observed;

    public string Name => _sampler.Name;

    public string Reason => _sampler.Reason;

    /// <summary>The part of a training that the trial covers whose point was chosen last; none where a trial is a training of its own.</summary>
    public Stage? Stage => (_sampler as IStaged)?.Chosen;

    /// <summary>How many turns from the first on must be over before a turn is decided on; it depends on no others.</summary>
    public int Needed(int turn) => _sampler is IStaged staged ? staged.Needed(turn) : Math.Max(0, turn - options.Parallelism + 1);

    /// <summary>The same as <see cref="Stage"/> for a trial that a person asked for.</summary>
    public Stage? StageOfEnqueued(int number) => (_sampler as IStaged)?.FromTheBeginning(number);

    /// <summary>The point of trial <paramref name="number"/>; null where the space is exhausted.</summary>
    public double[]? Suggest(StudyState state, int number)
    {
        // A sampler is asked once for a turn, even if writing the answer down had to be tried twice.
        if (_last.Turn == state.Turns.Count) return _last.Point;

        // A space without parameters is one point, and there is nothing to choose.
        if (space.Columns.Length == 0) return [];
        IReadOnlyList<double[]> pending = _sampler.IsBlind ? [] : options.IsFreeRunning ? ObserveEnded(state) : ObservePrefix(state);
        var point = new double[space.Columns.Length];
        _last = (state.Turns.Count, _sampler.Suggest(number, pending, point) ? point : null);
        return _last.Point;
    }

    // The turns that are needed, 0 to n - Parallelism, and no later one even where it is over.
    private List<double[]> ObservePrefix(StudyState state)
    {
        var isNew = true;
        for (var needed = Needed(state.Turns.Count); _observed < needed; _observed++) isNew &= Observe(state.Turns[_observed]);
        if (!isNew) ShowAgain();
        return Pending(state, _observed, state.Turns.Count, _ => true);
    }

    private List<double[]> ObserveEnded(StudyState state)
    {
        var isNew = true;
        for (; _observed < state.Ended.Count; _observed++) isNew &= Observe(state.Turns[state.Ended[_observed]]);
        if (!isNew) ShowAgain();
        return Pending(state, state.FinishedPrefix, state.Turns.Count, turn => turn.Outcome is null);
    }

    // A trial that went on after a pause is known already.
    private static List<double[]> Pending(StudyState state, int from, int to, Func<Turn, bool> counts)
    {
        var pending = new List<double[]>(to - from);
        for (var index = from; index < to; index++)
        {
            if (state.Turns[index] is { IsFirst: true } turn && counts(turn)) pending.Add(state.Trials[turn.Trial].Configuration.Columns);
        }

        return pending;
    }

    // Whether the trial was not shown before.
    private bool Observe(Turn turn)
    {
        var trial = turn.Outcome!;
        if (!turn.IsFirst && _places.TryGetValue(turn.Trial, out var place))
        {
            _shown[place] = trial;
            return false;
        }

        if (options.Pruner.PromotionRule is not null)
        {
            _places.Add(turn.Trial, _shown.Count);
            _shown.Add(trial);
        }

        _sampler.Observe(Observation.Of(trial, options.Directions));
        return true;
    }

    // What is known of a trial has changed. A sampler holds nothing but what it was shown, so a fresh one that is shown everything is the same one,
    // better informed.
    private void ShowAgain()
    {
        _sampler = options.Sampler.Create(space, options);
        foreach (var trial in _shown) _sampler.Observe(Observation.Of(trial, options.Directions));
    }
}
