using System.Collections;
using System.Runtime.CompilerServices;

namespace TrainSmart.Data;

/// <summary>Several columns of a row, in an order and each once: <c>Columns.Numeric</c> or <c>[Columns.Island, Columns.Sex]</c>.</summary>
/// <typeparam name="TRow">The row.</typeparam>
[CollectionBuilder(typeof(ColumnSet), nameof(ColumnSet.Create))]
public sealed class ColumnSet<TRow> : IReadOnlyList<Column<TRow>>
    where TRow : IRow<TRow>
{
    private readonly Column<TRow>[] _columns;

    internal ColumnSet(IEnumerable<Column<TRow>> columns) => _columns = [.. columns.Distinct()];

    /// <inheritdoc/>
    public int Count => _columns.Length;

    /// <inheritdoc/>
    public Column<TRow> this[int index] => _columns[index];

    /// <summary>The same columns without the given ones.</summary>
    public ColumnSet<TRow> Except(params ColumnSet<TRow> others) => new(_columns.Except(others._columns));

    /// <summary>A column stands for the set that holds it alone.</summary>
    public static implicit operator ColumnSet<TRow>(Column<TRow> column) => new([column]);

    /// <inheritdoc/>
    public IEnumerator<Column<TRow>> GetEnumerator() => ((IEnumerable<Column<TRow>>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int[] Indices() => [.. _columns.Select(column => column.Index)];
}

/// <summary>Makes sets of columns.</summary>
public static class ColumnSet
{
    /// <summary>The set of the given columns, each once.</summary>
    public static ColumnSet<TRow> Create<TRow>(ReadOnlySpan<Column<TRow>> columns)
        where TRow : IRow<TRow> => new(columns.ToArray());
}
