namespace TrainSmart.Reporting.Charts;

/// <summary>Each trial as a line across its parameters to its objective (Inselberg 1985); the brighter, the better.</summary>
internal static class ParallelCoordinatesChart
{
    private const double Margin = 70;
    private const double Top = 42;
    private const double Height = 340;
    private const double Bottom = Height - 22;

    public static Markup Draw(
        IReadOnlyList<ParameterAxis> parameters, IReadOnlyList<PlottedTrial> trials, string metric, bool maximize, double width)
    {
        var scored = trials.Where(trial => trial.IsScored).ToList();
        var body = new Markup();
        if (scored.Count == 0)
        {
            return Chart.Frame(width, 40, "No trial was completed", body.Label("tick", "No trial was completed.", 10, 24));
        }

        var (low, high) = (scored.Min(trial => trial.Objective), scored.Max(trial => trial.Objective));
        var reached = low < high ? new Chart.Range(metric, low, high) : MetricAxis.Of(metric, [low]);
        List<ParameterAxis> axes = [.. parameters, new ParameterAxis(metric, reached.Low, reached.High, false, [])];
        var scales = axes.Select(axis => new Scale(axis.Low, axis.High, Bottom, Top, axis.Logarithmic)).ToList();
        // The best lines last, so that they lie on top.
        foreach (var trial in scored.OrderBy(Quality))
        {
            var isBest = ReferenceEquals(trial, scored.MaxBy(Quality));
            body.Open(
                "polyline",
                ("class", isBest ? "strand best-strand" : "strand"),
                ("stroke", Viridis.At(Quality(trial))),
                ("points", string.Join(' ', axes.Select((_, axis) => Point(trial, axis)))));
            body.Element("title", trial.Tip).Close();
        }

        var crowded = axes.Count > 7;
        for (var axis = 0; axis < axes.Count; axis++)
        {
            DrawAxis(body, axes[axis], scales[axis], Column(axis), nameAt: crowded && axis % 2 == 1 ? 12 : 26);
        }

        return Chart.Frame(width, Height, $"{scored.Count} trials across {parameters.Count} parameters; brighter is better", body);

        double Column(int axis) => Margin + (axis * (width - (2 * Margin)) / Math.Max(1, axes.Count - 1));

        double Quality(PlottedTrial trial) =>
            high > low ? (maximize ? trial.Objective - low : high - trial.Objective) / (high - low) : 1;

        string Point(PlottedTrial trial, int axis)
        {
            var value = axis < parameters.Count ? trial.Values[axis] : trial.Objective;
            var y = double.IsNaN(value) ? Bottom + 12 : scales[axis][value]; // an absent parameter passes below its axis
            return $"{Markup.Pixel(Column(axis))},{Markup.Pixel(y)}";
        }
    }

    private static void DrawAxis(Markup body, ParameterAxis axis, Scale scale, double x, double nameAt)
    {
        body.Segment("spine", (x, Top), (x, Bottom));
        body.Label("axis strong", axis.Name, x, nameAt, "middle");
        foreach (var tick in axis.Ticks(scale, 4))
        {
            body.Label("tick halo", axis.Label(tick), x + 5, scale[tick] + 3.5);
        }
    }
}
