namespace TrainSmart.Reporting.Charts;

/// <summary>
/// How much of the objective space the front dominates after each trial; a line that no longer climbs says that the search has found what it finds.
/// </summary>
internal static class HypervolumeChart
{
    public static Markup Draw(IReadOnlyList<double> history, double width)
    {
        var chart = new Chart(
            width,
            300,
            $"Hypervolume of the front over {history.Count} trials",
            new Chart.Range("trial", 0, Math.Max(1, history.Count - 1)),
            Chart.Range.Of("hypervolume, up to the worst values", [0, .. history]) with { Low = 0 });
        return chart.Line("line best", history.Select((volume, number) => ((double)number, volume))).ToMarkup();
    }
}
