using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Collects a scalar's value together with the place each of its characters comes from.</summary>
internal sealed class ScalarBuilder(string source)
{
    private readonly StringBuilder _value = new();
    private readonly List<int> _offsets = [];

    public int Length => _value.Length;

    public void Append(char character, int offset)
    {
        _value.Append(character);
        _offsets.Add(offset);
    }

    public void Append(string characters, int offset)
    {
        foreach (var character in characters) Append(character, offset);
    }

    /// <summary>Appends the source between two places.</summary>
    public void AppendSource(int start, int end)
    {
        for (var place = start; place < end; place++) Append(source[place], place);
    }

    /// <summary>
    /// Appends folded line breaks: one break is a blank, each further one a line feed.
    /// </summary>
    public void AppendFold(int breaks, int offset)
    {
        if (breaks == 1) Append(' ', offset);
        for (var extra = 1; extra < breaks; extra++) Append('\n', offset);
    }

    /// <summary>Drops blanks at the end, down to <paramref name="least"/> characters.</summary>
    public void TrimBlanks(int least)
    {
        var length = _value.Length;
        while (length > least && Characters.IsBlank(_value[length - 1])) length--;
        _offsets.RemoveRange(length, _value.Length - length);
        _value.Length = length;
    }

    public YamlScalar Build(TextSpan span, ScalarStyle style) => new(span, style, _value.ToString(), _offsets.ToArray());
}
