using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>
/// Keeps <c>{ depth: int(1, 3) }</c> whole. Other readers end the text at the comma, which is never what is meant, so it is read as one text and the
/// difference is reported.
/// </summary>
internal sealed class Parentheses(YamlSource source)
{
    // A line is searched in vain only once, so that reading stays linear.
    private int _unbalancedLine = -1;

    /// <summary>Moves from an opening parenthesis behind its closing one on the same line; false if there is none.</summary>
    /// <param name="textStart">Where the text around the parentheses starts.</param>
    public bool StepOver(int textStart)
    {
        if (_unbalancedLine == source.LineStart) return false;
        var depth = 0;
        var hasComma = false;
        for (var place = source.Position; place < source.Text.Length && !Characters.IsBreak(source.Text[place]); place++)
        {
            var character = source.Text[place];
            if (character == '(') depth++;
            hasComma |= Characters.IsFlowIndicator(character);
            if (character != ')' || --depth > 0) continue;

            source.MoveTo(place + 1);
            if (hasComma) ReportComma(textStart);
            return true;
        }

        _unbalancedLine = source.LineStart;
        return false;
    }

    private void ReportComma(int textStart)
    {
        var span = TextSpan.FromBounds(textStart, source.Position);
        var text = source.Text.Substring(span.Start, span.Length);
        source.Report(
            "TS1014",
            span,
            $"inside braces and brackets other YAML readers end this text at the comma; quote it: \"{text}\"",
            $"\"{text}\"");
    }
}
