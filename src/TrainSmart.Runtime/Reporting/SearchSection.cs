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
        if (run.Importance.Count > 0 && Differ(trials))
        {
            page.Card("narrow", "Importance (fANOVA, ± standard deviation over its trees)", ImportanceChart.Draw([.. run.Importance.Select(entry => (ShortName(entry.Name), entry.Mean, entry.StandardDeviation))], 460));
        }

        if (axes.Count > 0)
        {
            page.Card("full", "Parallel coordinates, brighter is better", ParallelCoordinatesChart.Draw(axes, trials, objective.Metric, objective.Maximize, 1160));
            foreach (var name in MostImportant(run))
            {
                var index = run.Parameters.ToList().FindIndex(parameter => parameter.Name == name);
                page.Card("third", $"{objective.Metric} by {axes[index].Name}", SliceChart.Draw(axes[index], index, trials, objective.Metric, 370));
            }
        }

        page.Close();
    }

    private static IEnumerable<string> MostImportant(RunRecord run) =>
        (run.Importance.Count > 0 ? run.Importance.Select(entry => entry.Name) : run.Parameters.Select(parameter => parameter.Name)).Take(MostSlices);

    private static PlottedTrial Plot(TrialFacts trial, IReadOnlyList<ParameterFacts> parameters)
    {
        var objective = trial.State switch
        {
            "completed" => trial.Values is [var value, ..] ? value : double.NaN,
            "pruned" => trial.Steps is [.., var last] ? last.Value : double.NaN,
            _ => double.NaN,
        };
        var tip = $"trial {trial.Number} ({trial.State}): {Numbers.Metric(objective)}\n{string.Join("\n", trial.Parameters.Select(parameter => $"{parameter.Key} = {Text(parameter.Value)}"))}";
        return new PlottedTrial(trial.Number, objective, trial.State == "completed", [.. parameters.Select(parameter => Position(parameter, trial))], tip);
    }

    private static ParameterAxis Axis(ParameterFacts parameter, IReadOnlyList<TrialFacts> trials)
    {
        if (parameter.Choices.Count > 0) return new ParameterAxis(ShortName(parameter.Name), 0, parameter.Choices.Count - 1, false, [.. parameter.Choices.Select(Text)]);
        var seen = trials.Select(trial => Position(parameter, trial)).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var isWhole = trials.All(trial => !trial.Parameters.TryGetValue(parameter.Name, out var value) || value is Literal.Number { IsInteger: true });
        return new ParameterAxis(ShortName(parameter.Name), parameter.Low ?? seen.Min(), parameter.High ?? seen.Max(), parameter.IsLogarithmic, []) { IsWhole = isWhole };
    }

    /// <summary>Importance explains differences; without any there is nothing to explain.</summary>
    private static bool Differ(IEnumerable<PlottedTrial> trials) =>
        trials.Where(trial => trial.Completed && double.IsFinite(trial.Objective)).Select(trial => trial.Objective).Distinct().Skip(1).Any();

    /// <summary>Parameters of a branch without the branch's own name: <c>forest.trees</c>.</summary>
    private static string ShortName(string name) => name.Count(character => character == '.') < 2 ? name : string.Join('.', name.Split('.')[^2..]);

    private static double Position(ParameterFacts parameter, TrialFacts trial)
    {
        if (!trial.Parameters.TryGetValue(parameter.Name, out var literal)) return double.NaN;
        if (parameter.Choices.Count == 0) return literal is Literal.Number number ? number.Value : double.NaN;
        for (var index = 0; index < parameter.Choices.Count; index++)
        {
            if (Text(parameter.Choices[index]) == Text(literal)) return index;
        }

        return double.NaN;
    }

    private static string Text(Literal literal) => literal is Literal.Number number ? Numbers.Short(number.Value) : literal.ToString();
}
