using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>A test metric whose confidence interval lies wholly on the bad side of the validation value that the search chose by.</summary>
internal static class ValidationGap
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Experiment.Objectives is not [var objective, ..] || !objective.Metric.StartsWith("validation/", StringComparison.Ordinal)) return null;
        var name = objective.Metric["validation/".Length..];
        var validation = run.Metrics.FirstOrDefault(metric => metric.Name == objective.Metric);
        var test = run.Metrics.FirstOrDefault(metric => metric.Name == $"test/{name}");
        if (validation is null || test is not { Low: { } low, High: { } high }) return null;
        var isWorse = objective.Maximize ? test.Value < validation.Value && high < validation.Value : test.Value > validation.Value && low > validation.Value;
        if (!isWorse) return null;
        return new Finding(
            FindingWeight.Warning,
            "Validation was optimistic",
            $"{name} is {Numbers.Metric(validation.Value)} on the validation rows that the search chose by and {Numbers.Metric(test.Value)} (95 % interval {Numbers.Metric(low)} to {Numbers.Metric(high)}) on the test rows.",
            $"The best of {run.Trials.Count} trials on one split is partly luck. Trust the test value; more validation rows make the choice sounder.");
    }
}
