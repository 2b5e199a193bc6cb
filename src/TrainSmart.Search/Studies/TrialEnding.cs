namespace TrainSmart.Search;

/// <summary>Ends trials, or makes a failed one wait for another attempt. One object for all tells of a study, under the study's lock.</summary>
internal sealed class TrialEnding
{
    private readonly StudyLog _log;
    private readonly int _retries;
    private readonly Func<StudyState, LogNews, StudyEvent?> _decide;
    private RunningTrial? _trial;
    private StudyEvent.Told? _told;

    public TrialEnding(StudyLog log, int retries)
    {
        (_log, _retries) = (log, retries);
        _decide = Decide;
    }

    /// <summary>Writes down how a trial ended.</summary>
    /// <exception cref="StudyException">It has ended before, or was given to another worker.</exception>
    public void End(RunningTrial trial, StudyEvent.Told told)
    {
        (_trial, _told) = (trial, told);
        _log.Commit(_decide);
    }

    private StudyEvent Decide(StudyState state, LogNews news)
    {
        _log.RequireCurrent(_trial!);
        return _told!.State == TrialState.Failed && IsRetried(state) ? new StudyEvent.Abandoned(_told.Trial) : _told;
    }

    // Going on after a pause is no new attempt at anything.
    private bool IsRetried(StudyState state) => _trial!.Attempt - state.Trials[_trial.Number].Promotions <= _retries;
}
