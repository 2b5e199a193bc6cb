namespace TrainSmart.Data;

/// <summary>A column of a row type. The compiler writes one property a column, so that a preparation cannot name one that is not there.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Index">The place in the row's schema.</param>
public readonly record struct Column<TRow>(int Index)
    where TRow : IRow<TRow>
{
    /// <summary>The name in the file's header.</summary>
    public string Name => Definition.Name;

    internal Column Definition => TRow.Schema.Columns[Index];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
