namespace TrainSmart.Search;

/// <summary>Asks another pruner only once a trial has not got better for some reports, of several objectives in none.</summary>
public sealed record PatientPruner : PrunerOptions
{
    /// <summary>Who is asked then; without one the trial is stopped.</summary>
    public PrunerOptions? Inner { get; init; }

    /// <summary>How many reports without an improvement are borne.</summary>
    public int Patience { get; init; } = 5;

    /// <summary>Improvements up to this size do not count.</summary>
    public double MinimumImprovement { get; init; }

    internal override void Check(StudyOptions options) => Inner?.Check(options);

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        var steps = question.Trial.Steps;
        if (steps.Count <= Patience) return Continue($"only {steps.Count} reports, and {Patience} without an improvement are borne");
        if (Enumerable.Range(0, question.Objectives).Any(objective => HasImproved(question, objective)))
            return Continue($"better within the last {Patience} reports");
        var verdict = Inner?.Judge(question) ?? Stop("there is no other pruner to ask");
        return verdict with { Reason = $"no better for {Patience} reports; {verdict.Reason}" };
    }

    private bool HasImproved(PruneQuestion question, int objective)
    {
        var (before, lately) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var index = 0; index < question.Trial.Steps.Count; index++)
        {
            var value = question.ValuesOf(question.Trial.Steps[index])[objective];
            if (double.IsNaN(value)) continue;
            if (index < question.Trial.Steps.Count - Patience) before = Math.Min(before, value);
            else lately = Math.Min(lately, value);
        }

        return lately < before - MinimumImprovement;
    }
}
