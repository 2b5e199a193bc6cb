using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>How the search went: history, importance, parallel coordinates and slices.</summary>
internal static class SearchSection
{
    private const int MostSlices = 6;

    public static void Write(Markup page, RunRecord run)
    {
        if (run.Experiment.Objectives is not [var objective, ..] || run.Trials.Count == 0) return;
        var axes = run.Parameters.Select(parameter => Axis(parameter, run.Trials)).ToList();
        var trials = run.Trials.Select(trial => Plot(trial, run.Parameters)).ToList();

        page.Element("h2", "Search");
        page.Open("div", ("class", "cards"));
        page.Card("wide", "Objective by trial", HistoryChart.Draw(trials, objective.Metric, objective.Maximize, 680));
        WriteImportance(page, run, trials);

        if (axes.Count > 0)
        {
            var strands = ParallelCoordinatesChart.Draw(axes, trials, objective.Metric, objective.Maximize, 1160);
            page.Card("full", "Parallel coordinates, brighter is better", strands);
            foreach (var name in MostImportant(run))
            {
                var index = run.Parameters.ToList().FindIndex(parameter => parameter.Name == name);
                page.Card("third", $"{objective.Metric} by {axes[index].Name}", SliceChart.Draw(axes[index], index, trials, objective.Metric, 370));
            }
        }

        page.Close();
    }

    private static void WriteImportance(Markup page, RunRecord run, IReadOnlyList<PlottedTrial> trials)
    {
        if (run.Importance.Count == 0) return;
        page.OpenCard("narrow", "Importance (fANOVA, ± standard deviation over its trees)");
        if (Differ(trials)) page.Append(ImportanceChart.Draw([.. run.Importance.Select(entry => entry with { Name = ShortName(entry.Name) })], 460));
        else page.Element("p", "Every completed trial reached the same value, so there is no difference to explain.");
        page.Close();
    }

    /// <summary>The parameters worth a slice: by importance where it is known, else as declared.</summary>
    private static IEnumerable<string> MostImportant(RunRecord run)
    {
        var names = run.Importance.Count > 0
            ? run.Importance.Select(entry => entry.Name)
            : run.Parameters.Select(parameter => parameter.Name);
        return names.Take(MostSlices);
    }

    private static PlottedTrial Plot(TrialFacts trial, IReadOnlyList<ParameterFacts> parameters)
    {
        var objective = trial.State switch
        {
            "completed" => trial.Objective(),
            "pruned" or "paused" => trial.LastReport(),
            _ => double.NaN,
        };
        var values = parameters.Select(parameter => Position(parameter, trial));
        var point = string.Join("\n", trial.Parameters.Select(parameter => $"{parameter.Key} = {Numbers.Text(parameter.Value)}"));
        var tip = $"trial {trial.Number} ({trial.State}): {Numbers.Metric(objective)}\n{point}";
        return new PlottedTrial(trial.Number, objective, trial.State == "completed", [.. values], tip);
    }

    private static ParameterAxis Axis(ParameterFacts parameter, IReadOnlyList<TrialFacts> trials)
    {
        var name = ShortName(parameter.Name);
        if (parameter.Choices.Count > 0)
        {
            return new ParameterAxis(name, 0, parameter.Choices.Count - 1, false, [.. parameter.Choices.Select(Numbers.Text)]);
        }

        var seen = trials.Select(trial => Position(parameter, trial)).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (parameter.Low ?? seen.Min(), parameter.High ?? seen.Max());
        return new ParameterAxis(name, low, high, parameter.IsLogarithmic, []) { IsWhole = trials.All(IsWholeIn) };

        bool IsWholeIn(TrialFacts trial) =>
            !trial.Parameters.TryGetValue(parameter.Name, out var value) || value is Literal.Number { IsInteger: true };
    }

    /// <summary>Importance explains differences; without any there is nothing to explain.</summary>
    private static bool Differ(IEnumerable<PlottedTrial> trials) =>
        trials.Where(trial => trial.IsScored).Select(trial => trial.Objective).Differ();

    /// <summary>Parameters of a branch without the branch's own name: <c>forest.trees</c>.</summary>
    private static string ShortName(string name) =>
        name.Count(character => character == '.') < 2 ? name : string.Join('.', name.Split('.')[^2..]);

    private static double Position(ParameterFacts parameter, TrialFacts trial)
    {
        if (!trial.Parameters.TryGetValue(parameter.Name, out var literal)) return double.NaN;
        if (parameter.Choices.Count == 0) return literal is Literal.Number number ? number.Value : double.NaN;
        for (var index = 0; index < parameter.Choices.Count; index++)
        {
            if (Numbers.Text(parameter.Choices[index]) == Numbers.Text(literal)) return index;
        }

        return double.NaN;
    }
}
