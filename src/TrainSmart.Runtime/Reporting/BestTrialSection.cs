using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>The best trial: its configuration, its metrics, its learning curves, and where it errs.</summary>
internal static class BestTrialSection
{
    /// <summary>The width of a drawing in half a row of cards, in pixels.</summary>
    private const double HalfWidth = 570;

    public static void Write(Markup page, RunRecord run)
    {
        if (run.BestTrial() is not { } best) return;
        page.Element("h2", $"Best trial: number {best.Number}");
        page.Open("div", ("class", "cards"));
        WriteConfiguration(page, best);
        WriteMetrics(page, run);
        WriteCurves(page, run);
        WriteErrors(page, run);
        page.Close();
    }

    private static void WriteConfiguration(Markup page, TrialFacts best)
    {
        page.OpenCard("half", "Configuration").Open("table", ("class", "plain")).Open("tbody");
        foreach (var (name, value) in best.Parameters)
        {
            page.Open("tr").Element("th", name, ("scope", "row")).Element("td", Numbers.Text(value)).Close();
        }

        page.Close().Close().Close();
    }

    private static void WriteMetrics(Markup page, RunRecord run)
    {
        if (run.Metrics.Count == 0) return;
        page.OpenCard("half", "Metrics").Open("table", ("class", "plain"));
        page.Open("thead").Open("tr");
        foreach (var head in (string[])["", "train", "validation", "test", "95 % interval (test)"]) page.Element("th", head);
        page.Close().Close().Open("tbody");
        foreach (var name in run.Metrics.Select(metric => RunQuestions.NameOf(metric.Name)).Distinct()) WriteMetric(page, run, name);
        page.Close().Close().Close();
    }

    private static void WriteMetric(Markup page, RunRecord run, string name)
    {
        var test = run.Metric($"test/{name}");
        page.Open("tr").Element("th", name, ("scope", "row"));
        Cell(Value(run.Metric($"train/{name}")));
        Cell(Value(run.Metric($"validation/{name}")));
        Cell(Value(test));
        Cell(test is { Low: { } low, High: { } high } ? $"{Numbers.Metric(low)} – {Numbers.Metric(high)}" : "");
        page.Close();

        void Cell(string text) => page.Element("td", text);

        static string Value(MetricFacts? metric) => metric is null ? "" : Numbers.Metric(metric.Value);
    }

    private static void WriteCurves(Markup page, RunRecord run)
    {
        var curve = run.LearningCurve;
        if (curve.Count < 2) return;
        IReadOnlyList<double> training = [.. curve.Select(epoch => epoch.TrainLoss)];
        IReadOnlyList<double> validation = [.. curve.Select(epoch => epoch.ValidationLoss)];
        var measured = curve.Where(epoch => double.IsFinite(epoch.ValidationLoss)).ToList();
        var bestEpoch = measured.MinBy(epoch => epoch.ValidationLoss)?.Epoch;
        page.Card("half", "Loss by epoch", LearningCurvesChart.Draw("loss", training, validation, bestEpoch, HalfWidth));
        if (curve.Any(epoch => epoch.Objective is not null))
        {
            var metric = run.Experiment.Objectives[0].Metric;
            IReadOnlyList<double> objective = [.. curve.Select(epoch => epoch.Objective ?? double.NaN)];
            page.Card("half", $"{metric} by epoch", LearningCurvesChart.Draw(metric, [], objective, bestEpoch, HalfWidth));
        }
    }

    private static void WriteErrors(Markup page, RunRecord run)
    {
        if (run.Classification is { } classification)
        {
            var confusion = ConfusionMatrixChart.Draw(classification.Classes, classification.Confusion, HalfWidth);
            page.Card("half", "Confusion matrix (test rows)", confusion);
            if (CalibrationChart.Draw(classification, HalfWidth) is { } calibration) page.Card("half", "Calibration (test rows)", calibration);
        }

        if (run.Regression is { } regression)
        {
            var label = run.Experiment.Data?.Label ?? "value";
            double[] actual = [.. regression.Actual.Select(value => (double)value)];
            double[] predicted = [.. regression.Predicted.Select(value => (double)value)];
            page.Card("half", "Predicted against true (test rows)", ResidualsChart.DrawAgainstTruth(label, actual, predicted, HalfWidth));
            page.Card("half", "Errors (test rows)", ResidualsChart.DrawHistogram(label, actual, predicted, HalfWidth));
        }
    }
}
