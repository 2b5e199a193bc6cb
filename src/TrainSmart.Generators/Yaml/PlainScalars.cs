using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads scalars without quotes.</summary>
internal sealed class PlainScalars(YamlSource source)
{
    private readonly Parentheses _parentheses = new(source);

    /// <summary>
    /// Moves over the plain text on this line and returns its place, without blanks at the end. It ends before <c>: </c>, a comment, and in flow
    /// before the characters of flow.
    /// </summary>
    public TextSpan ScanLine(bool inFlow)
    {
        var start = source.Position;
        var end = start;
        while (!source.AtLineEnd && !AtColon(inFlow) && !AtComment())
        {
            if (inFlow && Characters.IsFlowIndicator(source.Current)) break;
            var isBlank = Characters.IsBlank(source.Current);
            if (!(inFlow && source.Current == '(' && _parentheses.StepOver(start))) source.Advance();
            if (!isBlank) end = source.Position;
        }

        source.MoveTo(end);
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a key ends here.</summary>
    public bool AtColon(bool inFlow) =>
        source.AtIndicator(':') || (inFlow && source.Current == ':' && Characters.IsFlowIndicator(source.Next));

    /// <summary>The scalar that stands on one line.</summary>
    public YamlScalar OnOneLine(TextSpan line) =>
        Checked(new YamlScalar(line, ScalarStyle.Plain, source.Text.Substring(line.Start, line.Length), line.Start));

    /// <summary>
    /// The scalar that starts with <paramref name="line"/> and goes on in the lines below that are indented more than
    /// <paramref name="parentIndent"/>.
    /// </summary>
    public YamlScalar WithLinesBelow(TextSpan line, int parentIndent, bool inFlow)
    {
        ScalarBuilder? builder = null;
        var end = line.End;
        while (NextLine(parentIndent, inFlow) is var (breaks, next))
        {
            if (builder is null)
            {
                builder = new ScalarBuilder(source.Text);
                builder.AppendSource(line.Start, line.End);
            }

            builder.AppendFold(breaks, end);
            builder.AppendSource(next.Start, next.End);
            end = next.End;
        }

        return builder is null ? OnOneLine(line) : builder.Build(TextSpan.FromBounds(line.Start, end), ScalarStyle.Plain);
    }

    /// <summary>The next line, if it continues the scalar; a line that looks like a key does not.</summary>
    private (int Breaks, TextSpan Line)? NextLine(int parentIndent, bool inFlow)
    {
        var mark = source.Remember();
        source.SkipBlanks();
        var breaks = 0;
        while (!source.AtEnd && Characters.IsBreak(source.Current))
        {
            source.StepOverBreak();
            source.SkipBlanks();
            breaks++;
        }

        if (breaks > 0
            && !source.AtBlockEnd
            && source.Column > parentIndent
            && source.Current != '#'
            && !(inFlow && Characters.IsFlowIndicator(source.Current)))
        {
            var line = ScanLine(inFlow);
            var end = source.Remember();
            source.SkipBlanks();
            if (line.Length > 0 && !AtColon(inFlow))
            {
                source.ReturnTo(end);
                return (breaks, line);
            }
        }

        source.ReturnTo(mark);
        return null;
    }

    private bool AtComment() => source.Current == '#' && source.Position > source.LineStart && Characters.IsBlank(source.At(source.Position - 1));

    private YamlScalar Checked(YamlScalar scalar)
    {
        if (AmbiguousScalars.Find(scalar.Value) is var (message, replacement)) source.Report("TS1014", scalar.Span, message, replacement);
        return scalar;
    }
}
