using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>
/// What a trial is given by the run it is part of: its seed, its share of the machine, and the ear that hears how far it is. Whoever fits a
/// model or computes an objective takes all chance from <see cref="Random"/>, so that the same trial gives the same result anywhere.
/// </summary>
public sealed class TrialScope
{
    /// <summary>The seed of the experiment.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The number of the trial in its study; zero is the first.</summary>
    public int Number { get; init; }

    /// <summary>What the search looks for first. A trainer computes this metric every epoch.</summary>
    public Objective Objective { get; init; } = Objective.Minimize("validation/loss");

    /// <summary>What the search looks for besides; empty where there is one objective. A trainer computes these every epoch as well.</summary>
    public IReadOnlyList<Objective> FurtherObjectives { get; init; } = [];

    /// <summary>How many threads the trial may compute with.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>A folder for what lets the trial go on after a crash, made when it is first written to; none if nothing is to be kept.</summary>
    public string? CheckpointFolder { get; init; }

    /// <summary>The part of a training that the trial covers, where trials go on from one another; none where it is a training of its own.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The <see cref="CheckpointFolder"/> of the trial that this one goes on from; none where it begins from nothing.</summary>
    public string? ParentFolder { get; init; }

    /// <summary>Cancelled when the trial shall end at once and without a result.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>The epoch after which the trial ends by itself, where whoever runs it knows: a pruner with rungs looks at it.</summary>
    public int? LastEpoch { get; set; }

    /// <summary>
    /// Told each report: the epoch and the objective's value; says whether the trial should stop. None where a pruner compares several objectives,
    /// which one value says too little about.
    /// </summary>
    public Func<int, double, bool>? Reported { get; set; }

    /// <summary>The same where there are several objectives: told the epoch and the value of each.</summary>
    internal Func<int, double[], bool>? ReportedEach { get; set; }

    /// <summary>Whether a report was answered with "stop".</summary>
    public bool IsPruned { get; private set; }

    /// <summary>
    /// Whether the trial was stopped only to wait: whoever runs it keeps in <see cref="CheckpointFolder"/> what it needs to go on from here.
    /// </summary>
    public bool IsPaused { get; internal set; }

    /// <summary>A stream of random numbers of its own for each purpose and epoch.</summary>
    /// <param name="purpose">What the numbers are for, such as <c>shuffle</c>.</param>
    /// <param name="epoch">The epoch, where each has numbers of its own.</param>
    public RandomStream Random(string purpose, int epoch = 0) => new(Seed, purpose, Number, epoch);

    /// <summary>Says how good the trial is after an epoch.</summary>
    /// <param name="epoch">The epoch or step; later reports have higher ones.</param>
    /// <param name="value">The value of <see cref="Objective"/>.</param>
    /// <returns>True when the trial should stop: it will not win, or <see cref="IsPaused"/> says that it waits.</returns>
    /// <exception cref="UserException">The search has several objectives and a pruner that compares them all.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped at once.</exception>
    public bool Report(int epoch, double value)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (Reported is null && ReportedEach is not null) throw Objectives.OneOfSeveral(Number, epoch, value, [Objective, .. FurtherObjectives]);
        IsPruned |= Reported?.Invoke(epoch, value) ?? false;
        return IsPruned;
    }

    /// <summary>Says how good the trial is after an epoch, by several metrics of which <see cref="Objective"/> is one.</summary>
    /// <param name="epoch">The epoch or step; later reports have higher ones.</param>
    /// <param name="metrics">Names such as <c>validation/loss</c> and their values.</param>
    /// <returns>True when the trial should stop: it will not win.</returns>
    /// <exception cref="UserException">The objective is not among the metrics.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped at once.</exception>
    public bool Report(int epoch, IEnumerable<KeyValuePair<string, double>> metrics)
    {
        var reported = metrics as IReadOnlyCollection<KeyValuePair<string, double>> ?? metrics.ToList();
        if (Objectives.ValueOf(Objective.Metric, reported) is not { } value)
            throw Objectives.NeverReported(Objective.Metric, reported.Select(metric => metric.Key));
        if (ReportedEach is null) return Report(epoch, value);
        CancellationToken.ThrowIfCancellationRequested();
        IsPruned |= ReportedEach(epoch, [value, .. FurtherObjectives.Select(further => Objectives.ValueOf(further.Metric, reported) ?? double.NaN)]);
        return IsPruned;
    }
}
