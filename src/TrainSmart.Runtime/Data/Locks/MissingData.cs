using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>What is said of a data file that is not there.</summary>
internal static class MissingData
{
    private const int MostNamed = 5;

    /// <summary>The error, with the files that are there.</summary>
    public static DataException At(string csv) => new($"There is no file {csv}.", Help(csv), ExitCode.Missing);

    /// <summary>The file of that folder whose name is nearest; none if none is near.</summary>
    public static string? Nearest(string csv)
    {
        var folder = Path.GetDirectoryName(csv) ?? "";
        return NearestName.Find(Path.GetFileName(csv), Csvs(folder)) is { } near ? Path.Combine(folder, near) : null;
    }

    private static string Help(string csv)
    {
        var folder = Path.GetDirectoryName(csv) ?? "";
        if (folder.Length > 0 && !Directory.Exists(folder)) return $"There is no folder {folder} either; paths start at the current folder.";
        if (Nearest(csv) is { } near) return $"Did you mean {near}?";
        var there = Csvs(folder);
        if (there.Count == 0) return "Name a CSV file: `data lock data/rows.csv` writes data/rows.csv.lock.json. Paths start at the current folder.";
        var more = there.Count > MostNamed ? ", ..." : "";
        return $"There are {string.Join(", ", there.Take(MostNamed).Select(name => Path.Combine(folder, name)))}{more}";
    }

    private static List<string> Csvs(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder.Length > 0 ? folder : ".", "*.csv");
            return [.. files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed has no names to offer.
            return [];
        }
    }
}
