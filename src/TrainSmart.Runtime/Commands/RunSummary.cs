using System.Globalization;
using TrainSmart.Running.Events;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;

namespace TrainSmart.Commands;

/// <summary>The last lines of a run: what was found, how good it is, where it is, and what to do next.</summary>
internal static class RunSummary
{
    public static void Write(RunEnded ended, PlannedRun plan, TextWriter output)
    {
        foreach (var (name, value) in Lines(ended, plan)) output.WriteLine($"  {name,-10} {value}");
        output.Flush();
    }

    private static IEnumerable<(string Name, string Value)> Lines(RunEnded ended, PlannedRun plan)
    {
        var name = plan.Experiment.Name;
        yield return ("search", $"{Text.Count(ended.Trials, "trial")}{Tally(ended)} in {Text.Duration(ended.Seconds)}{Reason(ended.End)}");
        if (ended is { BestTrial: { } trial, Best: { } best })
        {
            var metric = plan.Search.Objectives[0].Metric;
            yield return ("best", string.Create(CultureInfo.InvariantCulture, $"trial {trial}: {metric} {Text.Number(best)}"));
        }

        foreach (var shown in ended.Metrics.Where(metric => IsShown(metric, plan))) yield return (Part(shown.Name), Value(shown));
        if (ended.Report is { } report) yield return ("report", report);
        if (ended.Model is { } model) yield return ("model", model);
        if (ended.Model is { } used && plan.Experiment.Data is not null)
            yield return ("predict", $"{Spaces.Names.Pascal(name)}.Predictor.Load(\"{Path.GetDirectoryName(used)}\")");
        foreach (var next in Next(ended, name)) yield return ("next", next);
    }

    /// <summary>The objective's metric on each part; the test with its interval.</summary>
    private static bool IsShown(MetricFacts metric, PlannedRun plan)
    {
        var wanted = plan.Search.Objectives[0].Metric;
        if (!wanted.Contains('/')) return false;
        return metric.Name.StartsWith("test/", StringComparison.Ordinal) && metric.Name["test/".Length..] == wanted[(wanted.IndexOf('/') + 1)..];
    }

    private static string Part(string path) => path[..path.IndexOf('/')];

    private static string Value(MetricFacts metric)
    {
        var value = $"{metric.Name[(metric.Name.IndexOf('/') + 1)..]} {Text.Number(metric.Value)}";
        return metric is { Low: { } low, High: { } high } ? $"{value}  (95 % confidence: {Text.Number(low)} to {Text.Number(high)})" : value;
    }

    private static string Tally(RunEnded ended)
    {
        var parts = new List<string>();
        if (ended.Pruned > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ended.Pruned} pruned"));
        if (ended.Failed > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{ended.Failed} failed"));
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    private static string Reason(RunEnd end) => end switch
    {
        RunEnd.TimeBudget => ", stopped by the time budget",
        RunEnd.CostBudget => ", stopped by the cost budget",
        RunEnd.Cancelled => ", stopped by you",
        RunEnd.Failures => ", stopped because the last trials all failed",
        _ => "",
    };

    private static IEnumerable<string> Next(RunEnded ended, string name) => ended.End switch
    {
        RunEnd.TimeBudget => [$"resume {name} --set budget.time=… goes on with more time"],
        RunEnd.CostBudget => [$"resume {name} --set budget.cost=… goes on with more money"],
        RunEnd.Cancelled => [$"resume {name} goes on; nothing is lost"],
        RunEnd.Failures when ended is { BestTrial: null, Pruned: 0 } =>
        [
            "see the errors folder of the run for why; "
            + $"after mending it, run {name} begins anew, or resume {name} goes on if the declaration stays as it is",
        ],
        RunEnd.Failures => [$"see the errors folder of the run for why; after mending it, resume {name} goes on"],
        _ when ended.BestTrial is null => ["no trial was completed: see the errors folder of the run for why"],
        _ => [],
    };
}
