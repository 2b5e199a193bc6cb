namespace TrainSmart.Reporting.Charts;

/// <summary>Predictions against the truth: a perfect model puts every dot on the diagonal.</summary>
internal static class ResidualsChart
{
    private const int Bins = 24;

    public static Markup DrawAgainstTruth(string label, IReadOnlyList<double> actual, IReadOnlyList<double> predicted, double width)
    {
        var range = Chart.Range.Of($"true {label}", actual.Concat(predicted));
        var description = $"Predicted against true {label} on {actual.Count} test rows";
        var chart = new Chart(width, 320, description, range, range with { Label = $"predicted {label}" });
        chart.Line("line diagonal", [(range.Low, range.Low), (range.High, range.High)]);
        for (var row = 0; row < actual.Count; row++)
        {
            var tip = $"true {Numbers.Short(actual[row])}, predicted {Numbers.Short(predicted[row])}";
            chart.Dot("dot", actual[row], predicted[row], tip, radius: 2.6);
        }

        return chart.ToMarkup();
    }

    /// <summary>How often which error occurs.</summary>
    public static Markup DrawHistogram(string label, IReadOnlyList<double> actual, IReadOnlyList<double> predicted, double width)
    {
        var errors = actual.Zip(predicted, (truth, prediction) => prediction - truth).ToList();
        var range = Chart.Range.Of($"error of {label}", errors);
        var size = (range.High - range.Low) / Bins;
        var counts = new int[Bins];
        foreach (var error in errors) counts[Math.Clamp((int)((error - range.Low) / size), 0, Bins - 1)]++;

        var chart = new Chart(width, 320, $"Errors on {errors.Count} test rows", range, new Chart.Range("rows", 0, Math.Max(1, counts.Max())));
        for (var bin = 0; bin < Bins; bin++)
        {
            var (from, to) = (range.Low + (bin * size), range.Low + ((bin + 1) * size));
            var tip = $"{counts[bin]} rows with an error from {Numbers.Short(from)} to {Numbers.Short(to)}";
            chart.Bar(from, to, counts[bin], tip, gap: 1);
        }

        return chart.VerticalMark(0, "no error").ToMarkup();
    }
}
