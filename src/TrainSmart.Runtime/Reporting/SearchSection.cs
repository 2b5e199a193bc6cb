using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>How the search went: history, importance, front, parallel coordinates, slices, pairs and the distribution of what was found.</summary>
internal static class SearchSection
{
    private const int MostSlices = 6;

    public static void Write(Markup page, RunRecord run)
    {
        if (run.Experiment.Objectives is not [var objective, ..] || run.Trials.Count == 0) return;
        var search = new PlottedSearch(run);

        page.Element("h2", "Search");
        page.Open("div", ("class", "cards"));
        page.Card("wide", "Objective by trial", HistoryChart.Draw(search.Trials, objective.Metric, objective.Maximize, 680));
        WriteImportance(page, run, search.Trials);
        FrontCards.Write(page, run);

        if (search.Axes.Count > 0)
        {
            var strands = ParallelCoordinatesChart.Draw(search.Axes, search.Trials, objective.Metric, objective.Maximize, 1160);
            page.Card("full", "Parallel coordinates, brighter is better", strands);
            foreach (var name in MostImportant(run))
            {
                var index = search.IndexOf(name);
                page.Card(
                    "third",
                    $"{objective.Metric} by {search.Axes[index].Name}",
                    SliceChart.Draw(search.Axes[index], index, search.Trials, objective.Metric, 370));
            }
        }

        page.Close();
        WritePairs(page, run, search, objective);
    }

    private static void WriteImportance(Markup page, RunRecord run, IReadOnlyList<PlottedTrial> trials)
    {
        if (run.Importance.Count == 0) return;
        page.OpenCard("narrow", "Importance (fANOVA, ± standard deviation over its trees)");
        var importance = run.Importance.Select(entry => entry with { Name = PlottedSearch.ShortName(entry.Name) });
        if (Differ(trials)) page.Append(ImportanceChart.Draw([.. importance], 460));
        else page.Element("p", "Every completed trial reached the same value, so there is no difference to explain.");
        page.Close();
    }

    private static void WritePairs(Markup page, RunRecord run, PlottedSearch search, ObjectiveFacts objective)
    {
        if (!Differ(search.Trials)) return;
        page.Open("div", ("class", "cards"));
        foreach (var contour in run.Contours)
        {
            var title = $"{PlottedSearch.ShortName(contour.First)} and {PlottedSearch.ShortName(contour.Second)}, brighter is better";
            page.Card("third", title, ContourChart.Draw(contour, search, objective, 370));
        }

        if (run.Contours is [var first, ..])
        {
            var (x, y) = (search.IndexOf(first.Second), search.IndexOf(first.First));
            page.Card("half", "Trials by rank, brighter is better", RankChart.Draw(search, x, y, objective.Maximize, 560));
        }

        page.Card("half", $"Share of the completed trials by {objective.Metric}", DistributionChart.Draw(search.Trials, objective, 560));
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

    /// <summary>Importance explains differences; without any there is nothing to explain.</summary>
    private static bool Differ(IEnumerable<PlottedTrial> trials) =>
        trials.Where(trial => trial.IsScored).Select(trial => trial.Objective).Differ();
}
