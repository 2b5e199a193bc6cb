using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>The text while it is read: a place in it, and the problems so far.</summary>
internal sealed class YamlSource(string text)
{
    private const int MostProblems = 100;

    private readonly List<YamlProblem> _problems = [];
    private int _level;
    private int _shift;
    private int _column;
    private int _tabs;
    private int _depth;

    public string Text { get; } = text;

    public int Position { get; private set; }

    /// <summary>Where the line of <see cref="Position"/> starts.</summary>
    public int LineStart { get; private set; }

    /// <summary>The number of the line, from one.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Set when the text is nested too deeply: the rest is not looked at.</summary>
    public bool GivenUp { get; private set; }

    /// <summary>Set once a quote without its end was found: from then on quoted texts end with their line, so that reading stays linear.</summary>
    public bool QuotesEndWithTheirLine { get; set; }

    public IReadOnlyList<YamlProblem> Problems => _problems;

    /// <summary>Characters before <see cref="Position"/> in its line, or more or less of them where a tab indents it.</summary>
    public int Column => Position - LineStart + _shift;

    /// <summary>Whether a tab indents the line of the last content that was skipped to, which is said already.</summary>
    public bool IsIndentedByTab => _tabs > 0;

    public bool AtEnd => Position >= Text.Length;

    /// <summary>The character at <see cref="Position"/>; a zero character at the end.</summary>
    public char Current => At(Position);

    public char Next => At(Position + 1);

    public bool AtLineEnd => AtEnd || Characters.IsBreak(Current);

    /// <summary>Whether a document starts or ends here: <c>---</c> or <c>...</c> at the start of a line.</summary>
    public bool AtDocumentMarker => Column == 0 && (Matches("---") || Matches("...")) && Characters.IsBlankOrEnd(At(Position + 3));

    public bool AtBlockEnd => AtEnd || AtDocumentMarker;

    /// <summary>Whether the character here is an indicator of its own: <c>-</c>, <c>:</c> or <c>?</c> before a blank.</summary>
    public bool AtIndicator(char indicator) => !AtEnd && Current == indicator && Characters.IsBlankOrEnd(Next);

    public char At(int position) => position < Text.Length ? Text[position] : '\0';

    public void Advance() => Position++;

    /// <summary>Remembers the place, to look ahead and return.</summary>
    public Mark Remember() => new(Position, LineStart, Line, _shift, _column, _tabs);

    public void ReturnTo(Mark mark) =>
        (Position, LineStart, Line, _shift, _column, _tabs) = (mark.Position, mark.LineStart, mark.Line, mark.Shift, mark.Column, mark.Tabs);

    /// <summary>Moves within the line.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>Steps over one line break, <c>\r\n</c> being one.</summary>
    public void StepOverBreak()
    {
        Position += Current == '\r' && Next == '\n' ? 2 : 1;
        LineStart = Position;
        Line++;
        _shift = 0;
    }

    /// <summary>Steps over the mark that some editors put first; it counts as no column.</summary>
    public void StepOverByteOrderMark() => LineStart = ++Position;

    public void SkipBlanks()
    {
        while (Characters.IsBlank(Current)) Position++;
    }

    public void SkipLine()
    {
        while (!AtLineEnd) Position++;
    }

    /// <summary>Skips blanks, comments and line breaks, and reports a tab that indents a block.</summary>
    public void SkipToContent(bool inFlow = false)
    {
        while (true)
        {
            var start = Position;
            SkipBlanks();
            if (Current == '#' && (Position == LineStart || Characters.IsBlank(At(Position - 1)))) SkipLine();
            if (AtEnd) return;
            if (Characters.IsBreak(Current))
            {
                StepOverBreak();
                continue;
            }

            if (!inFlow && start == LineStart) Indent();
            return;
        }
    }

    /// <summary>Enters a mapping or sequence; false, and the end of reading, where the nesting is too deep.</summary>
    public bool Enter()
    {
        if (++_depth <= YamlReader.MostLevels) return true;
        Report("TS0003", new TextSpan(Position, AtEnd ? 0 : 1), $"nested deeper than {YamlReader.MostLevels} levels; the file is not compiled");
        GivenUp = true;
        Position = Text.Length;
        return false;
    }

    public void Leave() => _depth--;

    public void Report(string id, TextSpan span, string message, string? replacement = null, TextSpan? related = null)
    {
        if (GivenUp || _problems.Count >= MostProblems) return;
        _problems.Add(new YamlProblem(id, span, message) { Replacement = replacement, Related = related });
    }

    private bool Matches(string marker) => string.CompareOrdinal(Text, Position, marker, 0, marker.Length) == 0;

    /// <summary>
    /// Notes where the first content of a line stands. A tab, which is wrong there, is said once, and its line counts as one that stands where the
    /// lines around it make it belong, so that nothing else follows from it.
    /// </summary>
    private void Indent()
    {
        var tabs = TabsOfLine();
        if (tabs > 0) _shift = ColumnMeant(tabs) - (Position - LineStart);
        (_column, _tabs) = (Column, tabs);
    }

    private int ColumnMeant(int tabs)
    {
        if (_level == 0)
        {
            _level = LevelWidth();
            var tab = new TextSpan(Text.IndexOf('\t', LineStart), 1);
            Report("TS1001", tab, "a tab indents this line; YAML indents with spaces only", replacement: new string(' ', _level));
        }

        if (_tabs > 0) return Math.Max(0, _column + ((tabs - _tabs) * _level));
        return FollowsColon() ? _column + _level : _column;
    }

    private int TabsOfLine()
    {
        var tab = Text.IndexOf('\t', LineStart, Position - LineStart);
        if (tab < 0) return 0;
        var tabs = 0;
        for (var place = tab; place < Position; place++)
        {
            if (At(place) == '\t') tabs++;
        }

        return tabs;
    }

    // How far the first line that spaces indent stands from the edge; two where none does.
    private int LevelWidth()
    {
        var start = Text.IndexOf("\n ", StringComparison.Ordinal) + 1;
        var content = start;
        while (At(content) == ' ') content++;
        return content > start ? content - start : 2;
    }

    private bool FollowsColon()
    {
        var before = LineStart - 1;
        while (before > 0 && Characters.IsBlankOrEnd(At(before))) before--;
        return before >= 0 && At(before) == ':';
    }

    /// <summary>A place to return to.</summary>
    internal readonly record struct Mark(int Position, int LineStart, int Line, int Shift, int Column, int Tabs);
}
