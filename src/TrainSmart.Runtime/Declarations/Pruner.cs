namespace TrainSmart;

/// <summary>Which trials are stopped before their end.</summary>
public enum Pruner
{
    /// <summary>None: every trial runs to its end.</summary>
    None,

    /// <summary>Those worse than the median of the earlier ones at the same epoch.</summary>
    Median,

    /// <summary>Those not among the best share at the same epoch.</summary>
    Percentile,

    /// <summary>All but the best at epochs that grow by a factor (Jamieson and Talwalkar 2016).</summary>
    SuccessiveHalving,

    /// <summary>Successive halving with several starting points (Li et al. 2018).</summary>
    Hyperband,

    /// <summary>
    /// Asynchronous successive halving: trials pause at epochs that grow by a factor, and the best go on from there (Li et al. 2020).
    /// </summary>
    Asha,

    /// <summary>Those that have not improved for some epochs.</summary>
    Patient,

    /// <summary>Those whose metric leaves a range.</summary>
    Threshold,

    /// <summary>Those that are significantly worse than the best one over the epochs of both (Wilcoxon 1945).</summary>
    Wilcoxon,

    /// <summary>Those whose extrapolated curve hardly ever beats the best one (Domhan et al. 2015).</summary>
    LearningCurve,
}
