namespace TrainSmart.Reporting.Charts;

/// <summary>How often each class was taken for which, coloured by the share of the true class, and each class's recall.</summary>
internal static class ConfusionMatrixChart
{
    private const double Left = 118;
    private const double Top = 46;
    private const double RecallWidth = 150;

    /// <param name="classes">The names of the classes.</param>
    /// <param name="counts">Rows by true class, columns by predicted class.</param>
    /// <param name="width">The width of the card in pixels.</param>
    public static Markup Draw(IReadOnlyList<string> classes, IReadOnlyList<IReadOnlyList<int>> counts, double width)
    {
        var body = new Markup();
        var cell = Math.Clamp((width - Left - RecallWidth - 20) / classes.Count, 18, 56);
        var recallLeft = Left + (cell * classes.Count) + 22;
        body.Element("text", "predicted", ("class", "axis"), ("x", Left + (cell * classes.Count / 2)), ("y", 14.0), ("text-anchor", "middle"));
        body.Element("text", "recall", ("class", "axis"), ("x", recallLeft), ("y", Top - 10));

        for (var row = 0; row < classes.Count; row++)
        {
            var y = Top + (row * cell);
            var total = counts[row].Sum();
            body.Element("text", Shortened(classes[row], 16), ("class", "tick"), ("x", Left - 8), ("y", y + (cell / 2) + 4), ("text-anchor", "end"));
            body.Element("text", Shortened(classes[row], (int)(cell / 6.2)), ("class", "tick"), ("x", Left + ((row + 0.5) * cell)), ("y", Top - 8), ("text-anchor", "middle"));
            for (var column = 0; column < classes.Count; column++)
            {
                var count = counts[row][column];
                var share = total == 0 ? 0 : (double)count / total;
                var style = count == 0 ? "cell" : row == column ? "cell right" : "cell wrong";
                body.Open("rect", ("class", style), ("x", Left + (column * cell)), ("y", y), ("width", cell - 2), ("height", cell - 2), ("rx", 3.0), ("style", FormattableString.Invariant($"--share:{share:0.###}")))
                    .Element("title", $"{count} of {total} {classes[row]} taken for {classes[column]}")
                    .Close();
                if (count > 0) body.Element("text", count.ToString(System.Globalization.CultureInfo.InvariantCulture), ("class", share > 0.5 ? "count strong-count" : "count"), ("x", Left + ((column + 0.5) * cell) - 1), ("y", y + (cell / 2) + 3), ("text-anchor", "middle"));
            }

            var recall = total == 0 ? double.NaN : (double)counts[row][row] / total;
            body.Empty("rect", ("class", "bar"), ("x", recallLeft), ("y", y + (cell / 2) - 6), ("width", Math.Max(1, 84 * (double.IsNaN(recall) ? 0 : recall))), ("height", 10.0), ("rx", 2.0));
            body.Element("text", Numbers.Percent(recall), ("class", "tick"), ("x", recallLeft + 90), ("y", y + (cell / 2) + 3));
        }

        return Chart.Frame(width, Top + (cell * classes.Count) + 10, "Confusion matrix: rows are true classes, columns predictions", body);
    }

    private static string Shortened(string name, int length) => name.Length <= Math.Max(2, length) ? name : name[..(Math.Max(2, length) - 1)] + "…";
}
