using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>The head of the page: what was run, how it ended, and the few numbers that decide.</summary>
internal static class VerdictSection
{
    public static void Write(Markup page, RunRecord run)
    {
        page.Open("header").Open("h1").Text(run.Experiment.Name).Text(" ");
        page.Element("span", Ending(run.End), ("class", run.End == RunEnd.Finished ? "badge good" : "badge hint")).Close();
        if (run.Experiment.Description is { Length: > 0 } description) page.Element("p", description, ("class", "lead"));
        page.Element("p", Facts(run), ("class", "facts")).Close();

        page.Open("section", ("class", "tiles"), ("aria-label", "verdict"));
        WriteMetrics(page, run);
        WriteCounts(page, run);
        page.Close();
    }

    private static void WriteMetrics(Markup page, RunRecord run)
    {
        if (run.Experiment.Objectives is not [var objective, ..]) return;
        var best = run.Trials.FirstOrDefault(trial => trial.Number == run.Best);
        Tile(page, $"best {objective.Metric}", best is { Values: [var value, ..] } ? Numbers.Metric(value) : "–", best is null ? "no trial was completed" : $"trial {best.Number}");

        var name = objective.Metric[(objective.Metric.IndexOf('/') + 1)..];
        if (run.Metrics.FirstOrDefault(metric => metric.Name == $"test/{name}") is { } test)
        {
            Tile(page, test.Name, Numbers.Metric(test.Value), test is { Low: { } low, High: { } high } ? $"95 % interval {Numbers.Metric(low)} to {Numbers.Metric(high)}, read once" : "read once");
            if (run.Baseline is { } baseline && baseline.Metric == test.Name)
            {
                var difference = test.Value - baseline.Value;
                Tile(page, "against baseline", (difference >= 0 ? "+" : "−") + Numbers.Metric(Math.Abs(difference)), $"{baseline.Name}: {Numbers.Metric(baseline.Value)}");
            }
        }
    }

    private static void WriteCounts(Markup page, RunRecord run)
    {
        int Count(string state) => run.Trials.Count(trial => trial.State == state);
        Tile(page, "trials", $"{Count("completed") + Count("pruned")} of {run.Experiment.Trials}", $"{Count("completed")} completed, {Count("pruned")} pruned, {Count("failed")} failed");

        var compute = TimeSpan.FromSeconds(run.Trials.Sum(trial => trial is { Started: { } started, Finished: { } finished } ? (finished - started).TotalSeconds : 0));
        Tile(page, "time", Numbers.Duration(run.Environment.Finished - run.Environment.Started), $"{Numbers.Duration(compute)} in trials on {run.Environment.Workers} worker{(run.Environment.Workers == 1 ? "" : "s")}");

        if (run.Experiment.Data is { } data)
        {
            Tile(page, "rows", (data.TrainRows + data.ValidationRows + data.TestRows).ToString("N0", System.Globalization.CultureInfo.InvariantCulture), $"{data.TrainRows} train, {data.ValidationRows} validation, {data.TestRows} test; {data.Features.Count} features");
        }
    }

    private static void Tile(Markup page, string label, string value, string detail) => page
        .Open("div", ("class", "tile"))
        .Element("div", label, ("class", "label"))
        .Element("div", value, ("class", "value"))
        .Element("div", detail, ("class", "detail"))
        .Close();

    private static string Facts(RunRecord run)
    {
        var experiment = run.Experiment;
        List<string> facts = [$"{experiment.Sampler} sampler", experiment.Pruner == "none" ? "no pruner" : $"{experiment.Pruner} pruner", $"seed {experiment.Seed}"];
        if (experiment.File is { } file) facts.Insert(0, file);
        if (experiment.Data is { } data) facts.Add($"{data.Task} of {data.Label} in {data.File}");
        facts.AddRange(experiment.Objectives.Select(objective => $"{(objective.Maximize ? "maximize" : "minimize")} {objective.Metric}"));
        return string.Join(" · ", facts);
    }

    private static string Ending(RunEnd end) => end switch
    {
        RunEnd.Finished => "finished",
        RunEnd.TimeBudget => "stopped by the time budget",
        RunEnd.CostBudget => "stopped by the cost budget",
        RunEnd.Cancelled => "cancelled",
        _ => "stopped after failures",
    };
}
