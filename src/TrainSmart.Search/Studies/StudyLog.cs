namespace TrainSmart.Search;

/// <summary>A storage and the fold over its events, kept in step. Not safe for threads by itself: the study's lock is around every call.</summary>
internal sealed class StudyLog(IStudyStorage storage, SearchSpace space)
{
    public StudyState State { get; } = new(space);

    /// <summary>Takes in what others have appended.</summary>
    public void Refresh() => State.Apply(State.Position, storage.Read(State.Position));

    /// <summary>Takes in what others have appended, decides, and appends the decision before anybody else can append.</summary>
    public void Commit(Func<StudyState, StudyEvent?> decide) => Commit((state, _) => decide(state));

    /// <summary>The same for a decision that also asks which workers are lost.</summary>
    public void Commit(Func<StudyState, LogNews, StudyEvent?> decide)
    {
        var from = State.Position;
        var log = storage.Append(from, news =>
        {
            State.Apply(from, news.Events);
            return decide(State, news);
        });
        State.Apply(from, log);
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
}
