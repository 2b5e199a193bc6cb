using System.Text;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes indented lines of C#.</summary>
/// <param name="capacity">How many characters are to be expected.</param>
internal sealed class SourceWriter(int capacity)
{
    private const int LineLength = 140;

    private readonly StringBuilder _text = new(capacity);
    private int _indentation;

    /// <summary>Writes lines; each gets the indentation of the block that is open.</summary>
    public SourceWriter Lines(string lines)
    {
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            if (end < 0) end = lines.Length;
            Line(lines, start, end);
            start = end + 1;
        }

        return this;
    }

    /// <summary>Writes an empty line, unless a block has just been opened.</summary>
    public SourceWriter Gap()
    {
        if (!EndsWith("{\n") && !EndsWith("\n\n")) _text.Append('\n');
        return this;
    }

    /// <summary>Writes a piece of code that is broken into lines where it is too long for one.</summary>
    public SourceWriter Piece(Code code)
    {
        _text.Append(' ', _indentation * 4);
        code.Write(_text, _indentation, LineLength);
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a piece of code and a semicolon.</summary>
    public SourceWriter Statement(Code code) => Piece(code.Before(";"));

    /// <summary>Writes a block: its head, and what <paramref name="body"/> writes between braces.</summary>
    public SourceWriter Block(string head, Action body)
    {
        Lines(head).Lines("{");
        _indentation++;
        body();
        _indentation--;
        return Lines("}");
    }

    /// <summary>Writes deeper by one step, for the lines that continue an expression.</summary>
    public SourceWriter Indented(Action body)
    {
        _indentation++;
        body();
        _indentation--;
        return this;
    }

    /// <summary>Writes a documentation comment's summary.</summary>
    public SourceWriter Summary(string text) => Lines($"/// <summary>{text}</summary>");

    public override string ToString() => _text.ToString();

    private void Line(string lines, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(lines[end - 1])) end--;
        if (end > start) _text.Append(' ', _indentation * 4).Append(lines, start, end - start);
        _text.Append('\n');
    }

    private bool EndsWith(string end)
    {
        if (_text.Length < end.Length) return true;
        for (var index = 0; index < end.Length; index++)
            if (_text[_text.Length - end.Length + index] != end[index]) return false;

        return true;
    }
}
