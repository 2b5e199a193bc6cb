using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>One pair of braces or brackets while it is read: where it opened, what separates its items, and how it ends, well or not.</summary>
internal sealed class FlowBrackets
{
    private readonly YamlSource _source;
    private readonly YamlSource.Mark _opening;
    private readonly char _closing;
    private bool _closed;

    /// <summary>Steps over the opening bracket.</summary>
    public FlowBrackets(YamlSource source, int parentIndent)
    {
        _source = source;
        _opening = source.Remember();
        _closing = source.Current == '[' ? ']' : '}';
        ParentIndent = parentIndent;
        source.Advance();
    }

    public int ParentIndent { get; }

    /// <summary>From the opening bracket to the place reached.</summary>
    public TextSpan Span => TextSpan.FromBounds(_opening.Position, _source.Position);

    /// <summary>Whether the text, or what belongs to the block around, goes no further.</summary>
    public bool AtEnd => _source.AtBlockEnd
        || (_source.Line > _opening.Line && _source.Column <= ParentIndent && _source.Current is not (']' or '}'));

    public void SkipToContent() => _source.SkipToContent(inFlow: true);

    /// <summary>Moves to the next item; false behind the closing bracket or where it is missing.</summary>
    public bool HasItem()
    {
        while (!_closed)
        {
            SkipToContent();
            if (AtEnd)
            {
                _source.Report("TS1001", new TextSpan(_opening.Position, 1), $"{Name} is not closed; add '{_closing}'");
                return false;
            }

            if (_source.Current is ']' or '}') Close();
            else if (_source.Current != ',') return true;
            else SkipStrayComma();
        }

        return false;
    }

    /// <summary>Steps over the comma after an item; where it is missing, reading goes on as if it stood there.</summary>
    public void ExpectSeparator()
    {
        SkipToContent();
        if (AtEnd || _source.Current is ']' or '}') return;
        if (_source.Current == ',')
        {
            _source.Advance();
            return;
        }

        _source.Report(
            "TS1001",
            new TextSpan(_source.Position, 1),
            $"expected ',' or '{_closing}' here, in {Name} "
            + $"opened at ({_opening.Line},{_opening.Position - _opening.LineStart + 1})");
        if (_source.Current == ':') SkipItem();
        if (_source.Current == ',') _source.Advance();
    }

    /// <summary>Skips what is left of an item that is wrong already.</summary>
    public void SkipItem()
    {
        while (!_source.AtLineEnd && _source.Current is not (',' or ']' or '}')) _source.Advance();
    }

    private string Name => _closing == ']' ? "the list" : "the mapping";

    private void Close()
    {
        if (_source.Current != _closing)
            _source.Report(
                "TS1001",
                new TextSpan(_source.Position, 1),
                $"{Name} opened at ({_opening.Line},{_opening.Position - _opening.LineStart + 1}) ends with '{_closing}'",
                _closing.ToString());
        _source.Advance();
        _closed = true;
    }

    private void SkipStrayComma()
    {
        _source.Report("TS1001", new TextSpan(_source.Position, 1), "nothing stands before this comma; remove it, or write a value");
        _source.Advance();
    }
}
