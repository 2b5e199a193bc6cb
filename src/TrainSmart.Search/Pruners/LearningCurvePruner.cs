using TrainSmart.Search.LearningCurves;

namespace TrainSmart.Search;

/// <summary>
/// Extrapolates the curve of a trial to its end and stops it where it is improbable that it beats the best one. Domhan et al., "Speeding up automatic
/// hyperparameter optimization of deep neural networks by extrapolation of learning curves", IJCAI 2015, section 4.
/// </summary>
public sealed record LearningCurvePruner : PrunerOptions
{
    private const int LeastReports = 3;

    /// <summary>The probability of beating the best trial below which a trial is stopped, above 0 and below 1.</summary>
    public double Threshold { get; init; } = 0.05;

    /// <summary>How many trials must have completed before any is stopped, at least 2; their curves are the prior.</summary>
    public int StartupTrials { get; init; } = 5;

    /// <summary>How many steps every trial gets.</summary>
    public int WarmupSteps { get; init; }

    /// <summary>The last step of a whole trial; none to take it from completed trials.</summary>
    public int? MaximumSteps { get; init; }

    internal override void Check(StudyOptions options)
    {
        CheckOneObjective("learning-curve", options);
        if (Threshold is not (> 0 and < 1))
            throw new StudyException($"the threshold of learning-curve must be above 0 and below 1, was {Text(Threshold)}");
        if (StartupTrials < 2) throw new StudyException($"the startup trials of learning-curve must be at least 2, were {StartupTrials}");
        if (MaximumSteps < 1) throw new StudyException($"the maximum steps of learning-curve must be at least 1, were {MaximumSteps}");
    }

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        if (question.Step < WarmupSteps) return Continue($"the first {WarmupSteps} steps are never pruned");
        var completed = question.Others.Where(other => other is { State: TrialState.Completed, IsFeasible: true })
            .Select(question.Curve).Where(curve => curve.Count > 0).ToList();
        if (completed.Count < StartupTrials) return Continue($"only {completed.Count} of {StartupTrials} startup trials have completed");
        var own = question.Curve(question.Trial);
        if (!double.IsFinite(question.Value)) return Stop($"the value at step {question.Step} is not a finite number");
        if (own.Count < LeastReports) return Continue($"only {own.Count} of the {LeastReports} reports that a curve needs");
        var end = MaximumSteps ?? completed.Max(curve => curve[^1].Step);
        if (question.Step >= end) return Continue($"step {question.Step} is the last one");
        if (Prior(completed) is not { } prior) return Continue("the completed trials all ended alike");
        var forecast = Forecast(own, end, prior);
        var best = completed.Min(curve => curve[^1].Value);
        var probability = forecast.ProbabilityUpTo(best);
        var predicted = $"predicted {Text(question.Minimized(forecast.Mean))} +- {Text(forecast.Deviation, 2)} at step {end}";
        var verdict = $"{predicted}; probability {Text(probability, 2)} of beating {Text(question.Minimized(best))}";
        return probability < Threshold ? Stop($"{verdict} is below {Text(Threshold)}") : Continue(verdict);
    }

    private static CurveForecast Forecast(List<StepValue> curve, int end, CurvePrior prior)
    {
        // Steps may begin anywhere; times begin at 1.
        var shift = 1 - curve[0].Step;
        return new([.. curve.Select(point => (double)(point.Step + shift))], [.. curve.Select(point => point.Value)], end + shift, prior);
    }

    // Medians, so that a trial that diverged spoils nothing; twice as wide as curves move, since one may end far from all before.
    private static CurvePrior? Prior(List<List<StepValue>> completed)
    {
        var level = Median(completed.Select(curve => curve[^1].Value));
        var spread = Median(completed.Select(curve => Math.Abs(curve[^1].Value - level)));
        var drop = Median(completed.Select(curve => Math.Abs(curve[0].Value - curve[^1].Value)));
        var movement = 2 * Math.Max(spread, drop);
        return movement > 0 ? new(level, movement, movement) : null;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return 0.5 * (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]);
    }
}
