using System.Globalization;

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
        body.Label("axis", "predicted", Left + (cell * classes.Count / 2), 14, "middle");
        body.Label("axis", "recall", recallLeft, Top - 10);

        for (var row = 0; row < classes.Count; row++)
        {
            var y = Top + (row * cell);
            var total = counts[row].Sum();
            body.Label("tick", Shortened(classes[row], 16), Left - 8, y + (cell / 2) + 4, "end");
            body.Label("tick", Shortened(classes[row], (int)(cell / 6.2)), Left + ((row + 0.5) * cell), Top - 8, "middle");
            for (var column = 0; column < classes.Count; column++)
            {
                var count = counts[row][column];
                var share = total == 0 ? 0 : (double)count / total;
                var style = count == 0 ? "cell" : row == column ? "cell right" : "cell wrong";
                var tip = $"{count} of {total} {classes[row]} taken for {classes[column]}";
                DrawCell(body, style, Left + (column * cell), y, cell - 2, share, tip);
                if (count == 0) continue;
                var weight = share > 0.5 ? "count strong-count" : "count";
                var text = count.ToString(CultureInfo.InvariantCulture);
                body.Label(weight, text, Left + ((column + 0.5) * cell) - 1, y + (cell / 2) + 3, "middle");
            }

            DrawRecall(body, total == 0 ? double.NaN : (double)counts[row][row] / total, recallLeft, y + (cell / 2));
        }

        return Chart.Frame(width, Top + (cell * classes.Count) + 10, "Confusion matrix: rows are true classes, columns predictions", body);
    }

    private static void DrawCell(Markup body, string style, double x, double y, double size, double share, string tip)
    {
        body.Open(
            "rect",
            ("class", style),
            ("x", x),
            ("y", y),
            ("width", size),
            ("height", size),
            ("rx", 3.0),
            ("style", FormattableString.Invariant($"--share:{share:0.###}")));
        body.Element("title", tip).Close();
    }

    private static void DrawRecall(Markup body, double recall, double x, double middle)
    {
        body.Plate("bar", x, middle - 6, double.IsNaN(recall) ? 1 : Math.Max(1, 84 * recall), 10);
        body.Label("tick", Numbers.Percent(recall), x + 90, middle + 3);
    }

    private static string Shortened(string name, int length)
    {
        var most = Math.Max(2, length);
        return name.Length <= most ? name : name[..(most - 1)] + "…";
    }
}
