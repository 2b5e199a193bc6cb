using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads nodes whose structure is their indentation.</summary>
internal sealed class BlockReader
{
    private readonly YamlSource _source;
    private readonly PlainScalars _plain;
    private readonly QuotedScalars _quoted;
    private readonly BlockScalars _blocks;
    private readonly FlowReader _flow;
    private readonly BlockKeys _keys;

    public BlockReader(YamlSource source)
    {
        _source = source;
        _plain = new PlainScalars(source);
        _quoted = new QuotedScalars(source);
        _blocks = new BlockScalars(source);
        _flow = new FlowReader(source, _plain, _quoted);
        _keys = new BlockKeys(source, _plain, _quoted, _flow);
    }

    /// <summary>Reads the node that starts here, at content.</summary>
    /// <param name="parentIndent">The column of the mapping or sequence around; what belongs to the node is indented more.</param>
    /// <param name="keyAllowed">Whether the first text may be a key: not behind another key on the same line.</param>
    public YamlNode ReadNode(int parentIndent, bool keyAllowed)
    {
        if (UnsupportedMarks.SkipAnchorsAndTags(_source, inFlow: false) && !AtContentOnLine())
        {
            var empty = Empty();
            _source.SkipToContent();
            if (_source.AtBlockEnd || _source.Column <= parentIndent) return empty;
            keyAllowed = true;
        }

        if (_source.AtIndicator('-')) return ReadSequenceHere(parentIndent, keyAllowed);
        if (_source.AtIndicator('?')) return _keys.SkipComplexKey();
        return _source.Current switch
        {
            '|' or '>' => _blocks.Read(parentIndent),
            '[' or '{' => ReadFlow(parentIndent, keyAllowed),
            '"' or '\'' => ReadQuoted(parentIndent, keyAllowed),
            '*' => ThenLineEnd(UnsupportedMarks.ReadAlias(_source, inFlow: false)!),
            var first when Characters.IsReserved(first) => _keys.SkipReserved(),
            _ => ReadPlain(parentIndent, keyAllowed),
        };
    }

    private YamlNode ReadSequenceHere(int parentIndent, bool keyAllowed)
    {
        if (!keyAllowed)
            _source.Report("TS1001", new TextSpan(_source.Position, 1), "a list starts on the line below its key; or write it as [a, b]");
        return ReadSequence(parentIndent);
    }

    private YamlNode ReadFlow(int parentIndent, bool keyAllowed)
    {
        var (line, column) = (_source.Line, _source.Column);
        var node = _flow.Read(parentIndent);
        _source.SkipBlanks();
        if (!_source.AtIndicator(':') || !keyAllowed || line != _source.Line) return ThenLineEnd(node);
        _keys.NotAKey(node);
        return ReadMapping(parentIndent, column, null);
    }

    private YamlNode ReadQuoted(int parentIndent, bool keyAllowed)
    {
        var (line, column) = (_source.Line, _source.Column);
        var node = _quoted.Read(parentIndent);
        _source.SkipBlanks();
        if (_source.Current != ':' || !keyAllowed || line != _source.Line || node is not YamlScalar key) return ThenLineEnd(node);
        return ReadMapping(parentIndent, column, key);
    }

    private YamlNode ReadPlain(int parentIndent, bool keyAllowed)
    {
        var column = _source.Column;
        var line = _plain.ScanLine(inFlow: false);
        var behind = _source.Remember();
        _source.SkipBlanks();
        if (_source.AtIndicator(':'))
        {
            if (!keyAllowed) return _keys.SkipNestedColon(line);
            _source.ReturnTo(behind);
            return ReadMapping(parentIndent, column, _plain.OnOneLine(line));
        }

        _source.ReturnTo(behind);
        var scalar = _plain.WithLinesBelow(line, parentIndent, inFlow: false);
        if (!keyAllowed || !KeysFollow(column)) return ThenLineEnd(scalar);
        return ReadMapping(parentIndent, column, scalar);
    }

    /// <summary>Whether the next content stands exactly below, so that the text before it was meant to be a key like it.</summary>
    private bool KeysFollow(int column)
    {
        var mark = _source.Remember();
        _source.SkipToContent();
        var follows = !_source.AtBlockEnd && _source.Column == column && !_source.AtIndicator('-');
        _source.ReturnTo(mark);
        return follows;
    }

    /// <summary>Reads the mapping whose first key was read already; a key that is none was reported.</summary>
    private YamlNode ReadMapping(int parentIndent, int column, YamlScalar? key)
    {
        var start = key?.Span.Start ?? _source.Position;
        if (!_source.Enter()) return new YamlBroken(new TextSpan(start, 0));
        var entries = new EntryList(_source);
        var end = start;
        var tolerated = column;
        while (true)
        {
            if (key is not null) entries.Add(ReadEntry(key, column));
            end = Math.Max(end, _source.Position);
            _source.SkipToContent();
            if (_source.AtBlockEnd || _source.Column <= parentIndent) break;
            CheckIndentation(column, ref tolerated);
            key = _source.AtIndicator('-') ? SkipMisplacedSequence() : _keys.Read(column);
        }

        _source.Leave();
        return entries.Build(TextSpan.FromBounds(start, end));
    }

    private YamlEntry ReadEntry(YamlScalar key, int column)
    {
        _source.SkipBlanks();
        if (_source.AtIndicator(':'))
        {
            _source.Advance();
            return new YamlEntry(key, ReadValue(column));
        }

        key = _keys.ReportMissingColon(key);
        _source.SkipLine();
        var end = _source.Remember();
        _source.SkipToContent();
        if (!_source.AtBlockEnd && _source.Column > column) return new YamlEntry(key, ReadNode(column, keyAllowed: true));
        _source.ReturnTo(end);
        return new YamlEntry(key, new YamlBroken(new TextSpan(end.Position, 0)));
    }

    private YamlNode ReadValue(int column)
    {
        if (AtContentOnLine()) return ReadNode(column, keyAllowed: false);
        var empty = Empty();
        _source.SkipToContent();
        if (_source.AtBlockEnd) return empty;
        if (_source.Column > column) return ReadNode(column, keyAllowed: true);
        return _source.Column == column && _source.AtIndicator('-') ? ReadSequence(column - 1) : empty;
    }

    private YamlNode ReadSequence(int parentIndent)
    {
        var start = _source.Position;
        if (!_source.Enter()) return new YamlBroken(new TextSpan(start, 0));
        var column = _source.Column;
        var items = new List<YamlNode>();
        var tolerated = column;
        var end = start;
        while (true)
        {
            if (_source.AtIndicator('-'))
            {
                _source.Advance();
                items.Add(ReadItem(column));
            }
            else
            {
                _source.Report("TS1001", new TextSpan(_source.Position, 1), "expected '- ' before this item of the list");
                items.Add(ReadNode(column - 1, keyAllowed: true));
            }

            end = Math.Max(end, _source.Position);
            _source.SkipToContent();
            if (_source.AtBlockEnd || _source.Column <= parentIndent) break;
            var isItem = _source.AtIndicator('-');
            if (!isItem && (_source.Column < column || column == parentIndent + 1)) break;
            CheckIndentation(column, ref tolerated);
        }

        _source.Leave();
        return new YamlSequence(TextSpan.FromBounds(start, end), items);
    }

    private YamlNode ReadItem(int column)
    {
        if (AtContentOnLine()) return ReadNode(column, keyAllowed: true);
        var empty = Empty();
        _source.SkipToContent();
        return _source.AtBlockEnd || _source.Column <= column ? empty : ReadNode(column, keyAllowed: true);
    }

    private YamlScalar? SkipMisplacedSequence()
    {
        _source.Report("TS1001", new TextSpan(_source.Position, 1), "a list item stands among keys; a list stands below a key of its own");
        ReadSequence(_source.Column - 1);
        return null;
    }

    private void CheckIndentation(int column, ref int tolerated)
    {
        if (_source.Column == column || _source.Column == tolerated) return;
        tolerated = _source.Column;
        if (_source.IsIndentedByTab) return;
        _source.Report(
            "TS1001",
            new TextSpan(_source.Position, 1),
            $"this line starts in column {tolerated + 1}, but what it belongs to starts in column {column + 1}; align them");
    }

    private bool AtContentOnLine()
    {
        _source.SkipBlanks();
        return !_source.AtLineEnd && !(_source.Current == '#' && Characters.IsBlank(_source.At(_source.Position - 1)));
    }

    /// <summary>Nothing but a comment may follow a value on its line.</summary>
    private YamlNode ThenLineEnd(YamlNode node)
    {
        if (IsFirstOnLine()) return node;
        if (node is YamlBroken) _source.SkipLine();
        if (!AtContentOnLine()) return node;
        var start = _source.Position;
        var isTight = _source.Current == '#';
        _source.SkipLine();
        _source.Report(
            "TS1001",
            TextSpan.FromBounds(start, _source.Position),
            isTight
                ? "a comment needs a blank before '#'"
                : "this text follows a value that has ended already; remove it, or quote all of the value");
        return node;
    }

    /// <summary>Whether a node that was never closed ended before this line.</summary>
    private bool IsFirstOnLine()
    {
        for (var place = _source.LineStart; place < _source.Position; place++)
        {
            if (!Characters.IsBlank(_source.At(place))) return false;
        }

        return true;
    }

    private YamlScalar Empty() => new(new TextSpan(_source.Position, 0), ScalarStyle.Plain, "", _source.Position);
}
