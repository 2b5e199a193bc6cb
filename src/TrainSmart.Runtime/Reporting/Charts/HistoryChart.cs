namespace TrainSmart.Reporting.Charts;

/// <summary>The objective of each trial in the order of the search, and the best so far.</summary>
internal static class HistoryChart
{
    public static Markup Draw(IReadOnlyList<PlottedTrial> trials, string metric, bool maximize, double width)
    {
        var scored = trials.Where(trial => double.IsFinite(trial.Objective)).ToList();
        var chart = new Chart(
            width,
            270,
            $"{metric} of {scored.Count} trials in the order of the search",
            new Chart.Range("trial", 0, Math.Max(1, trials.Count - 1)),
            MetricAxis.Of(metric, Central(scored)));

        chart.Line("line best", BestSoFar(scored, maximize, trials.Count - 1));
        foreach (var trial in scored)
        {
            var inside = Math.Clamp(trial.Objective, Central(scored).Min(), Central(scored).Max());
            chart.Dot(trial.Completed ? "dot" : "dot pruned", trial.Number, inside, trial.Tip);
        }

        return chart.Legend(("dot", "completed"), ("dot pruned", "pruned"), ("best", "best so far")).ToMarkup();
    }

    /// <summary>The values without far outliers at the bad end, which would flatten all others; those are drawn at the border.</summary>
    private static List<double> Central(List<PlottedTrial> scored)
    {
        if (scored.Count == 0) return [0, 1];
        var sorted = scored.Select(trial => trial.Objective).Order().ToList();
        var (lower, upper) = (sorted[sorted.Count / 4], sorted[sorted.Count * 3 / 4]);
        var reach = Math.Max((upper - lower) * 4, Math.Abs(upper) * 1e-3);
        return sorted.Where(value => value >= lower - reach && value <= upper + reach).DefaultIfEmpty(lower).ToList();
    }

    /// <summary>Steps: the best value stays until a better one comes.</summary>
    private static IEnumerable<(double X, double Y)> BestSoFar(IEnumerable<PlottedTrial> trials, bool maximize, int last)
    {
        var best = double.NaN;
        foreach (var trial in trials.Where(trial => trial.Completed))
        {
            if (!double.IsNaN(best) && (maximize ? trial.Objective <= best : trial.Objective >= best)) continue;
            if (!double.IsNaN(best)) yield return (trial.Number, best);
            best = trial.Objective;
            yield return (trial.Number, best);
        }

        if (!double.IsNaN(best)) yield return (last, best);
    }
}
