using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads the keys of block mappings, and names what stands where a key should.</summary>
internal sealed class BlockKeys(YamlSource source, PlainScalars plain, QuotedScalars quoted, FlowReader flow)
{
    /// <summary>Reads the key that starts here. If this is no key, it is reported, the line is skipped, and there is none.</summary>
    public YamlScalar? Read(int column)
    {
        UnsupportedMarks.SkipAnchorsAndTags(source, inFlow: false);
        var key = source.Current switch
        {
            '*' => UnsupportedMarks.ReadAlias(source, inFlow: false),
            '?' when source.AtIndicator('?') => SkipComplexKey(),
            '[' or '{' => NotAKey(flow.Read(column)),
            '"' or '\'' => quoted.Read(column),
            '|' or '>' => SkipReserved(),
            var first when Characters.IsReserved(first) => SkipReserved(),
            _ => ReadPlain(),
        };
        if (key is not YamlScalar) source.SkipLine();
        return key as YamlScalar;
    }

    private YamlNode ReadPlain()
    {
        var line = plain.ScanLine(inFlow: false);
        if (line.Length > 0) return plain.OnOneLine(line);
        if (!source.AtLineEnd) source.Report("TS1001", new TextSpan(source.Position, 1), "a key is missing before ':'; write one");
        return new YamlBroken(line);
    }

    /// <summary>Reports a list or mapping in the place of a key, and skips the rest of its line.</summary>
    public YamlBroken NotAKey(YamlNode node)
    {
        source.Report("TS1001", node.Span, "a key is a text, not a list or mapping");
        source.SkipLine();
        return new YamlBroken(node.Span);
    }

    public YamlBroken SkipComplexKey()
    {
        var span = new TextSpan(source.Position, 1);
        source.Report("TS1013", span, "keys marked with '?' are not supported; write 'key: value'");
        source.SkipLine();
        return new YamlBroken(span);
    }

    /// <summary>A text that starts with a character that YAML keeps for itself.</summary>
    public YamlBroken SkipReserved()
    {
        var start = source.Position;
        var line = plain.ScanLine(inFlow: false);
        source.SkipLine();
        var text = source.Text.Substring(line.Start, line.Length);
        source.Report("TS1001", line, $"no text starts with '{source.Text[start]}' in YAML; quote it: \"{text}\"", $"\"{text}\"");
        return new YamlBroken(line);
    }

    /// <summary>A second <c>: </c> on one line, as in <c>description: Penguins: which?</c>.</summary>
    public YamlBroken SkipNestedColon(TextSpan line)
    {
        while (source.AtIndicator(':'))
        {
            source.Advance();
            source.SkipBlanks();
            var next = plain.ScanLine(inFlow: false);
            if (next.Length > 0) line = TextSpan.FromBounds(line.Start, next.End);
            source.SkipBlanks();
        }

        source.SkipLine();
        var text = source.Text.Substring(line.Start, line.Length).Replace("\\", "\\\\").Replace("\"", "\\\"");
        source.Report("TS1001", line, "a second ': ' on one line; quote this text, or put the inner key on a line of its own", $"\"{text}\"");
        return new YamlBroken(line);
    }

    /// <summary>Reports a key without its colon, and returns the part of it that was meant to be the key.</summary>
    public YamlScalar ReportMissingColon(YamlScalar key)
    {
        var cut = key.Style == ScalarStyle.Plain ? key.Value.IndexOfAny([' ', ':']) : -1;
        if (cut <= 0)
        {
            source.Report("TS1001", key.Span, $"expected ':' after '{key.Value}'");
            return key;
        }

        var (name, rest) = (key.Value.Substring(0, cut), key.Value.Substring(cut + 1).TrimStart());
        var what = key.Value[cut] == ':' ? "expected a blank after ':'" : $"expected ':' after '{name}'";
        source.Report("TS1001", key.Span, $"{what}; write '{name}: {rest}'", $"{name}: {rest}");
        return new YamlScalar(key.SpanOf(0, cut), ScalarStyle.Plain, name, key.Span.Start);
    }
}
