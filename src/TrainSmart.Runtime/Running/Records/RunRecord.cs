namespace TrainSmart.Running.Records;

/// <summary>
/// All that a finished run knows: what <c>result.json</c> holds and what the report is a pure function of. Lists are in the order in which they
/// are shown. Nothing in it depends on the number of workers, save times.
/// </summary>
public sealed record RunRecord
{
    /// <summary>The version of this layout.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What was asked for.</summary>
    public required ExperimentFacts Experiment { get; init; }

    /// <summary>What was searched, in the order of declaration.</summary>
    public IReadOnlyList<ParameterFacts> Parameters { get; init; } = [];

    /// <summary>Every trial by number: completed, pruned, failed, and those that were still under way when the run ended.</summary>
    public IReadOnlyList<TrialFacts> Trials { get; init; } = [];

    /// <summary>
    /// The number of the best completed trial; none if no trial was completed. With several objectives: the first of <see cref="Front"/>.
    /// </summary>
    public int? Best { get; init; }

    /// <summary>With several objectives, the numbers of the trials that no other is better than in all of them; else empty.</summary>
    public IReadOnlyList<int> Front { get; init; } = [];

    /// <summary>How much of the objective's variance each parameter explains, the most important first; empty with too few trials.</summary>
    public IReadOnlyList<ImportanceFacts> Importance { get; init; } = [];

    /// <summary>What is expected of the first objective over the pairs of parameters that matter most; empty with too few trials.</summary>
    public IReadOnlyList<ContourFacts> Contours { get; init; } = [];

    /// <summary>The values of the best trial that stand at the border of their range.</summary>
    public IReadOnlyList<BorderFacts> Borders { get; init; } = [];

    /// <summary>With several objectives, the hypervolume after each trial by number, up to the worst value of each; else empty.</summary>
    public IReadOnlyList<double> Hypervolume { get; init; } = [];

    /// <summary>Epoch by epoch of the best trial, as it was fitted once more at the end; none for models without epochs.</summary>
    public IReadOnlyList<EpochFacts> LearningCurve { get; init; } = [];

    /// <summary>The epoch whose weights the best model has, the last one unless it stops early; none for models without epochs.</summary>
    public int? KeptEpoch { get; init; }

    /// <summary>The metrics of the best trial by path: <c>train/…</c>, <c>validation/…</c>, and <c>test/…</c> with their intervals.</summary>
    public IReadOnlyList<MetricFacts> Metrics { get; init; } = [];

    /// <summary>Predictions for the test rows of a classification; none else.</summary>
    public ClassificationFacts? Classification { get; init; }

    /// <summary>Predictions for the test rows of a regression; none else.</summary>
    public RegressionFacts? Regression { get; init; }

    /// <summary>What predicts without looking at the features reaches on the test rows; none if the experiment has no rows.</summary>
    public BaselineFacts? Baseline { get; init; }

    /// <summary>Why the run ended.</summary>
    public RunEnd End { get; init; }

    /// <summary>When, where and with what it ran.</summary>
    public required EnvironmentFacts Environment { get; init; }

    /// <summary>The command that gives the same run again.</summary>
    public required string Reproduce { get; init; }
}

/// <summary>Why a run ended.</summary>
public enum RunEnd
{
    /// <summary>All planned trials were run.</summary>
    Finished,

    /// <summary>The time of the budget was used up.</summary>
    TimeBudget,

    /// <summary>The money of the budget was used up.</summary>
    CostBudget,

    /// <summary>The user stopped it.</summary>
    Cancelled,

    /// <summary>Too many trials failed one after the other.</summary>
    Failures,
}
