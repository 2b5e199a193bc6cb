namespace TrainSmart.Search;

/// <summary>Asks another pruner only once a trial has not got better for some reports.</summary>
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
        var (before, lately) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var index = 0; index < steps.Count; index++)
        {
            var value = question.Minimized(steps[index].Value);
            if (double.IsNaN(value)) continue;
            if (index < steps.Count - Patience) before = Math.Min(before, value);
            else lately = Math.Min(lately, value);
        }

        if (lately < before - MinimumImprovement) return Continue($"better within the last {Patience} reports");
        var verdict = Inner?.Judge(question) ?? Stop("there is no other pruner to ask");
        return verdict with { Reason = $"no better for {Patience} reports; {verdict.Reason}" };
    }
}
