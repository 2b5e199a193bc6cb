using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>The best trial: its configuration, its metrics, its learning curves, and where it errs.</summary>
internal static class BestTrialSection
{
    public static void Write(Markup page, RunRecord run)
    {
        if (run.Trials.FirstOrDefault(trial => trial.Number == run.Best) is not { } best) return;
        page.Element("h2", $"Best trial: number {best.Number}");
        page.Open("div", ("class", "cards"));
        WriteConfiguration(page, best);
        WriteMetrics(page, run.Metrics);
        WriteCurves(page, run);
        WriteErrors(page, run);
        page.Close();
    }

    private static void WriteConfiguration(Markup page, TrialFacts best)
    {
        page.Open("figure", ("class", "card half")).Element("figcaption", "Configuration").Open("table", ("class", "plain")).Open("tbody");
        foreach (var (name, value) in best.Parameters)
        {
            page.Open("tr").Element("th", name, ("scope", "row")).Element("td", value is Literal.Number number ? Numbers.Short(number.Value) : value.ToString()).Close();
        }

        page.Close().Close().Close();
    }

    private static void WriteMetrics(Markup page, IReadOnlyList<MetricFacts> metrics)
    {
        if (metrics.Count == 0) return;
        var byName = metrics.GroupBy(metric => metric.Name[(metric.Name.IndexOf('/') + 1)..]).ToList();
        page.Open("figure", ("class", "card half")).Element("figcaption", "Metrics").Open("table", ("class", "plain"));
        page.Open("thead").Open("tr").Element("th", "").Element("th", "train").Element("th", "validation").Element("th", "test").Element("th", "95 % interval (test)").Close().Close().Open("tbody");
        foreach (var group in byName)
        {
            string Of(string part) => group.FirstOrDefault(metric => metric.Name == $"{part}/{group.Key}") is { } metric ? Numbers.Metric(metric.Value) : "";
            var test = group.FirstOrDefault(metric => metric.Name.StartsWith("test/", StringComparison.Ordinal));
            page.Open("tr").Element("th", group.Key, ("scope", "row")).Element("td", Of("train")).Element("td", Of("validation")).Element("td", Of("test"));
            page.Element("td", test is { Low: { } low, High: { } high } ? $"{Numbers.Metric(low)} – {Numbers.Metric(high)}" : "").Close();
        }

        page.Close().Close().Close();
    }

    private static void WriteCurves(Markup page, RunRecord run)
    {
        var curve = run.LearningCurve;
        if (curve.Count < 2) return;
        var measured = curve.Where(epoch => double.IsFinite(epoch.ValidationLoss)).ToList();
        var bestEpoch = measured.MinBy(epoch => epoch.ValidationLoss)?.Epoch;
        page.Card("half", "Loss by epoch", LearningCurvesChart.Draw("loss", [.. curve.Select(epoch => epoch.TrainLoss)], [.. curve.Select(epoch => epoch.ValidationLoss)], bestEpoch, 570));
        if (curve.Any(epoch => epoch.Objective is not null))
        {
            var metric = run.Experiment.Objectives[0].Metric;
            page.Card("half", $"{metric} by epoch", LearningCurvesChart.Draw(metric, [], [.. curve.Select(epoch => epoch.Objective ?? double.NaN)], bestEpoch, 570));
        }
    }

    private static void WriteErrors(Markup page, RunRecord run)
    {
        if (run.Classification is { } classification)
        {
            page.Card("half", "Confusion matrix (test rows)", ConfusionMatrixChart.Draw(classification.Classes, classification.Confusion, 570));
            if (CalibrationChart.Draw(classification, 570) is { } calibration) page.Card("half", "Calibration (test rows)", calibration);
        }

        if (run.Regression is { } regression)
        {
            var label = run.Experiment.Data?.Label ?? "value";
            double[] actual = [.. regression.Actual.Select(value => (double)value)];
            double[] predicted = [.. regression.Predicted.Select(value => (double)value)];
            page.Card("half", "Predicted against true (test rows)", ResidualsChart.DrawAgainstTruth(label, actual, predicted, 570));
            page.Card("half", "Errors (test rows)", ResidualsChart.DrawHistogram(label, actual, predicted, 570));
        }
    }
}
