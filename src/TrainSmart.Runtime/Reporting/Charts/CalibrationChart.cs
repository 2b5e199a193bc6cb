using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Charts;

/// <summary>How often the model is right when it says how sure it is, and the expected calibration error (Guo et al. 2017, eq. 3).</summary>
internal static class CalibrationChart
{
    private const int Bins = 10;

    /// <summary>Draws the chart; none if there are too few rows to say anything.</summary>
    public static Markup? Draw(ClassificationFacts facts, double width)
    {
        var rows = facts.Probabilities.Zip(facts.Actual, (probabilities, actual) =>
        {
            var predicted = Enumerable.Range(0, probabilities.Count).MaxBy(index => probabilities[index]);
            return (Confidence: (double)probabilities[predicted], Right: predicted == actual);
        }).ToList();
        if (rows.Count < 20) return null;

        var bins = rows.GroupBy(row => Math.Min(Bins - 1, (int)(row.Confidence * Bins)))
            .Select(group => (
                Bin: group.Key,
                Rows: group.Count(),
                Confidence: group.Average(row => row.Confidence),
                Accuracy: group.Average(row => row.Right ? 1.0 : 0.0)))
            .OrderBy(bin => bin.Bin)
            .ToList();
        var error = bins.Sum(bin => bin.Rows * Math.Abs(bin.Confidence - bin.Accuracy)) / rows.Count; // eq. 3

        var chart = new Chart(
            width,
            320,
            $"Calibration on {rows.Count} test rows",
            new Chart.Range($"confidence (expected calibration error {Numbers.Short(error)})", 0, 1),
            new Chart.Range("accuracy", 0, 1));
        foreach (var bin in bins)
        {
            var tip = $"{bin.Rows} rows, confidence {Numbers.Percent(bin.Confidence)}, right {Numbers.Percent(bin.Accuracy)}";
            chart.Bar(bin.Bin / (double)Bins, (bin.Bin + 1) / (double)Bins, bin.Accuracy, tip, gap: 2);
        }

        return chart.Line("line diagonal", [(0, 0), (1, 1)]).ToMarkup();
    }
}
