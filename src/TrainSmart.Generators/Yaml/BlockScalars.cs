using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads the texts that follow <c>|</c> (kept line by line) and <c>&gt;</c> (joined).</summary>
internal sealed class BlockScalars(YamlSource source)
{
    private enum Ending
    {
        OneBreak,
        NoBreak,
        AllBreaks,
    }

    /// <summary>Reads from the indicator to the start of the first line that belongs to something else.</summary>
    public YamlScalar Read(int parentIndent)
    {
        var start = source.Position;
        var style = source.Current == '|' ? ScalarStyle.Literal : ScalarStyle.Folded;
        source.Advance();
        var (ending, step) = ReadHeader();
        var headerEnd = source.Position;
        if (!source.AtEnd) source.StepOverBreak();

        var builder = new ScalarBuilder(source.Text);
        var end = ReadLines(builder, style, ending, step == 0 ? 0 : Math.Max(parentIndent, 0) + step, parentIndent);
        return builder.Build(TextSpan.FromBounds(start, Math.Max(end, headerEnd)), style);
    }

    private (Ending Ending, int Step) ReadHeader()
    {
        var ending = Ending.OneBreak;
        var step = 0;
        for (; source.Current is '+' or '-' or (>= '1' and <= '9'); source.Advance())
        {
            if (source.Current == '-') ending = Ending.NoBreak;
            else if (source.Current == '+') ending = Ending.AllBreaks;
            else step = source.Current - '0';
        }

        var rest = source.Position;
        source.SkipBlanks();
        var isComment = source.Current == '#' && source.Position > rest;
        rest = source.Position;
        if (source.AtLineEnd) return (ending, step);

        source.SkipLine();
        if (!isComment) source.Report("TS1001", TextSpan.FromBounds(rest, source.Position), "the text starts on the line below the '|' or '>'");
        return (ending, step);
    }

    private int ReadLines(ScalarBuilder builder, ScalarStyle style, Ending ending, int indent, int parentIndent)
    {
        var end = 0;
        var breaks = 0;
        var lastIsIndented = false;
        while (!source.AtBlockEnd)
        {
            var line = source.Remember();
            while (source.Current == ' ' && (indent == 0 || source.Column < indent)) source.Advance();
            if (source.AtLineEnd)
            {
                if (source.AtEnd) break;
                breaks++;
                source.StepOverBreak();
                continue;
            }

            if (indent == 0 && source.Column > parentIndent) indent = source.Column;
            if (source.Column < indent || source.Column <= parentIndent)
            {
                source.ReturnTo(line);
                break;
            }

            var isIndented = Characters.IsBlank(source.Current);
            var isFirst = end == 0;
            if (style == ScalarStyle.Folded && !isFirst && !isIndented && !lastIsIndented) builder.AppendFold(breaks, end);
            else AppendBreaks(builder, breaks, end);
            var start = source.Position;
            source.SkipLine();
            end = source.Position;
            builder.AppendSource(start, end);
            lastIsIndented = isIndented;
            breaks = source.AtEnd ? 0 : 1;
            if (!source.AtEnd) source.StepOverBreak();
        }

        if (ending == Ending.AllBreaks) AppendBreaks(builder, breaks, end);
        else if (ending == Ending.OneBreak && end > 0) AppendBreaks(builder, Math.Min(breaks, 1), end);
        return end;
    }

    private static void AppendBreaks(ScalarBuilder builder, int breaks, int offset)
    {
        for (var index = 0; index < breaks; index++) builder.Append('\n', offset);
    }
}
