using System.Globalization;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Pruning;

/// <summary>The rows of a task as numbers: features standardised, texts as one column a value.</summary>
/// <param name="Features">A row of features each.</param>
/// <param name="Labels">The class, or the standardised number, of each row.</param>
/// <param name="Outputs">The number of classes; 1 for a number.</param>
/// <param name="TrainingRows">How many rows from the first on are trained on.</param>
internal sealed record Table(float[][] Features, float[] Labels, int Outputs, int TrainingRows)
{
    private const ulong Seed = 2026;

    /// <summary>Reads a file with a header; rows with gaps are left out, and the others taken in an order that is random but always the
    /// same.</summary>
    /// <param name="task">What is read.</param>
    /// <param name="folders">Where its file may lie.</param>
    public static Table Read(CurveTask task, IReadOnlyList<string> folders)
    {
        var lines = File.ReadAllLines(folders.Select(folder => Path.Combine(folder, task.Data)).First(File.Exists))
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        var label = Array.IndexOf(lines[0], task.Label);
        var random = new RandomStream(Seed, "rows", 0);
        var rows = new List<(double Place, string[] Cells)>();
        foreach (var cells in lines.Skip(1).Where(cells => cells.All(cell => cell is not ("" or "NA")))) rows.Add((random.NextDouble(), cells));
        var chosen = rows.OrderBy(row => row.Place).Take(task.Rows).Select(row => row.Cells).ToList();
        var columns = Enumerable.Range(0, lines[0].Length)
            .Where(column => column != label && lines[0][column] != task.Ignored)
            .SelectMany(column => Columns(chosen, column)).ToList();
        var classes = task.IsRegression ? [] : chosen.Select(cells => cells[label]).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(
            [.. Enumerable.Range(0, chosen.Count).Select(row => columns.Select(column => column[row]).ToArray())],
            task.IsRegression ? Standardized(chosen, label) : [.. chosen.Select(cells => (float)classes.IndexOf(cells[label]))],
            Math.Max(1, classes.Count), chosen.Count * 2 / 3);
    }

    // A number's column, standardised; or a column of zeros and ones for each of a text's values.
    private static List<float[]> Columns(List<string[]> rows, int column)
    {
        if (rows.All(cells => double.TryParse(cells[column], CultureInfo.InvariantCulture, out _))) return [Standardized(rows, column)];
        var values = rows.Select(cells => cells[column]).Distinct().Order(StringComparer.Ordinal);
        return [.. values.Select(value => rows.Select(cells => cells[column] == value ? 1f : 0f).ToArray())];
    }

    private static float[] Standardized(List<string[]> rows, int column)
    {
        double[] numbers = [.. rows.Select(cells => double.Parse(cells[column], CultureInfo.InvariantCulture))];
        var mean = numbers.Average();
        var deviation = Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
        return [.. numbers.Select(number => deviation > 0 ? (float)((number - mean) / deviation) : 0)];
    }
}
