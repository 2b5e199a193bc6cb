using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Settings;
using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>Runs one trial and says how it went. What goes wrong inside a trial is a result; what no trial can mend is an exception.</summary>
internal sealed class TrialAttempt(PlannedRun plan, RunFolder folder, Study study, RunningTrial trial, Action<RunEvent> happened)
{
    private string? _leftOff;
    private double? _reported;

    /// <exception cref="OperationCanceledException">The run was ended now.</exception>
    /// <exception cref="UserException">The declaration cannot be run, as far as can be told from the trials so far.</exception>
    public TrialOutcome Run(ITrialRunner runner, CancellationToken now)
    {
        try
        {
            Ancestry.Restore(plan, folder, runner, study.Trials, trial.Number, now);
            var scope = Scope(now);
            using var result = runner.Run(trial.Configuration, scope);
            if (scope.IsPaused && result.IsPaused) return new(TrialState.Paused, [], [], _leftOff, _reported);
            return scope.IsPruned && !scope.IsPaused ? new(TrialState.Pruned, [], [], _leftOff, _reported) : Outcome(result.Metrics);
        }
        catch (OperationCanceledException) when (now.IsCancellationRequested)
        {
            throw;
        }
        catch (UserException error) when (error.ExitCode is ExitCode.Invalid or ExitCode.Missing && NothingWorkedYet())
        {
            throw;
        }
        catch (Exception error)
        {
            return new(TrialState.Failed, [], [], TrialFailure.Keep(error, folder, trial.Number), null);
        }
    }

    /// <summary>Deletes what was kept in case of a crash or for the time after a pause.</summary>
    public void Forget()
    {
        if (plan.Search.Sampler is PopulationSampler population)
        {
            var trials = study.Trials;
            Ancestry.Forget(population, folder, trials, Standing.Best(trials, plan.Search.Objectives)?.Number);
            return;
        }

        var checkpoints = folder.CheckpointFolder(trial.Number);
        if (Directory.Exists(checkpoints)) Directory.Delete(checkpoints, recursive: true);
    }

    /// <summary>
    /// A declaration that cannot be run shows in the first trials and stops the run; what one point of the space cannot do is a failed
    /// trial.
    /// </summary>
    private bool NothingWorkedYet() => study.Trials.All(other => other.State is not (TrialState.Completed or TrialState.Pruned));

    private TrialScope Scope(CancellationToken now)
    {
        var scope = Ancestry.Scope(plan, folder, trial.Number, trial.Stage, now);
        if (plan.Search.Objectives.Count == 1)
        {
            scope.Reported = (epoch, value) => Report(scope, epoch, [value]);
            return scope;
        }

        scope.ReportedEach = (epoch, values) => Report(scope, epoch, values);
        if (plan.Search.Pruner is NoPruner) scope.Reported = Show;
        return scope;
    }

    // The first of several objectives alone tells how far a trial is, and no more.
    private bool Show(int epoch, double value)
    {
        _reported = value;
        happened(new TrialReported(trial.Number, epoch, value));
        return false;
    }

    // A metric that is not defined after an epoch, or only at the end, says nothing yet of whether the trial is worth going on with.
    private bool Report(TrialScope scope, int epoch, double[] values)
    {
        Show(epoch, values[0]);
        if (values.Any(double.IsNaN)) return false;
        var verdict = study.Report(trial, epoch, values, scope.LastEpoch);
        scope.IsPaused = verdict.Pause;
        if (verdict.LeavesOff) _leftOff = verdict.Reason;
        return verdict.LeavesOff;
    }

    private TrialOutcome Outcome(IReadOnlyList<KeyValuePair<string, double>> measured)
    {
        MetricValue[] metrics = [.. measured.Select(metric => new MetricValue(metric.Key, metric.Value))];
        var values = new double[plan.Search.Objectives.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var metric = plan.Search.Objectives[i].Metric;
            values[i] = Objectives.ValueOf(metric, measured) ?? throw Objectives.NeverReported(metric, measured.Select(found => found.Key));
            if (TrialFailure.OfValue(metric, values[i]) is { } wrong) return new(TrialState.Failed, [], metrics, wrong, null);
        }

        return new(TrialState.Completed, values, metrics, null, values[0]);
    }
}
