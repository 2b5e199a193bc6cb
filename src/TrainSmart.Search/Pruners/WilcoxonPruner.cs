using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// Stops a trial that is significantly worse than the best completed one over the steps that both have reported, by a signed-rank test of the
/// differences. For objectives that are an average over instances or folds, each reported as a step of its own; the values need no trend. Wilcoxon,
/// Biometrics Bulletin 1, 1945.
/// </summary>
public sealed record WilcoxonPruner : PrunerOptions
{
    /// <summary>How improbable the differences must be between two equally good trials, above 0 and at most 1.</summary>
    public double Threshold { get; init; } = 0.1;

    /// <summary>How many common steps there must be, at least 1.</summary>
    public int StartupSteps { get; init; } = 2;

    internal override void Check(StudyOptions options) => CheckOneObjective("wilcoxon", options);

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        var rivals = question.Others.Where(other => other is { State: TrialState.Completed, IsFeasible: true }).ToList();
        if (rivals.Count == 0) return Continue("there is no completed trial to compare with");
        var minimized = question.Minimized;
        var best = rivals.MinBy(rival => minimized(rival.Values[0]))!;
        var known = best.Steps.GroupBy(step => step.Step).ToDictionary(steps => steps.Key, steps => minimized(steps.Last().Value));
        var differences = question.Trial.Steps.Where(step => known.ContainsKey(step.Step))
            .Select(step => minimized(step.Value) - known[step.Step]).Where(difference => !double.IsNaN(difference)).ToList();
        if (differences.Count < StartupSteps) return Continue($"only {differences.Count} of {StartupSteps} common steps with trial {best.Number}");

        // A few large gains may outweigh many small losses, which ranks do not see.
        if (differences.Average() <= 0) return Continue($"on average no worse than trial {best.Number} at {differences.Count} common steps");
        var probability = SignedRank.Greater(differences);
        var compared = $"worse than trial {best.Number} at {differences.Count} common steps: p {Text(probability)}";
        return probability < Threshold ? Stop($"{compared} is below {Text(Threshold)}") : Continue($"{compared} is not below {Text(Threshold)}");
    }
}
