using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>The model against a predictor that sees no features.</summary>
internal static class AgainstBaseline
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Baseline is not { } baseline || run.Experiment.Objectives is not [var objective, ..]) return null;
        if (run.Metric(baseline.Metric) is not { Low: { } low, High: { } high, Value: var value }) return null;
        var isBetter = objective.Maximize ? low > baseline.Value : high < baseline.Value;
        if (isBetter) return null;
        return new Finding(
            FindingWeight.Warning,
            "No better than guessing",
            $"{baseline.Metric} is {Numbers.Metric(value)} ({Numbers.Interval(low, high)}); "
                + $"{baseline.Name} reaches {Numbers.Metric(baseline.Value)}.",
            "The features may not tell the label, or the training does not work: look at the learning curves.");
    }
}
