using System.Runtime.ExceptionServices;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;
using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>
/// Runs the trials of a study that are still to be run, on threads of its own: a training wants one thread from beginning to end. Other pools, in
/// other processes, may work on the same study.
/// </summary>
internal sealed class TrialPool : IDisposable
{
    private static readonly TimeSpan LookForLost = TimeSpan.FromSeconds(5);

    private readonly PlannedRun _plan;
    private readonly RunOptions _options;
    private readonly RunControl _control;
    private readonly Study _study;
    private readonly ITrialRunner _runner;
    private readonly RunFolder _folder;
    private readonly BudgetWatch _budget;
    private readonly CancellationTokenSource _stop;
    private readonly Timer _lostAndFound;
    private readonly Lock _gate = new();
    private RunEnd? _end;
    private Exception? _fault;

    public TrialPool(PlannedRun plan, RunOptions options, RunControl control, Study study, ITrialRunner runner, RunFolder folder)
    {
        (_plan, _options, _control, _study, _runner, _folder) = (plan, options, control, study, runner, folder);
        _budget = new BudgetWatch(plan.Budget, options.DollarsPerHour, study.Trials, control.Time);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(control.Stop, control.Now);
        _lostAndFound = new Timer(_ => study.RequeueAbandoned(), null, LookForLost, LookForLost);
    }

    /// <summary>How many workers a plan gets.</summary>
    public static int WorkersFor(PlannedRun plan, RunOptions options) =>
        Math.Clamp(options.Workers ?? Environment.ProcessorCount, 1, Math.Max(1, plan.Search.Parallelism));

    /// <summary>Runs trials until there are none left or a reason to stop.</summary>
    /// <param name="nameOf">Names each worker, by its number from 1.</param>
    /// <returns>Why it ended.</returns>
    /// <exception cref="UserException">What no trial can mend, such as an objective that is never reported.</exception>
    public RunEnd Run(Func<int, string> nameOf)
    {
        var names = Enumerable.Range(1, WorkersFor(_plan, _options)).Select(nameOf);
        var threads = names.Select(name => new Thread(() => Work(name)) { Name = name }).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        if (_fault is { } fault) ExceptionDispatchInfo.Throw(fault);
        return _end ?? (_stop.IsCancellationRequested ? RunEnd.Cancelled : RunEnd.Finished);
    }

    public void Dispose()
    {
        using (var ended = new ManualResetEvent(false))
        {
            if (_lostAndFound.Dispose(ended)) ended.WaitOne();
        }

        _stop.Dispose();
    }

    private void Work(string worker)
    {
        try
        {
            while (Next(worker) is { } trial) Run(trial, worker);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop: a trial under way stays open in the study, and whoever resumes runs it again.
        }
        catch (Exception fault)
        {
            lock (_gate) _fault ??= fault;
            _stop.Cancel();
        }
    }

    private RunningTrial? Next(string worker)
    {
        if (_stop.IsCancellationRequested) return null;
        if (_budget.Refusal(_study.Trials) is not { } refusal) return _study.Ask(worker, _stop.Token);
        EndBecause(refusal);
        return null;
    }

    private void Run(RunningTrial trial, string worker)
    {
        Tell(new TrialStarted(trial.Number, worker, trial.Configuration.ToDictionary()));
        var begun = _control.Time.GetTimestamp();
        var attempt = new TrialAttempt(_plan, _folder, _study, trial, Tell);
        var outcome = attempt.Run(_runner, _control.Now);
        try
        {
            lock (_gate)
            {
                _study.Tell(trial, outcome.State, outcome.Values, outcome.Metrics, outcome.Note);
                _control.Happened(Ended(trial, outcome, _control.Time.GetElapsedTime(begun).TotalSeconds));
            }
        }
        catch (StudyException lost)
        {
            // This process slept or hung so long that another worker was given the trial: that one's result counts, and is the same.
            Tell(new RunNoted(lost.Message));
        }

        if (outcome.State != TrialState.Paused) attempt.Forget();
        if (FailureRule.SaysStop(_study.Trials, _options.FailureLimit)) EndBecause(RunEnd.Failures);
    }

    private TrialEnded Ended(RunningTrial trial, TrialOutcome outcome, double seconds)
    {
        var trials = _study.Trials;
        var best = Standing.Best(trials, _plan.Search.Objectives);
        return new TrialEnded(
            trial.Number,
            Standing.Name(outcome.State),
            outcome.Shown,
            best?.Number == trial.Number,
            best?.Number,
            best?.Values[0],
            trials.Count(Standing.IsAtRest),
            seconds,
            outcome.Note);
    }

    private void EndBecause(RunEnd reason)
    {
        lock (_gate) _end ??= reason;
        _stop.Cancel();
    }

    private void Tell(RunEvent happened)
    {
        lock (_gate) _control.Happened(happened);
    }
}
