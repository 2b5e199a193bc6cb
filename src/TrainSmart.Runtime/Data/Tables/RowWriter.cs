namespace TrainSmart.Data;

/// <summary>Takes the values of a row, column after column in the order of the schema. A null is a gap.</summary>
public ref struct RowWriter
{
    private readonly ColumnBuilder[] _columns;
    private int _next;

    internal RowWriter(ColumnBuilder[] columns) => _columns = columns;

    /// <summary>Writes a number, whole or not.</summary>
    public void Number(double? value) => Numbers().Add(value ?? double.NaN);

    /// <summary>Writes a truth value.</summary>
    public void Boolean(bool? value) => Numbers().Add(value is { } truth ? (truth ? 1 : 0) : double.NaN);

    /// <summary>Writes a moment.</summary>
    public void Date(DateTime? value) => Numbers().Add(value is { } moment ? FieldParser.Days(moment) : double.NaN);

    /// <summary>Writes a day.</summary>
    public void Date(DateOnly? value) => Date(value?.ToDateTime(TimeOnly.MinValue));

    /// <summary>Writes a category by its place in the schema's list; -1 is a gap or a category that the lock file does not know.</summary>
    public void Category(int code) => Codes().AddCode(code);

    /// <summary>Writes a text.</summary>
    public void Text(string? value) => Codes().AddText(value);

    internal readonly void End()
    {
        if (_next != _columns.Length) throw new InvalidOperationException($"A row wrote {_next} of {_columns.Length} columns.");
    }

    private NumberColumnBuilder Numbers() => (NumberColumnBuilder)_columns[_next++];

    private CodeColumnBuilder Codes() => (CodeColumnBuilder)_columns[_next++];
}
