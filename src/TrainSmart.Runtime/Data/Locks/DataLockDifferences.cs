using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>Says what has changed since a lock was written. What the lock does not tell, because values were left out, is not compared.</summary>
internal static class DataLockDifferences
{
    public static IReadOnlyList<string> Between(DataLock locked, DataLock now)
    {
        List<string> differences = [];
        if (locked.Rows != now.Rows) differences.Add(Invariant($"{now.Rows} rows, the lock has {locked.Rows}"));
        if (locked.Delimiter != now.Delimiter) differences.Add($"fields are separated by `{now.Delimiter}`, in the lock by `{locked.Delimiter}`");

        differences.AddRange(Header.Differences([.. now.Columns.Select(column => column.Name)], [.. locked.Columns.Select(column => column.Name)]));
        foreach (var before in locked.Columns)
        {
            if (now.Columns.FirstOrDefault(column => column.Name == before.Name) is { } after) differences.AddRange(Between(before, after));
        }

        // The columns are the same and so are all their statistics, but some byte is not.
        if (differences.Count == 0) differences.Add("the file's hash has changed, though no statistic of any column has");
        return differences;
    }

    private static IEnumerable<string> Between(ColumnLock before, ColumnLock after)
    {
        var name = $"`{before.Name}`";
        if (before.Kind != after.Kind)
        {
            yield return $"{name} is of type {DataLockJson.NameOf(after.Kind)}, in the lock {DataLockJson.NameOf(before.Kind)}";
            yield break;
        }

        if (before.Missing != after.Missing) yield return Invariant($"{name} has {after.Missing} gaps, in the lock {before.Missing}");
        if (before.Categories is { } known && after.Categories is { } found)
        {
            foreach (var difference in Between(name, known, found)) yield return difference;
        }
        else if (before.Distinct != after.Distinct)
        {
            yield return Invariant($"{name} has {after.Distinct} different values, in the lock {before.Distinct}");
        }

        if (before is not { Minimum: { } low, Maximum: { } high }) yield break;
        if (low != after.Minimum || high != after.Maximum)
        {
            yield return Invariant($"{name} is from {after.Minimum:R} to {after.Maximum:R}, in the lock from {low:R} to {high:R}");
        }
        else if (before.Mean != after.Mean || before.StandardDeviation != after.StandardDeviation)
        {
            yield return Invariant($"{name} has {Moments(after)}, in the lock {Moments(before)}");
        }
    }

    private static IEnumerable<string> Between(string name, EquatableArray<CategoryCount> known, EquatableArray<CategoryCount> found)
    {
        foreach (var category in found.Where(category => known.All(other => other.Name != category.Name)))
        {
            yield return Invariant($"{name} has a new category `{category.Name}` in {category.Count} rows");
        }

        foreach (var category in known)
        {
            var count = found.FirstOrDefault(other => other.Name == category.Name)?.Count ?? 0;
            if (count == category.Count) continue;
            yield return count == 0
                ? $"{name} has no row of category `{category.Name}` any more"
                : Invariant($"{name} has {count} rows of category `{category.Name}`, in the lock {category.Count}");
        }
    }

    private static string Moments(ColumnLock column) => Invariant($"mean {column.Mean:R} and deviation {column.StandardDeviation:R}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
