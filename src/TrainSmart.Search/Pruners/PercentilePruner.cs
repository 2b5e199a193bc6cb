namespace TrainSmart.Search;

/// <summary>
/// Stops a trial whose best value so far is worse than that of the given share of earlier trials at the same step.
/// Golovin et al., "Google Vizier", KDD 2017, section 3.2.2 (median stopping is the share of one half).
/// With several objectives: whose values that share of earlier trials surpasses by whole fronts, so that nothing is stopped that no other dominates.
/// </summary>
public sealed record PercentilePruner : PrunerOptions
{
    /// <summary>The share of trials that go on, above 0 and below 1.</summary>
    public double Keep { get; init; } = 0.25;

    /// <summary>How many trials must have completed before any is stopped.</summary>
    public int StartupTrials { get; init; } = 5;

    /// <summary>How many steps every trial gets.</summary>
    public int WarmupSteps { get; init; }

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        if (question.Step < WarmupSteps) return Continue($"the first {WarmupSteps} steps are never pruned");
        return question.Objectives > 1 ? JudgeFront(question) : JudgeBest(question);
    }

    // With several objectives there is no best value so far; a trial is compared by the front on which its values at this step are.
    private PruneVerdict JudgeFront(PruneQuestion question)
    {
        var (completed, rivals, step) = (0, new List<double[]>(), question.Step);
        foreach (var other in question.Others)
        {
            completed += other.State == TrialState.Completed ? 1 : 0;
            if (question.ValuesFrom(other, step) is { } values && !values.Any(double.IsNaN)) rivals.Add(values);
        }

        if (completed < StartupTrials) return Continue($"only {completed} of {StartupTrials} startup trials have completed");
        if (rivals.Count == 0) return Continue($"no earlier trial reached step {step}");
        if (question.Values.Any(double.IsNaN)) return Stop($"a value at step {step} is not a number");
        var fronts = Fronts.Of([question.Values, .. rivals]);
        var better = fronts.Skip(1).Count(front => front < fronts[0]);
        return better >= Keep * rivals.Count && better > 0
            ? Stop($"{better} of {rivals.Count} earlier trials are on better fronts at step {step}, and the best {Keep:P0} go on")
            : Continue($"{better} of {rivals.Count} earlier trials are on better fronts at step {step}");
    }

    private PruneVerdict JudgeBest(PruneQuestion question)
    {
        var (completed, rivals, step) = (0, new List<double>(), question.Step);
        foreach (var other in question.Others)
        {
            completed += other.State == TrialState.Completed ? 1 : 0;
            if (other.Steps[other.Steps.Count - 1].Step >= step && question.BestUntil(other, step) is var best && !double.IsNaN(best))
                rivals.Add(best);
        }

        if (completed < StartupTrials) return Continue($"only {completed} of {StartupTrials} startup trials have completed");
        if (rivals.Count == 0) return Continue($"no earlier trial reached step {step}");
        var own = question.BestUntil(question.Trial, step);
        if (double.IsNaN(own)) return Stop($"there is no number up to step {step}");
        var limit = Quantile(rivals, Keep);
        return own > limit
            ? Stop(
                $"{Text(question.Minimized(own))} is worse than {Text(question.Minimized(limit))}, "
                + $"which {Keep:P0} of {rivals.Count} earlier trials had reached by step {step}")
            : Continue($"{Text(question.Minimized(own))} is among the best {Keep:P0} of {rivals.Count} earlier trials at step {step}");
    }

    // Between two values linearly, as most statistics packages do.
    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        var place = share * (values.Count - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, values.Count - 1);
        return values[below] + ((place - below) * (values[above] - values[below]));
    }
}
