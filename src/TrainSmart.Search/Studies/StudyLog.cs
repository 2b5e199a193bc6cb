namespace TrainSmart.Search;

/// <summary>A storage and the fold over its events, kept in step. Not safe for threads by itself: the study's lock is around every call.</summary>
internal sealed class StudyLog
{
    private readonly IStudyStorage _storage;
    private readonly Func<LogNews, StudyEvent?> _deciding;
    private Func<StudyState, LogNews, StudyEvent?>? _decide;
    private long _from;

    public StudyLog(IStudyStorage storage, SearchSpace space)
    {
        _storage = storage;
        _deciding = Decide;
        State = new(space);
    }

    public StudyState State { get; }

    /// <summary>Takes in what others have appended.</summary>
    public void Refresh() => State.Apply(State.Position, _storage.Read(State.Position));

    /// <summary>Takes in what others have appended, decides, and appends the decision before anybody else can append.</summary>
    public void Commit(Func<StudyState, LogNews, StudyEvent?> decide)
    {
        (_decide, _from) = (decide, State.Position);
        State.Apply(_from, _storage.Append(_from, _deciding));
    }

    /// <summary>Refuses a trial that is no longer its worker's: the attempt in the log is another one.</summary>
    /// <exception cref="StudyException">It is not.</exception>
    public void RequireCurrent(RunningTrial trial)
    {
        if (IsCurrent(trial)) return;
        throw new StudyException(
            $"trial {trial.Number} is no longer this worker's: it has ended, or was given to another one after this one seemed lost");
    }

    /// <summary>Whether a trial still runs in the hands of its worker.</summary>
    public bool IsCurrent(RunningTrial trial) =>
        trial.Number < State.Trials.Count && State.Trials[trial.Number] is { State: TrialState.Running } now && now.Attempt == trial.Attempt;

    /// <summary>Ends the trials that have been under way for longer than they may: as failed, or for another attempt.</summary>
    public void EndOverdue(TimeSpan limit, int retries)
    {
        while (State.FirstRunningSince(DateTimeOffset.UtcNow - limit) is not null)
        {
            Commit((state, _) => state.FirstRunningSince(DateTimeOffset.UtcNow - limit) is not { } number ? null
                : state.Trials[number].Attempt <= retries ? new StudyEvent.Abandoned(number)
                : new StudyEvent.Told(number, TrialState.Failed, [], [], $"it took longer than {limit}", [], DateTimeOffset.UtcNow));
        }
    }

    /// <summary>Makes the running trials of lost workers wait for another one.</summary>
    public void RequeueLost(WorkerLeases leases)
    {
        int? lost;
        do
        {
            lost = null;
            Commit((state, news) => (lost = leases.FirstLost(state, news)) is { } number ? new StudyEvent.Abandoned(number) : null);
        }
        while (lost is not null);
    }

    // A storage may ask again: see IStudyStorage.Append.
    private StudyEvent? Decide(LogNews news)
    {
        State.Apply(_from, news.Events);
        return _decide!(State, news);
    }
}
