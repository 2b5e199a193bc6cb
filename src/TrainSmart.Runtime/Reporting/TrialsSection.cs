using System.Globalization;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>Every trial in a table, the best first and the failed last; a click on a head sorts by it.</summary>
internal static class TrialsSection
{
    public static void Write(Markup page, RunRecord run)
    {
        if (run.Trials.Count == 0) return;
        var maximize = run.Experiment.Objectives is not [{ Maximize: false }, ..];
        page.Element("h2", "Trials");
        page.Open("div", ("class", "card scroll")).Open("table", ("class", "sortable")).Open("thead").Open("tr");
        string[] heads = ["trial", "state", .. run.Experiment.Objectives.Select(objective => objective.Metric), .. run.Parameters.Select(parameter => parameter.Name), "epochs", "seconds", "note"];
        foreach (var head in heads) page.Element("th", head, ("scope", "col"));
        page.Close().Close().Open("tbody");
        foreach (var trial in run.Trials.OrderBy(trial => Rank(trial, maximize))) WriteTrial(page, trial, run);
        page.Close().Close().Close();
    }

    private static (int, double, int) Rank(TrialFacts trial, bool maximize)
    {
        var value = trial.Values is [var first, ..] ? first : double.NaN;
        var state = trial.State switch { "completed" => 0, "pruned" => 1, "running" or "waiting" => 2, _ => 3 };
        return (state, double.IsNaN(value) ? 0 : maximize ? -value : value, trial.Number);
    }

    private static void WriteTrial(Markup page, TrialFacts trial, RunRecord run)
    {
        page.Open("tr", ("class", trial.Number == run.Best ? "best-row" : trial.State));
        Cell(trial.Number.ToString(CultureInfo.InvariantCulture));
        Cell(trial.State);
        for (var index = 0; index < run.Experiment.Objectives.Count; index++)
        {
            Cell(index < trial.Values.Count ? Numbers.Metric(trial.Values[index]) : index == 0 && trial.Steps is [.., var last] ? $"({Numbers.Metric(last.Value)})" : "–");
        }

        foreach (var parameter in run.Parameters)
        {
            Cell(trial.Parameters.TryGetValue(parameter.Name, out var value) ? value is Literal.Number number ? Numbers.Short(number.Value) : value.ToString() : "–");
        }

        Cell(trial.Steps.Count == 0 ? "–" : trial.Steps.Max(step => step.Step).ToString(CultureInfo.InvariantCulture));
        Cell(trial is { Started: { } started, Finished: { } finished } ? (finished - started).TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) : "–");
        Cell(trial.Note ?? "");
        page.Close();

        void Cell(string text) => page.Element("td", text);
    }
}
