namespace TrainSmart.Search;

/// <summary>
/// Stops a trial whose best value so far is worse than the median of earlier trials at the same step. Golovin et al., "Google Vizier", KDD 2017,
/// section 3.2.2.
/// </summary>
public sealed record MedianPruner : PrunerOptions
{
    /// <summary>How many trials must have completed before any is stopped.</summary>
    public int StartupTrials { get; init; } = 5;

    /// <summary>How many steps every trial gets.</summary>
    public int WarmupSteps { get; init; }

    internal override PruneVerdict Judge(PruneQuestion question) =>
        new PercentilePruner { Keep = 0.5, StartupTrials = StartupTrials, WarmupSteps = WarmupSteps }.Judge(question);
}
