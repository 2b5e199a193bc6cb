namespace TrainSmart.Reporting.Charts;

/// <summary>How much of the objective's variance each parameter explains, with its uncertainty.</summary>
internal static class ImportanceChart
{
    private const double RowHeight = 30;
    private const double NameWidth = 150;

    public static Markup Draw(IReadOnlyList<(string Name, double Mean, double Deviation)> importance, double width)
    {
        var body = new Markup();
        var longest = Math.Max(0.05, importance.Select(entry => entry.Mean + entry.Deviation).DefaultIfEmpty(1).Max());
        var scale = new Scale(0, longest, NameWidth, width - 128);
        for (var row = 0; row < importance.Count; row++)
        {
            var (name, mean, deviation) = importance[row];
            var y = 10 + (row * RowHeight);
            body.Element("text", name, ("class", "axis"), ("x", NameWidth - 8), ("y", y + 12), ("text-anchor", "end"));
            body.Empty("rect", ("class", "bar"), ("x", NameWidth), ("y", y), ("width", Math.Max(1, scale[mean] - NameWidth)), ("height", 16.0), ("rx", 2.0));
            body.Empty("line", ("class", "whisker"), ("x1", Math.Max(NameWidth, scale[mean - deviation])), ("x2", scale[mean + deviation]), ("y1", y + 8.0), ("y2", y + 8.0));
            body.Element("text", $"{Numbers.Percent(mean)} ± {Numbers.Percent(deviation)}", ("class", "tick"), ("x", scale[mean + deviation] + 6), ("y", y + 12));
        }

        var height = Math.Max(1, importance.Count) * RowHeight + 14;
        return Chart.Frame(width, height, "Share of the variance of the objective that each parameter explains", body);
    }
}
