using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>Finds the columns of a schema in a file's header, by name and in any order.</summary>
internal static class Header
{
    /// <summary>The field of each column of the schema.</summary>
    /// <exception cref="DataException">The header differs; the message names every column that does.</exception>
    public static int[] Match(IReadOnlyList<string> header, Schema schema)
    {
        var differences = Differences(header, [.. schema.Columns.Select(column => column.Name)]).ToList();
        if (differences.Count > 0)
        {
            throw new DataException(
                $"The header of {schema.File} is not that of its lock file: {string.Join("; ", differences)}.",
                $"Restore the file, or run `data lock {schema.File}` and build again.");
        }

        return [.. schema.Columns.Select(column => IndexOf(header, column.Name))];
    }

    /// <summary>What differs between a header and the columns that were locked, in words.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<string> header, IReadOnlyList<string> locked)
    {
        foreach (var twice in header.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            yield return $"`{twice.Key}` is there {twice.Count()} times";
        }

        var extra = header.Except(locked).ToList();
        foreach (var missing in locked.Except(header))
        {
            if (NearestName.Find(missing, extra) is { } near)
            {
                extra.Remove(near);
                yield return $"`{missing}` is missing, and `{near}` is new: renamed?";
            }
            else
            {
                yield return $"`{missing}` is missing";
            }
        }

        foreach (var name in extra) yield return $"`{name}` is new";
    }

    private static int IndexOf(IReadOnlyList<string> header, string name)
    {
        for (var index = 0; index < header.Count; index++)
        {
            if (header[index] == name) return index;
        }

        return -1;
    }
}
