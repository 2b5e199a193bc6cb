using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Charts;

/// <summary>Which share of the completed trials reached which value: the empirical distribution.</summary>
internal static class DistributionChart
{
    public static Markup Draw(IReadOnlyList<PlottedTrial> trials, ObjectiveFacts objective, double width)
    {
        var values = trials.Where(trial => trial.IsScored).Select(trial => trial.Objective).Order().ToList();
        var (reached, description) = objective.Maximize ? ("at least", "at least as good") : ("at most", "at most as large");
        var chart = new Chart(
            width,
            300,
            $"Share of {values.Count} trials that are {description}, by {objective.Metric}",
            MetricAxis.Of(objective.Metric, values),
            new Chart.Range($"share of trials with {reached} this", 0, 1));
        return chart.Line("line training", Steps(values, objective.Maximize)).ToMarkup();
    }

    private static IEnumerable<(double X, double Y)> Steps(List<double> values, bool maximize)
    {
        for (var index = 0; index < values.Count; index++)
        {
            var (before, after) = ((double)index / values.Count, (index + 1.0) / values.Count);
            yield return (values[index], maximize ? 1 - before : before);
            yield return (values[index], maximize ? 1 - after : after);
        }
    }
}
