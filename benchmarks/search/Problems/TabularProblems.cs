using System.Globalization;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// Real tuning tasks: every point of a space was trained and scored once (by benchmarks/tuning-tables), and is looked up. A file holds the lines of
/// its space behind number signs, a line of names, and one line a point with the loss last. In the order of their names every second one is for
/// reporting.
/// </summary>
internal static class TabularProblems
{
    public static IEnumerable<Problem> All() =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "tables"), "*.csv").Order(StringComparer.Ordinal)
            .Select((file, place) => Read(file, Problems.HalfOf(place)));

    private static Problem Read(string file, ProblemHalf half)
    {
        var lines = File.ReadAllLines(file);
        string[] space = [.. lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..])];
        var losses = new Dictionary<string, double>();
        foreach (var line in lines.SkipWhile(line => line[0] == '#').Skip(1))
        {
            var comma = line.LastIndexOf(',');
            losses.Add(line[..comma], double.Parse(line[(comma + 1)..], CultureInfo.InvariantCulture));
        }

        var best = losses.Values.Min();
        return new(Path.GetFileNameWithoutExtension(file), "tabular", half, space, point => losses[DeclaredSpace.Key(point)] - best);
    }
}
