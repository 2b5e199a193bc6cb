using TrainSmart.Spaces;

namespace TrainSmart.Running.Records;

/// <summary>One trial.</summary>
public sealed record TrialFacts
{
    /// <summary>The number, zero the first.</summary>
    public required int Number { get; init; }

    /// <summary><c>completed</c>, <c>pruned</c>, <c>failed</c>, <c>paused</c>, <c>running</c> or <c>waiting</c>.</summary>
    public required string State { get; init; }

    /// <summary>The value of each objective; empty unless completed.</summary>
    public IReadOnlyList<double> Values { get; init; } = [];

    /// <summary>The searched values by name; one that its condition leaves out is absent.</summary>
    public IReadOnlyDictionary<string, Literal> Parameters { get; init; } = new Dictionary<string, Literal>();

    /// <summary>What the trial reported on its way: epoch and value of the first objective.</summary>
    public IReadOnlyList<StepFacts> Steps { get; init; } = [];

    /// <summary>Further metrics by path, such as <c>train/loss</c>.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>When it began, in UTC; none if it did not.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>When it ended, in UTC; none if it did not.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Who ran it.</summary>
    public string? Worker { get; init; }

    /// <summary>Why it was pruned or failed.</summary>
    public string? Note { get; init; }

    /// <summary>Where trials go on from one another: the part of the training that this one covers. None elsewhere.</summary>
    public StageFacts? Stage { get; init; }
}

/// <summary>The part of a training that a trial covers.</summary>
/// <param name="Parent">The trial that it goes on from; none where it begins from nothing.</param>
/// <param name="From">The epoch that it goes on behind.</param>
/// <param name="Until">The epoch at which it ends.</param>
public sealed record StageFacts(int? Parent, int From, int Until);

/// <summary>A report of a trial on its way.</summary>
/// <param name="Step">The epoch.</param>
/// <param name="Value">The value of the first objective.</param>
public sealed record StepFacts(int Step, double Value);
