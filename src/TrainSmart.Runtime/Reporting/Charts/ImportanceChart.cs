using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Charts;

/// <summary>How much of the objective's variance each parameter explains, with its uncertainty.</summary>
internal static class ImportanceChart
{
    private const double RowHeight = 30;
    private const double NameWidth = 150;

    public static Markup Draw(IReadOnlyList<ImportanceFacts> importance, double width)
    {
        var body = new Markup();
        var longest = Math.Max(0.05, importance.Select(entry => entry.Mean + entry.StandardDeviation).DefaultIfEmpty(1).Max());
        var scale = new Scale(0, longest, NameWidth, width - 128);
        for (var row = 0; row < importance.Count; row++)
        {
            var (name, mean, deviation) = importance[row];
            var y = 10 + (row * RowHeight);
            var (low, high) = (Math.Max(NameWidth, scale[mean - deviation]), scale[mean + deviation]);
            body.Label("axis", name, NameWidth - 8, y + 12, "end");
            body.Plate("bar", NameWidth, y, Math.Max(1, scale[mean] - NameWidth), 16);
            body.Segment("whisker", (low, y + 8), (high, y + 8));
            body.Label("tick", $"{Numbers.Percent(mean)} ± {Numbers.Percent(deviation)}", high + 6, y + 12);
        }

        var height = Math.Max(1, importance.Count) * RowHeight + 14;
        return Chart.Frame(width, height, "Share of the variance of the objective that each parameter explains", body);
    }
}
