namespace TrainSmart.Reporting.Charts;

/// <summary>One quantity over the epochs, on training and on validation rows, and the epoch whose weights were kept.</summary>
internal static class LearningCurvesChart
{
    public static Markup Draw(string quantity, IReadOnlyList<double> training, IReadOnlyList<double> validation, int? bestEpoch, double width)
    {
        var chart = new Chart(
            width,
            270,
            $"{quantity} over {Math.Max(training.Count, validation.Count)} epochs",
            new Chart.Range("epoch", 1, Math.Max(2, Math.Max(training.Count, validation.Count))),
            MetricAxis.Of(quantity, training.Concat(validation)));

        chart.Line("line training", Points(training)).Line("line validation", Points(validation));
        if (bestEpoch is { } best) chart.VerticalMark(best, $"best epoch {best}");
        if (training.Count == 0) chart.Legend(("validation", "validation"));
        else if (validation.Count == 0) chart.Legend(("training", "training"));
        else chart.Legend(("training", "training"), ("validation", "validation"));
        return chart.ToMarkup();

        static IEnumerable<(double X, double Y)> Points(IReadOnlyList<double> values) =>
            values.Select((value, index) => (X: index + 1.0, Y: value)).Where(point => double.IsFinite(point.Y));
    }
}
