namespace TrainSmart.Reporting.Charts;

/// <summary>The objective over one parameter.</summary>
internal static class SliceChart
{
    public static Markup Draw(ParameterAxis axis, int parameter, IReadOnlyList<PlottedTrial> trials, string metric, double width)
    {
        var shown = trials.Where(trial => trial.IsScored && !double.IsNaN(trial.Values[parameter])).ToList();
        var chart = new Chart(
            width,
            230,
            $"{metric} over {axis.Name} for {shown.Count} trials",
            axis.Range(margin: 0.04),
            MetricAxis.Of(metric, shown.Select(trial => trial.Objective)));
        foreach (var trial in shown) chart.Dot("dot", trial.Values[parameter], trial.Objective, trial.Tip);
        return chart.ToMarkup();
    }
}
