namespace TrainSmart.Reporting.Charts;

/// <summary>Predictions against the truth: a perfect model puts every dot on the diagonal.</summary>
internal static class ResidualsChart
{
    public static Markup DrawAgainstTruth(string label, IReadOnlyList<double> actual, IReadOnlyList<double> predicted, double width)
    {
        var range = Chart.Range.Of($"true {label}", actual.Concat(predicted));
        var chart = new Chart(width, 320, $"Predicted against true {label} on {actual.Count} test rows", range, range with { Label = $"predicted {label}" });
        chart.Line("line diagonal", [(range.Low, range.Low), (range.High, range.High)]);
        for (var row = 0; row < actual.Count; row++)
        {
            chart.Dot("dot", actual[row], predicted[row], $"true {Numbers.Short(actual[row])}, predicted {Numbers.Short(predicted[row])}", 2.6);
        }

        return chart.ToMarkup();
    }

    /// <summary>How often which error occurs.</summary>
    public static Markup DrawHistogram(string label, IReadOnlyList<double> actual, IReadOnlyList<double> predicted, double width)
    {
        var errors = actual.Zip(predicted, (truth, prediction) => prediction - truth).ToList();
        var range = Chart.Range.Of($"error of {label}", errors);
        const int Bins = 24;
        var size = (range.High - range.Low) / Bins;
        var counts = new int[Bins];
        foreach (var error in errors) counts[Math.Clamp((int)((error - range.Low) / size), 0, Bins - 1)]++;

        var chart = new Chart(width, 320, $"Errors on {errors.Count} test rows", range, new Chart.Range("rows", 0, Math.Max(1, counts.Max())));
        for (var bin = 0; bin < Bins; bin++)
        {
            var (left, right) = (chart.X[range.Low + (bin * size)], chart.X[range.Low + ((bin + 1) * size)]);
            chart.Body.Open("rect", ("class", "bar"), ("x", left + 0.5), ("y", chart.Y[counts[bin]]), ("width", right - left - 1), ("height", chart.Y[0] - chart.Y[counts[bin]]))
                .Element("title", $"{counts[bin]} rows with an error from {Numbers.Short(range.Low + (bin * size))} to {Numbers.Short(range.Low + ((bin + 1) * size))}")
                .Close();
        }

        return chart.VerticalMark(0, "no error").ToMarkup();
    }
}
