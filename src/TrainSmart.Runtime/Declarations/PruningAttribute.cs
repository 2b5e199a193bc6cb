namespace TrainSmart;

/// <summary>A pruner with settings of its own. A setting that the pruner does not know is an error.</summary>
/// <param name="pruner">Which trials are stopped.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PruningAttribute(Pruner pruner) : Attribute
{
    /// <summary>Which trials are stopped.</summary>
    public Pruner Pruner { get; } = pruner;

    /// <summary>How many trials run to their end before any is stopped; at least 0.</summary>
    public int StartupTrials { get; set; }

    /// <summary>How many epochs no trial is stopped in; at least 0.</summary>
    public int WarmupSteps { get; set; }

    /// <summary>For <see cref="Pruner.Percentile"/>: the share that goes on, in (0, 1).</summary>
    public double Keep { get; set; }

    /// <summary>
    /// For the halving pruners: the epochs that every trial gets; at least 1. <see cref="Pruner.Asha"/> takes a share of all without it.
    /// </summary>
    public int MinimumResource { get; set; }

    /// <summary>For the halving pruners: one in how many trials goes on; at least 2.</summary>
    public int ReductionFactor { get; set; }

    /// <summary>For <see cref="Pruner.Patient"/>: how many epochs without improvement; at least 1.</summary>
    public int Patience { get; set; }

    /// <summary>For <see cref="Pruner.Threshold"/>: the lowest value that goes on.</summary>
    public double Lower { get; set; }

    /// <summary>For <see cref="Pruner.Threshold"/>: the highest value that goes on.</summary>
    public double Upper { get; set; }

    /// <summary>For <see cref="Pruner.Wilcoxon"/>: how improbable the differences must be between equals, in (0, 1]. For
    /// <see cref="Pruner.LearningCurve"/>: the probability of beating the best below which a trial stops, in (0, 1).</summary>
    public double Threshold { get; set; }

    /// <summary>For <see cref="Pruner.Wilcoxon"/>: how many epochs are compared at least; at least 1.</summary>
    public int StartupSteps { get; set; }
}
