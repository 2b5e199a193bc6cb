using System.Globalization;
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
        Tile(
            page,
            $"best {objective.Metric}",
            Numbers.Metric(run.BestTrial()?.Objective() ?? double.NaN),
            run.BestTrial() is { } best ? $"trial {best.Number}" : "no trial was completed");

        if (run.Metric($"test/{RunQuestions.NameOf(objective.Metric)}") is not { } test) return;
        var interval = test is { Low: { } low, High: { } high } ? $"{Numbers.Interval(low, high)}, " : "";
        Tile(page, test.Name, Numbers.Metric(test.Value), $"{interval}read once");

        if (run.Baseline is not { } baseline || baseline.Metric != test.Name) return;
        var difference = test.Value - baseline.Value;
        Tile(
            page,
            "against baseline",
            (difference >= 0 ? "+" : "−") + Numbers.Metric(Math.Abs(difference)),
            $"{baseline.Name}: {Numbers.Metric(baseline.Value)}");
    }

    private static void WriteCounts(Markup page, RunRecord run)
    {
        var (completed, pruned, failed) = (Count("completed"), Count("pruned") + Count("paused"), Count("failed"));
        Tile(
            page,
            "trials",
            $"{completed + pruned} of {run.Experiment.Trials}",
            $"{completed} completed, {pruned} pruned, {failed} failed");

        var environment = run.Environment;
        var compute = TimeSpan.FromSeconds(run.Trials.Sum(trial => trial.Seconds() ?? 0));
        Tile(
            page,
            "time",
            Numbers.Duration(environment.Finished - environment.Started),
            $"{Numbers.Duration(compute)} in trials on {environment.Workers} worker{(environment.Workers == 1 ? "" : "s")}");

        if (run.Experiment.Data is { } data)
        {
            var rows = data.TrainRows + data.ValidationRows + data.TestRows;
            Tile(
                page,
                "rows",
                rows.ToString("N0", CultureInfo.InvariantCulture),
                $"{data.TrainRows} train, {data.ValidationRows} validation, {data.TestRows} test; {data.Features.Count} features");
        }

        int Count(string state) => run.TrialsThatAre(state).Count();
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
        List<string> facts = experiment.File is { } file ? [file] : [];
        facts.Add($"{experiment.Sampler} sampler");
        facts.Add(experiment.Pruner == "none" ? "no pruner" : $"{experiment.Pruner} pruner");
        facts.Add($"seed {experiment.Seed}");
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
