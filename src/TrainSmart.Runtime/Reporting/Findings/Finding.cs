using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>One thing worth knowing of a run: what was seen, the evidence, and what to do about it.</summary>
/// <param name="Weight">How much it should worry.</param>
/// <param name="Title">Two or three words.</param>
/// <param name="Evidence">What was seen, with numbers.</param>
/// <param name="Advice">What to do, where something should be done.</param>
public sealed record Finding(FindingWeight Weight, string Title, string Evidence, string? Advice = null);

/// <summary>How much a finding should worry.</summary>
public enum FindingWeight
{
    /// <summary>Something to look at before the result is used.</summary>
    Warning,

    /// <summary>Something that could be better.</summary>
    Hint,

    /// <summary>Something that is as it should be.</summary>
    Good,
}

/// <summary>All findings of a run, the worrying first.</summary>
public static class RunFindings
{
    /// <summary>Looks at a run from every side.</summary>
    public static IReadOnlyList<Finding> Of(RunRecord run) =>
    [
        .. new[]
            {
                FailedTrials.Look(run),
                Overfitting.Look(run),
                StillImproving.Look(run),
                ValidationGap.Look(run),
                WeakClass.Look(run),
                BestAtBorder.Look(run),
                IdleParameter.Look(run),
                AgainstBaseline.Look(run),
                SearchProgress.Look(run),
                Pruning.Look(run),
            }
            .OfType<Finding>()
            .OrderBy(finding => finding.Weight),
    ];
}
