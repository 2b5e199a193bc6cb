using System.Collections.Immutable;

namespace TrainSmart.Data;

/// <summary>Rows on their way to features: what one step of a preparation hands to the next. Immutable.</summary>
internal sealed record Frame
{
    /// <summary>The file, for messages.</summary>
    public required string File { get; init; }

    public required ImmutableArray<FrameColumn> Columns { get; init; }

    /// <summary>The class index or value of each row; NaN where it is not known.</summary>
    public required float[] Labels { get; init; }

    /// <summary>Which row of the table each row is.</summary>
    public required int[] SourceRows { get; init; }

    /// <summary>Which row of the file each row is, from 1.</summary>
    public required int[] RowNumbers { get; init; }

    /// <summary>The classes in the order of their indices; empty for a regression.</summary>
    public required ImmutableArray<string> Classes { get; init; }

    public int Rows => SourceRows.Length;

    public IEnumerable<FrameColumn> Features => Columns.Where(column => column.IsFeature);

    /// <param name="table">The rows.</param>
    /// <param name="target">What is predicted.</param>
    /// <param name="features">The columns that models may see.</param>
    /// <param name="labelled">Whether the rows have labels; rows to be predicted have none, and are not left out for it.</param>
    public static Frame Of<TRow>(Table<TRow> table, Target target, IReadOnlySet<int> features, bool labelled)
        where TRow : IRow<TRow>
    {
        var columns = TRow.Schema.Columns
            .Select((column, index) => new FrameColumn(index, column.Name, table[index], features.Contains(index)))
            .Where(column => labelled || column.Origin != target.Column);
        return new Frame
        {
            File = TRow.Schema.File,
            Columns = [.. columns],
            Labels = target.Encode(table[target.Column]),
            SourceRows = [.. Enumerable.Range(0, table.Rows)],
            RowNumbers = [.. Enumerable.Range(0, table.Rows).Select(table.Number)],
            Classes = target.Classes,
        };
    }

    /// <summary>The columns of the file that are selected, features or not, in whatever form earlier steps have given them.</summary>
    public IEnumerable<FrameColumn> From(IReadOnlySet<int> origins) => Columns.Where(column => origins.Contains(column.Origin));

    /// <summary>The feature with the given name.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public FrameColumn Feature(string name) =>
        Columns.FirstOrDefault(column => column.IsFeature && column.Name == name)
            ?? throw new DataException($"The preparation knows a feature `{name}` that the rows do not have.");

    /// <summary>The values of the columns with the given names, features or not.</summary>
    public ColumnValues[] ValuesOf(IReadOnlySet<string> names) =>
        [.. Columns.Where(column => names.Contains(column.Name)).Select(column => column.Values)];

    /// <summary>The rows for which the condition holds.</summary>
    public Frame Where(Func<int, bool> keep)
    {
        int[] rows = [.. Enumerable.Range(0, Rows).Where(keep)];
        if (rows.Length == Rows) return this;
        return this with
        {
            Columns = [.. Columns.Select(column => column with { Values = column.Values.Take(rows) })],
            Labels = [.. rows.Select(row => Labels[row])],
            SourceRows = [.. rows.Select(row => SourceRows[row])],
            RowNumbers = [.. rows.Select(row => RowNumbers[row])],
        };
    }

    /// <summary>Puts columns in the place of one.</summary>
    public Frame Replace(FrameColumn column, params FrameColumn[] replacements)
    {
        var at = Columns.IndexOf(column);
        return this with { Columns = Columns.RemoveAt(at).InsertRange(at, replacements) };
    }

    /// <summary>What a message calls a row.</summary>
    public string Describe(int row) => $"row {RowNumbers[row]} of {File}";
}

/// <summary>One column of a frame.</summary>
/// <param name="Origin">The column of the file that it was made from; -1 for one that no later step may select, such as a missing-indicator.</param>
/// <param name="Name">The name of the feature.</param>
/// <param name="Values">The values.</param>
/// <param name="IsFeature">Whether models see it; labels and ignored columns travel along for drop-missing only.</param>
internal sealed record FrameColumn(int Origin, string Name, ColumnValues Values, bool IsFeature)
{
    /// <summary>The values of a column that a step takes for numbers.</summary>
    /// <exception cref="DataException">They are texts.</exception>
    public double[] Numbers(string step) => Values is ColumnValues.Numbers numbers
        ? numbers.Values
        : throw new DataException(
            $"{step} takes numbers, and `{Name}` holds texts.",
            "Put one-hot, ordinal-encode or target-encode before it, or leave the column out.");

    /// <summary>The values of a column that a step takes for texts.</summary>
    /// <exception cref="DataException">They are numbers.</exception>
    public ColumnValues.Codes Texts(string step) =>
        Values as ColumnValues.Codes ?? throw new DataException($"{step} takes texts, and `{Name}` holds numbers.", "Leave the column out.");

    /// <summary>Compares by identity: two columns with equal values are still two.</summary>
    public bool Equals(FrameColumn? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
