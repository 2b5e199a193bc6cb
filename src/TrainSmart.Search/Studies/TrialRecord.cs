using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Where a trial stands.</summary>
public enum TrialState
{
    /// <summary>Its worker was lost; it will be run again with the same configuration.</summary>
    Waiting,

    /// <summary>A worker is at it.</summary>
    Running,

    /// <summary>It ended with a value for every objective.</summary>
    Completed,

    /// <summary>It was stopped early.</summary>
    Pruned,

    /// <summary>It ended without a value.</summary>
    Failed,

    /// <summary>It reached a rung and waits there; it goes on from its checkpoint if it turns out to be among the best.</summary>
    Paused,
}

/// <summary>A value reported on the way.</summary>
/// <param name="Step">The step, usually an epoch.</param>
/// <param name="Value">The objective there; the first of several.</param>
public readonly record struct StepValue(int Step, double Value)
{
    /// <summary>The further objectives there, where the study has several and all were reported.</summary>
    public EquatableArray<double> Others { get; init; }
}

/// <summary>Everything known of a trial.</summary>
public sealed record TrialRecord
{
    // Times as ticks, 0 for none: a study holds a record a trial, and a time of its own kind takes three times as much.
    private readonly long _started;
    private readonly long _finished;

    /// <summary>The number, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands.</summary>
    public TrialState State { get; init; }

    /// <summary>The point it tries.</summary>
    public required Configuration Configuration { get; init; }

    /// <summary>One value an objective; empty unless completed.</summary>
    public EquatableArray<double> Values { get; init; }

    /// <summary>Measured constraints; empty if there are none.</summary>
    public EquatableArray<double> Constraints { get; init; }

    /// <summary>Whether every measured constraint is at most zero.</summary>
    public bool IsFeasible
    {
        get
        {
            foreach (var constraint in Constraints.AsSpan())
            {
                if (!(constraint <= 0)) return false;
            }

            return true;
        }
    }

    /// <summary>The values reported on the way, in the order of their reports.</summary>
    public EquatableArray<StepValue> Steps { get; init; }

    /// <summary>When a worker began it, the last time.</summary>
    public DateTimeOffset? Started
    {
        get => TimeOf(_started);
        init => _started = value?.UtcTicks ?? 0;
    }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Finished
    {
        get => TimeOf(_finished);
        init => _finished = value?.UtcTicks ?? 0;
    }

    /// <summary>Who ran it.</summary>
    public string? Worker { get; init; }

    /// <summary>Why it failed or was pruned, or another remark.</summary>
    public string? Note { get; init; }

    /// <summary>Other measured values by path, such as <c>validation/accuracy</c>.</summary>
    public EquatableArray<MetricValue> Metrics { get; init; }

    /// <summary>How often it was begun; more than once where a worker was lost.</summary>
    public int Attempt { get; init; }

    /// <summary>How often it went on after a pause.</summary>
    public int Promotions { get; init; }

    /// <summary>The part of a training that it covers, and the trial that it went on from; none where it is a training of its own.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Whether it has ended, in whatever way. A paused trial has not.</summary>
    public bool IsFinished => State is TrialState.Completed or TrialState.Pruned or TrialState.Failed;

    private static DateTimeOffset? TimeOf(long ticks) => ticks == 0 ? null : new(ticks, TimeSpan.Zero);
}

/// <summary>A named value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public readonly record struct MetricValue(string Name, double Value);

/// <summary>A trial in the hands of a worker.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Configuration">The point to try.</param>
/// <param name="Worker">Who runs it.</param>
/// <param name="Attempt">The how-manieth time it is begun, from 1; results of an earlier attempt are refused.</param>
public sealed record RunningTrial(int Number, Configuration Configuration, string Worker, int Attempt)
{
    /// <summary>
    /// The step at which it was paused, to go on behind it; none for a trial that begins. Steps up to this one are known and not reported again.
    /// </summary>
    public int? PausedAt { get; init; }

    /// <summary>
    /// The part of a training that it covers; none where it is a training of its own. Whoever runs it goes on from what is kept of the parent.
    /// </summary>
    public Stage? Stage { get; init; }
}

/// <summary>What came out of a trial.</summary>
public readonly record struct TrialResult
{
    /// <summary>
    /// Completed, pruned, failed, or paused where a pruner asked for it. A completed trial with a value that is no number counts as failed, with a
    /// note.
    /// </summary>
    public required TrialState State { get; init; }

    /// <summary>One value an objective; ignored unless completed.</summary>
    public EquatableArray<double> Values { get; init; }

    /// <summary>Measured constraints, such as a memory use less its limit; the point is feasible where all are at most zero.</summary>
    public EquatableArray<double> Constraints { get; init; }

    /// <summary>Other measured values by path.</summary>
    public EquatableArray<MetricValue> Metrics { get; init; }

    /// <summary>A remark, such as why it failed.</summary>
    public string? Note { get; init; }
}

/// <summary>Whether a trial should be stopped.</summary>
/// <param name="Prune">Whether to stop.</param>
/// <param name="Reason">Why, in one sentence.</param>
public readonly record struct PruneVerdict(bool Prune, string Reason)
{
    /// <summary>Whether to keep a checkpoint and tell the trial paused: it may go on from there later.</summary>
    public bool Pause { get; init; }

    /// <summary>Whether to leave off, for good or for a while.</summary>
    public bool LeavesOff => Prune || Pause;
}
