using TrainSmart.Reporting.Charts;
using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>With several objectives: the front between each two of them, and how much of the objective space it dominates.</summary>
internal static class FrontCards
{
    private const int MostPairs = 3;

    public static void Write(Markup page, RunRecord run)
    {
        var objectives = run.Experiment.Objectives;
        if (objectives.Count < 2 || run.Front.Count == 0) return;
        foreach (var (x, y) in Pairs(objectives.Count).Take(MostPairs))
            page.Card("half", $"{objectives[y].Metric} against {objectives[x].Metric}", FrontChart.Draw(run, x, y, 560));
        if (run.Hypervolume.Count > 0) page.Card("half", "Hypervolume of the front by trial", HypervolumeChart.Draw(run.Hypervolume, 560));
    }

    private static IEnumerable<(int X, int Y)> Pairs(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(first + 1, count - first - 1)
        select (first, second);
}
