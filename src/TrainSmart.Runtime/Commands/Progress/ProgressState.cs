using System.Collections.Immutable;
using TrainSmart.Running.Events;

namespace TrainSmart.Commands.Progress;

/// <summary>What is known of a run from its events so far: a fold over them.</summary>
internal sealed record ProgressState
{
    public RunStarted? Run { get; private init; }

    /// <summary>The trials under way, by number.</summary>
    public ImmutableSortedDictionary<int, RunningTrialState> Running { get; private init; } = ImmutableSortedDictionary<int, RunningTrialState>.Empty;

    /// <summary>The values of the completed trials in the order in which they ended.</summary>
    public ImmutableList<double> Values { get; private init; } = [];

    public int Done { get; private init; }

    public int Pruned { get; private init; }

    public int Failed { get; private init; }

    public int? BestTrial { get; private init; }

    public double? Best { get; private init; }

    /// <summary>How long the trials that ended while we watched took together, and how many they were.</summary>
    public double Seconds { get; private init; }

    public int Timed { get; private init; }

    /// <summary>The state after one more event.</summary>
    public ProgressState After(RunEvent happened) => happened switch
    {
        RunStarted run => this with { Run = run, Done = run.Done, BestTrial = run.BestTrial, Best = run.Best },
        TrialStarted trial => this with { Running = Running.SetItem(trial.Trial, new RunningTrialState(trial, null, null)) },
        TrialReported report when Running.TryGetValue(report.Trial, out var trial) =>
            this with { Running = Running.SetItem(report.Trial, trial with { Epoch = report.Epoch, Value = report.Value }) },
        TrialEnded trial => After(trial),
        _ => this,
    };

    /// <summary>The seconds until the last trial ends if they go on like this; none before the first ended.</summary>
    public double? SecondsLeft =>
        Timed == 0 || Run is null ? null : Math.Max(0, Run.Trials - Done) * (Seconds / Timed) / Math.Max(1, Run.Workers);

    private ProgressState After(TrialEnded trial) => this with
    {
        Running = Running.Remove(trial.Trial),
        Values = trial is { State: "completed", Value: { } value } ? Values.Add(value) : Values,
        Done = Math.Max(Done, trial.Done),
        Pruned = Pruned + (trial.State == "pruned" ? 1 : 0),
        Failed = Failed + (trial.State == "failed" ? 1 : 0),
        BestTrial = trial.BestTrial,
        Best = trial.Best,
        Seconds = Seconds + trial.Seconds,
        Timed = Timed + 1,
    };
}

/// <summary>A trial under way.</summary>
/// <param name="Trial">How it began.</param>
/// <param name="Epoch">The epoch it reported last; none before the first report.</param>
/// <param name="Value">The value it reported last.</param>
internal sealed record RunningTrialState(TrialStarted Trial, int? Epoch, double? Value);
