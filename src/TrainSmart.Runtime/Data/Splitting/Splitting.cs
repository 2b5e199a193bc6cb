using TrainSmart.Search;

namespace TrainSmart.Data;

/// <summary>Divides tables.</summary>
public static class Splitting
{
    /// <summary>
    /// Divides the rows into three parts of exactly their shares, each row into one. With <see cref="SplitOptions.Stratify"/> a class is divided
    /// by itself, and no part is off its share of any class by a whole row. Which rows come where depends on the seed only; within a part they
    /// keep the order of the file.
    /// </summary>
    /// <exception cref="DataException">The shares do not sum to one, the label does not suit the task, or a part would be empty.</exception>
    public static Split<TRow> Split<TRow>(this Table<TRow> table, Column<TRow> label, SplitOptions options, ulong seed)
        where TRow : IRow<TRow>
    {
        options.Check();
        var target = Target.Of(label.Definition, label.Index, table[label.Index], options.Task);
        var parts = Divide(Strata(target, table, options.Stratify), table.Rows, options, seed);

        return new Split<TRow>
        {
            Train = new TrainingRows<TRow>(table.Take(Part(parts, 0, table.Rows, options)), target, seed),
            Validation = new HeldOutRows<TRow>(table.Take(Part(parts, 1, table.Rows, options))),
            Test = new HeldOutRows<TRow>(table.Take(Part(parts, 2, table.Rows, options))),
        };
    }

    /// <summary>The stratum of each row: its class, one for rows without a label, or all the same.</summary>
    private static int[] Strata<TRow>(Target target, Table<TRow> table, bool stratify)
        where TRow : IRow<TRow>
    {
        if (!stratify || target.Task == LearningTask.Regression) return new int[table.Rows];
        return [.. target.Encode(table[target.Column]).Select(label => float.IsNaN(label) ? target.Classes.Length : (int)label)];
    }

    private static byte[] Divide(int[] strata, int rows, SplitOptions options, ulong seed)
    {
        var parts = new byte[rows];
        foreach (var stratum in Enumerable.Range(0, rows).GroupBy(row => strata[row]).OrderBy(group => group.Key))
        {
            var members = stratum.ToArray();
            new RandomStream(seed, "split", stratum.Key).Shuffle(members.AsSpan());
            var sizes = Apportionment.Divide(members.Length, options.Train, options.Validation, options.Test);
            for (var index = sizes[0]; index < members.Length; index++) parts[members[index]] = (byte)(index < sizes[0] + sizes[1] ? 1 : 2);
        }

        return parts;
    }

    private static int[] Part(byte[] parts, byte part, int rows, SplitOptions options)
    {
        var (name, share) = part switch { 0 => ("training", options.Train), 1 => ("validation", options.Validation), _ => ("test", options.Test) };
        int[] members = [.. Enumerable.Range(0, parts.Length).Where(row => parts[row] == part)];
        if (members.Length == 0 && share > 0)
        {
            throw new DataException(
                FormattableString.Invariant($"Of {rows} rows none is left for the {name} part ({share:P0})."),
                "Give the part a larger share, or more data.");
        }

        return members;
    }
}
