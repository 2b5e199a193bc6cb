using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>A part of a YAML document with its exact place in the text.</summary>
/// <param name="span">From the first to the last character of the part, quotes and brackets included.</param>
internal abstract class YamlNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}

/// <summary>Keys with values, in the order of the text. No key stands twice.</summary>
internal sealed class YamlMapping(TextSpan span, IReadOnlyList<YamlEntry> entries) : YamlNode(span)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public YamlEntry? Find(string key)
    {
        for (var index = 0; index < Entries.Count; index++)
            if (Entries[index].Key.Value == key) return Entries[index];

        return null;
    }
}

/// <summary>One key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>Items in the order of the text.</summary>
internal sealed class YamlSequence(TextSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;
}

/// <summary>What could not be read. A problem says why, so readers of the tree stay silent about it.</summary>
internal sealed class YamlBroken(TextSpan span) : YamlNode(span);

/// <summary>A text, number, truth value or nothing. A value that was left out is an empty plain scalar of length zero.</summary>
internal sealed class YamlScalar : YamlNode
{
    private readonly int _start;
    private readonly int[]? _offsets;

    /// <summary>A scalar whose value stands in the text character for character from <paramref name="start"/> on.</summary>
    public YamlScalar(TextSpan span, ScalarStyle style, string value, int start)
        : base(span)
    {
        Style = style;
        Value = value;
        _start = start;
    }

    /// <summary>A scalar whose value was folded or unescaped: character i of it stands at <paramref name="offsets"/>[i].</summary>
    public YamlScalar(TextSpan span, ScalarStyle style, string value, int[] offsets)
        : base(span)
    {
        Style = style;
        Value = value;
        _offsets = offsets;
    }

    public ScalarStyle Style { get; }

    /// <summary>The text with quotes, escapes and folded lines resolved.</summary>
    public string Value { get; }

    /// <summary>Whether the scalar says "nothing": left out, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Where a part of <see cref="Value"/> stands in the text.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        var first = PlaceOf(start);
        return length == 0 ? new TextSpan(first, 0) : TextSpan.FromBounds(first, PlaceOf(start + length - 1) + 1);
    }

    private int PlaceOf(int index)
    {
        if (_offsets is null) return Math.Min(_start + index, Span.End);
        return index < _offsets.Length ? _offsets[index] : Span.End;
    }
}

/// <summary>How a scalar is written.</summary>
internal enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>Lines after <c>|</c>, kept as they are.</summary>
    Literal,

    /// <summary>Lines after <c>&gt;</c>, joined.</summary>
    Folded,
}
