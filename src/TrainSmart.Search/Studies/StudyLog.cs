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
