namespace TrainSmart.Search;

/// <summary>
/// Begins trials. One object for all asks of a study, under the study's lock: an ask leaves nothing to collect but what it hands out.
/// </summary>
internal sealed class TrialBeginning
{
    private readonly StudyLog _log;
    private readonly NextTrial _next;
    private readonly WorkerLeases _leases;
    private readonly Func<StudyState, LogNews, StudyEvent?> _decide;
    private string _worker = "";
    private bool _looksForLost;
    private StudyEvent.Asked? _asked;
    private int _attempt;
    private bool _mustWait;

    public TrialBeginning(StudyLog log, NextTrial next, WorkerLeases leases)
    {
        (_log, _next, _leases) = (log, next, leases);
        _decide = Decide;
    }

    /// <summary>Begins the next trial; null where there is none, or none yet.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="looksForLost">Whether a running trial whose worker is lost comes first.</param>
    /// <param name="mustWait">Whether there will be one later.</param>
    public RunningTrial? Begin(string worker, bool looksForLost, out bool mustWait)
    {
        (_worker, _looksForLost) = (worker, looksForLost);
        _log.Commit(_decide);
        mustWait = _mustWait;
        return _asked is null ? null : Begun(_log.State.Trials[_asked.Trial]);
    }

    private StudyEvent.Asked? Decide(StudyState state, LogNews news)
    {
        _asked = _next.Decide(state, _looksForLost ? _leases.FirstLost(state, news) : null, _worker, out _mustWait);
        _attempt = _asked?.Trial < state.Trials.Count ? state.Trials[_asked.Trial].Attempt + 1 : 1;
        return _asked;
    }

    private RunningTrial Begun(TrialRecord trial) =>
        new(trial.Number, trial.Configuration, _worker, _attempt)
        {
            PausedAt = trial is { Promotions: > 0, Steps.Count: > 0 } ? trial.Steps[^1].Step : null,
            Stage = trial.Stage,
        };
}
