using System.Globalization;
using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>Every trial in a table, the best first and the failed last; a click on a head sorts by it.</summary>
internal static class TrialsSection
{
    private const string None = "–";

    public static void Write(Markup page, RunRecord run)
    {
        if (run.Trials.Count == 0) return;
        var maximize = run.Experiment.Objectives is not [{ Maximize: false }, ..];
        page.Element("h2", "Trials");
        page.Open("div", ("class", "card scroll")).Open("table", ("class", "sortable")).Open("thead").Open("tr");
        foreach (var head in Heads(run)) page.Element("th", head, ("scope", "col"));
        page.Close().Close().Open("tbody");
        foreach (var trial in run.Trials.OrderBy(trial => Rank(trial, maximize))) WriteTrial(page, trial, run);
        page.Close().Close().Close();
    }

    private static IEnumerable<string> Heads(RunRecord run) =>
    [
        "trial",
        "state",
        .. run.Experiment.Objectives.Select(objective => objective.Metric),
        .. run.Parameters.Select(parameter => parameter.Name),
        "epochs",
        "seconds",
        "note",
    ];

    private static (int, double, int) Rank(TrialFacts trial, bool maximize)
    {
        var value = trial.Objective();
        var state = trial.State switch { "completed" => 0, "pruned" or "paused" => 1, "running" or "waiting" => 2, _ => 3 };
        return (state, double.IsNaN(value) ? 0 : maximize ? -value : value, trial.Number);
    }

    private static void WriteTrial(Markup page, TrialFacts trial, RunRecord run)
    {
        page.Open("tr", ("class", trial.Number == run.Best ? "best-row" : trial.State));
        Cell(trial.Number.ToString(CultureInfo.InvariantCulture));
        Cell(trial.State);
        for (var index = 0; index < run.Experiment.Objectives.Count; index++) Cell(Value(trial, index));
        foreach (var parameter in run.Parameters)
        {
            Cell(trial.Parameters.TryGetValue(parameter.Name, out var value) ? Numbers.Text(value) : None);
        }

        Cell(trial.Steps.Count == 0 ? None : trial.Epochs().ToString(CultureInfo.InvariantCulture));
        Cell(trial.Seconds()?.ToString("0.00", CultureInfo.InvariantCulture) ?? None);
        Cell(trial.Note ?? "");
        page.Close();

        void Cell(string text) => page.Element("td", text);
    }

    /// <summary>The value of an objective; of the first one the last report in brackets, while there is no value.</summary>
    private static string Value(TrialFacts trial, int objective)
    {
        if (objective < trial.Values.Count) return Numbers.Metric(trial.Values[objective]);
        return objective == 0 && trial.Steps.Count > 0 ? $"({Numbers.Metric(trial.LastReport())})" : None;
    }
}
