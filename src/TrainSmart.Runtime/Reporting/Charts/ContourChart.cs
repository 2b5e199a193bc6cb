using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting.Charts;

/// <summary>What is expected of the objective over two parameters, all others averaged, with the trials that were tried.</summary>
internal static class ContourChart
{
    public static Markup Draw(ContourFacts contour, PlottedSearch search, ObjectiveFacts objective, double width)
    {
        var (x, y) = (search.IndexOf(contour.Second), search.IndexOf(contour.First));
        var (columns, rows) = (Edges(search, x, contour.SecondValues), Edges(search, y, contour.FirstValues));
        var chart = new Chart(
            width,
            270,
            $"Expected {objective.Metric} over {search.Axes[x].Name} and {search.Axes[y].Name}",
            search.Axes[x].Range(margin: 0),
            search.Axes[y].Range(margin: 0));
        var (low, high) = (contour.Means.Min(), contour.Means.Max());
        for (var cell = 0; cell < contour.Means.Count; cell++)
        {
            var (row, column) = Math.DivRem(cell, columns.Count);
            var tip = $"{search.Axes[x].Name} {Numbers.Text(contour.SecondValues[column])}, "
                + $"{search.Axes[y].Name} {Numbers.Text(contour.FirstValues[row])}\n"
                + $"{objective.Metric} {Numbers.Metric(contour.Means[cell])} ± {Numbers.Metric(contour.StandardDeviations[cell])}";
            chart.Cell(Viridis.At(Share(contour.Means[cell])), columns[column], rows[row], tip);
        }

        foreach (var trial in search.Trials.Where(trial => trial.IsScored && !double.IsNaN(trial.Values[x]) && !double.IsNaN(trial.Values[y])))
            chart.Dot("dot hollow", trial.Values[x], trial.Values[y], trial.Tip, radius: 2.4);
        return chart.ToMarkup();

        double Share(double value) => high > low ? (objective.Maximize ? value - low : high - value) / (high - low) : 1;
    }

    // A cell reaches half way to the next value, on the axis's own scale, and the outer ones to its ends.
    private static List<(double From, double To)> Edges(PlottedSearch search, int parameter, IReadOnlyList<Literal> values)
    {
        var axis = search.Axes[parameter];
        var range = axis.Range(margin: 0);
        var places = values.Select(value => search.Position(parameter, value)).ToList();
        return [.. places.Select((_, index) => (
            index == 0 ? range.Low : Between(places[index - 1], places[index]),
            index == places.Count - 1 ? range.High : Between(places[index], places[index + 1])))];

        double Between(double left, double right) => range is { Logarithmic: true, Low: > 0 } ? Math.Sqrt(left * right) : 0.5 * (left + right);
    }
}
