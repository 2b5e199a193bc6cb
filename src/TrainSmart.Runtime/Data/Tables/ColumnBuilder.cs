using System.Collections.Immutable;
using CsvHelper;

namespace TrainSmart.Data;

/// <summary>Gathers the values of one column while rows are read or written.</summary>
internal abstract class ColumnBuilder(Column column)
{
    public Column Column { get; } = column;

    public abstract ColumnValues Build();

    /// <summary>Adds a field that is not a gap; false if it is nothing that the column may hold.</summary>
    public abstract bool TryAdd(CsvReader reader, int field);

    public abstract void AddMissing();

    public static ColumnBuilder For(Column column) => column.IsCoded ? new CodeColumnBuilder(column) : new NumberColumnBuilder(column);
}

/// <summary>Gathers numbers, truth values and days.</summary>
internal sealed class NumberColumnBuilder(Column column) : ColumnBuilder(column)
{
    private readonly List<double> _values = [];

    public void Add(double value) => _values.Add(value);

    public override void AddMissing() => _values.Add(double.NaN);

    public override bool TryAdd(CsvReader reader, int field)
    {
        if (!FieldParser.TryParse(Column.Kind, reader, field, out var value)) return false;
        _values.Add(value);
        return true;
    }

    public override ColumnValues Build() => new ColumnValues.Numbers([.. _values]);
}

/// <summary>Gathers categories of a known list, or texts of a list that grows.</summary>
internal sealed class CodeColumnBuilder : ColumnBuilder
{
    private readonly List<int> _codes = [];
    private readonly List<string> _texts;
    private readonly Dictionary<string, int> _codeOf;
    private readonly bool _grows;

    public CodeColumnBuilder(Column column)
        : base(column)
    {
        _grows = column.Kind == ColumnKind.Text || column.Categories.IsEmpty;
        _texts = [.. column.Categories];
        _codeOf = new(StringComparer.Ordinal);
        for (var code = 0; code < _texts.Count; code++) _codeOf.Add(_texts[code], code);
    }

    public void AddCode(int code)
    {
        if (code < -1 || code >= _texts.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(code), code, $"`{Column.Name}` has {_texts.Count} categories.");
        }

        _codes.Add(code);
    }

    public void AddText(string? text)
    {
        if (text is null) AddMissing();
        else if (!TryAdd(text)) throw new DataException($"`{Column.Name}` has no category `{text}`.", $"It has {string.Join(", ", _texts)}.");
    }

    public override void AddMissing() => _codes.Add(-1);

    public override bool TryAdd(CsvReader reader, int field) => TryAdd(reader.GetString(field));

    public override ColumnValues Build() => new ColumnValues.Codes([.. _codes], [.. _texts]);

    private bool TryAdd(string text)
    {
        if (!_codeOf.TryGetValue(text, out var code))
        {
            if (!_grows) return false;
            code = _texts.Count;
            _texts.Add(text);
            _codeOf.Add(text, code);
        }

        _codes.Add(code);
        return true;
    }
}
