using TrainSmart.Running;
using TrainSmart.Running.Events;
using TrainSmart.Running.Trials;
using TrainSmart.Search;

namespace TrainSmart.Commands.Progress;

/// <summary>Tells of trials that other processes run, by looking at the study they share.</summary>
internal sealed class StudyWatcher(Study study, IReadOnlyList<Objective> objectives, Action<RunEvent> happened)
{
    private IReadOnlyList<TrialRecord> _seen = study.Trials;

    /// <summary>How many trials were over at the last look.</summary>
    public int Done => _seen.Count(Standing.IsAtRest);

    /// <summary>Looks once: tells what is new, and gives trials of lost workers to the others.</summary>
    public void Look()
    {
        study.RequeueAbandoned();
        var trials = study.Trials;
        var best = Standing.Best(_seen, objectives);
        var done = Done;
        foreach (var trial in trials)
        {
            var before = trial.Number < _seen.Count ? _seen[trial.Number] : null;
            if (before is { IsFinished: true }) continue;
            if (trial is { Started: not null, Worker: { } worker } && trial.Attempt != (before?.Attempt ?? 0))
                happened(new TrialStarted(trial.Number, worker, trial.Configuration.ToDictionary()));
            if (trial.Steps.Count > 0 && trial.Steps.Count != (before?.Steps.Count ?? 0))
                happened(new TrialReported(trial.Number, trial.Steps[^1].Step, trial.Steps[^1].Value));
            var waitsStill = trial.State == TrialState.Paused && trial.State == before?.State && trial.Attempt == before.Attempt;
            if (!Standing.IsAtRest(trial) || waitsStill) continue;

            done += before is { State: TrialState.Paused } ? 0 : 1;
            var isBest = trial.State == TrialState.Completed && (best is null || objectives[0].IsBetter(trial.Values[0], best.Values[0]));
            if (isBest) best = trial;
            happened(Ended(trial, isBest, best, done));
        }

        _seen = trials;
    }

    private static TrialEnded Ended(TrialRecord trial, bool isBest, TrialRecord? best, int done) => new(
        trial.Number,
        Standing.Name(trial.State),
        trial.Values.Count > 0 ? trial.Values[0] : trial.Steps.Count > 0 ? trial.Steps[^1].Value : null,
        isBest,
        best?.Number,
        best?.Values[0],
        done,
        trial is { Started: { } started, Finished: { } finished } ? (finished - started).TotalSeconds : 0,
        trial.Note);
}
