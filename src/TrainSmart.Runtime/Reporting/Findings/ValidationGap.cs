using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>A test metric whose confidence interval lies wholly on the bad side of the validation value that the search chose by.</summary>
internal static class ValidationGap
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Experiment.Objectives is not [var objective, ..]) return null;
        if (!objective.Metric.StartsWith("validation/", StringComparison.Ordinal)) return null;
        var name = RunQuestions.NameOf(objective.Metric);
        if (run.Metric(objective.Metric) is not { Value: var chosenBy }) return null;
        if (run.Metric($"test/{name}") is not { Low: { } low, High: { } high, Value: var value }) return null;
        var isWorse = objective.Maximize ? value < chosenBy && high < chosenBy : value > chosenBy && low > chosenBy;
        if (!isWorse) return null;
        return new Finding(
            FindingWeight.Warning,
            "Validation was optimistic",
            $"{name} is {Numbers.Metric(chosenBy)} on the validation rows that the search chose by "
                + $"and {Numbers.Metric(value)} ({Numbers.Interval(low, high)}) on the test rows.",
            $"The best of {run.Trials.Count} trials on one split is partly luck. "
                + "Trust the test value; more validation rows make the choice sounder.");
    }
}
