using System.Collections.Immutable;

namespace TrainSmart.Data;

/// <summary>
/// The rows of a file, column by column: what is read is not yet split, and nothing can be fitted on it. Immutable.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class Table<TRow>
    where TRow : IRow<TRow>
{
    private readonly ImmutableArray<ColumnValues> _columns;
    private readonly int[] _numbers;

    private Table(ImmutableArray<ColumnValues> columns, int[] numbers) => (_columns, _numbers) = (columns, numbers);

    /// <summary>How many rows there are.</summary>
    public int Rows => _numbers.Length;

    /// <summary>Reads the file that the row's schema names.</summary>
    /// <exception cref="DataException">The file is not there, its header is not the schema's, or a value cannot be read.</exception>
    public static Table<TRow> ReadCsv(DataFolder folder) => ReadCsv(folder.Resolve(TRow.Schema.File));

    /// <summary>Reads a file with the row's columns, in any order.</summary>
    /// <inheritdoc cref="ReadCsv(DataFolder)" path="/exception"/>
    public static Table<TRow> ReadCsv(string path)
    {
        var columns = CsvTable.Read(path, TRow.Schema);
        return Of(columns, columns[0].Rows);
    }

    /// <summary>The table of the given rows, as a predictor has them.</summary>
    public static Table<TRow> FromRows(ReadOnlySpan<TRow> rows)
    {
        ColumnBuilder[] builders = [.. TRow.Schema.Columns.Select(ColumnBuilder.For)];
        foreach (var row in rows)
        {
            var writer = new RowWriter(builders);
            row.WriteTo(ref writer);
            writer.End();
        }

        return Of([.. builders.Select(builder => builder.Build())], rows.Length);
    }

    /// <summary>The numbers of a column, NaN where a row has none; truth values are 1 and 0, days count from 1970.</summary>
    /// <exception cref="InvalidOperationException">The column holds texts.</exception>
    public ReadOnlySpan<double> Numbers(Column<TRow> column) =>
        _columns[column.Index] is ColumnValues.Numbers numbers
            ? numbers.Values
            : throw new InvalidOperationException($"`{column}` holds texts, not numbers.");

    /// <summary>The codes of a column of texts, -1 where a row has none.</summary>
    /// <exception cref="InvalidOperationException">The column holds numbers.</exception>
    public ReadOnlySpan<int> Codes(Column<TRow> column) => CodesOf(column).Values;

    /// <summary>The texts that the codes of a column stand for.</summary>
    /// <exception cref="InvalidOperationException">The column holds numbers.</exception>
    public IReadOnlyList<string> Categories(Column<TRow> column) => CodesOf(column).Categories;

    /// <summary>Whether a row has no value in a column.</summary>
    public bool IsMissing(Column<TRow> column, int row) => _columns[column.Index].IsMissing(row);

    /// <summary>The given rows in the given order.</summary>
    public Table<TRow> Take(ReadOnlySpan<int> rows)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnValues>(_columns.Length);
        foreach (var column in _columns) columns.Add(column.Take(rows));

        var numbers = new int[rows.Length];
        for (var row = 0; row < numbers.Length; row++) numbers[row] = _numbers[rows[row]];
        return new Table<TRow>(columns.MoveToImmutable(), numbers);
    }

    internal ColumnValues this[int column] => _columns[column];

    /// <summary>Which row of the file a row was, from 1: what a message calls it.</summary>
    internal int Number(int row) => _numbers[row];

    private ColumnValues.Codes CodesOf(Column<TRow> column) =>
        _columns[column.Index] as ColumnValues.Codes ?? throw new InvalidOperationException($"`{column}` holds numbers, not texts.");

    private static Table<TRow> Of(ImmutableArray<ColumnValues> columns, int rows) => new(columns, [.. Enumerable.Range(1, rows)]);
}
