using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>How a trial went, as the study is told.</summary>
/// <param name="State">Completed, pruned, paused or failed.</param>
/// <param name="Values">The value of each objective; empty unless completed.</param>
/// <param name="Metrics">All metrics by path.</param>
/// <param name="Note">Why it was pruned or failed.</param>
/// <param name="Shown">The value of the first objective, or the last one reported.</param>
internal sealed record TrialOutcome(
    TrialState State, double[] Values, IReadOnlyList<MetricValue> Metrics, string? Note, double? Shown);
