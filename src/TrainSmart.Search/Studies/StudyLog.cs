namespace TrainSmart.Search;

/// <summary>A storage and the fold over its events, kept in step. Not safe for threads by itself: the study's lock is around every call.</summary>
internal sealed class StudyLog(IStudyStorage storage, SearchSpace space)
{
    public StudyState State { get; } = new(space);

    /// <summary>Takes in what others have appended.</summary>
    public void Refresh() => State.Apply(storage.Read(State.Position));

    /// <summary>Takes in what others have appended, decides, and appends the decision before anybody else can append.</summary>
    public void Commit(Func<StudyState, StudyEvent?> decide)
    {
        var applied = 0;
        var log = storage.Append(State.Position, news =>
        {
            State.Apply(news);
            applied = news.Count;
            return decide(State);
        });
        for (; applied < log.Count; applied++) State.Apply([log[applied]]);
    }

    /// <summary>Makes the running trials of lost workers wait for another one.</summary>
    public void RequeueLost(WorkerLeases leases)
    {
        foreach (var trial in State.Trials.Where(trial => trial.State == TrialState.Running && leases.IsLost(trial.Worker!)).ToList())
        {
            var (number, attempt) = (trial.Number, trial.Attempt);
            Commit(state => state.Trials[number] is { State: TrialState.Running } now && now.Attempt == attempt ? new StudyEvent.Abandoned(number) : null);
        }
    }
}
