using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads <c>{ ... }</c> and <c>[ ... ]</c>, with everything inside.</summary>
internal sealed class FlowReader(YamlSource source, PlainScalars plain, QuotedScalars quoted)
{
    /// <summary>Reads from the opening bracket to behind the closing one.</summary>
    /// <param name="parentIndent">Lines must be indented more than this; one that is not ends what was not closed.</param>
    public YamlNode Read(int parentIndent)
    {
        var start = source.Position;
        if (!source.Enter()) return new YamlBroken(new TextSpan(start, 0));
        var isSequence = source.Current == '[';
        var brackets = new FlowBrackets(source, parentIndent);
        YamlNode node = isSequence ? ReadSequence(brackets) : ReadMapping(brackets);
        source.Leave();
        return node;
    }

    private YamlSequence ReadSequence(FlowBrackets brackets)
    {
        var items = new List<YamlNode>();
        while (brackets.HasItem())
        {
            var item = ReadNode(brackets.ParentIndent);
            brackets.SkipToContent();
            items.Add(AtColonAfter(item) ? ReadPair(item, brackets) : item);
            brackets.ExpectSeparator();
        }

        return new YamlSequence(brackets.Span, items);
    }

    /// <summary>An item such as <c>linear: 64</c>: a mapping with one entry.</summary>
    private YamlNode ReadPair(YamlNode key, FlowBrackets brackets)
    {
        if (AsKey(key) is not { } scalar)
        {
            brackets.SkipItem();
            return new YamlBroken(key.Span);
        }

        var value = ReadValue(brackets);
        return new YamlMapping(TextSpan.FromBounds(scalar.Span.Start, value.Span.End), [new YamlEntry(scalar, value)]);
    }

    private YamlMapping ReadMapping(FlowBrackets brackets)
    {
        var entries = new EntryList(source);
        while (brackets.HasItem())
        {
            var key = ReadNode(brackets.ParentIndent);
            brackets.SkipToContent();
            if (AsKey(key) is not { } scalar) brackets.SkipItem();
            else if (AtColonAfter(key)) entries.Add(new YamlEntry(scalar, ReadValue(brackets)));
            else entries.Add(new YamlEntry(scalar, Empty(scalar.Span.End)));
            brackets.ExpectSeparator();
        }

        return entries.Build(brackets.Span);
    }

    private YamlNode ReadValue(FlowBrackets brackets)
    {
        source.Advance();
        var behindColon = source.Position;
        brackets.SkipToContent();
        if (brackets.AtEnd || source.Current is ',' or ']' or '}') return Empty(behindColon);
        var value = ReadNode(brackets.ParentIndent);
        brackets.SkipToContent();
        // A second colon shows that a comma is missing inside what was read.
        return AtColonAfter(value) ? new YamlBroken(value.Span) : value;
    }

    /// <summary>Reads one node; it always moves forward.</summary>
    private YamlNode ReadNode(int parentIndent)
    {
        var start = source.Position;
        UnsupportedMarks.SkipAnchorsAndTags(source, inFlow: true);
        if (source.AtLineEnd || (source.Position > start && source.Current is ',' or ']' or '}')) return Empty(source.Position);
        if (UnsupportedMarks.ReadAlias(source, inFlow: true) is { } alias) return alias;
        if (source.Current is '[' or '{') return Read(parentIndent);
        if (source.Current is '"' or '\'') return quoted.Read(parentIndent);

        var line = plain.ScanLine(inFlow: true);
        if (line.Length == 0) return ReadUnexpected();
        return StartsWrongly(line) ? Wrong(line) : ReadPlain(line, parentIndent);
    }

    private YamlNode ReadPlain(TextSpan line, int parentIndent)
    {
        var end = source.Remember();
        source.SkipBlanks();
        var isKey = plain.AtColon(inFlow: true);
        source.ReturnTo(end);
        return isKey ? plain.OnOneLine(line) : plain.WithLinesBelow(line, parentIndent, inFlow: true);
    }

    private bool StartsWrongly(TextSpan line)
    {
        var first = source.Text[line.Start];
        return first is '%' or '@' or '`' or '|' or '>' || (first is '-' or '?' && Characters.IsBlankOrEnd(source.At(line.Start + 1)));
    }

    private YamlBroken Wrong(TextSpan line)
    {
        var text = source.Text.Substring(line.Start, line.Length);
        source.Report("TS1001", line, $"no text starts with '{text[0]}' inside braces and brackets; quote it: \"{text}\"", $"\"{text}\"");
        return new YamlBroken(line);
    }

    private YamlBroken ReadUnexpected()
    {
        var span = new TextSpan(source.Position, 1);
        source.Report(
            "TS1001",
            span,
            source.Current == ':' ? "a key is missing before ':'; write one" : $"'{source.Current}' stands where a value is expected");
        source.Advance();
        return new YamlBroken(span);
    }

    private bool AtColonAfter(YamlNode key) =>
        plain.AtColon(inFlow: true) || (source.Current == ':' && key is YamlScalar { Style: not ScalarStyle.Plain } or YamlMapping or YamlSequence);

    private YamlScalar? AsKey(YamlNode key)
    {
        if (key is YamlScalar scalar) return scalar;
        if (key is not YamlBroken) source.Report("TS1001", key.Span, "a key is a text, not a list or mapping");
        return null;
    }

    private static YamlScalar Empty(int place) => new(new TextSpan(place, 0), ScalarStyle.Plain, "", place);
}
