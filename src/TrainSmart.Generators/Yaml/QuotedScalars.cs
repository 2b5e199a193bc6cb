using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Reads scalars in single or double quotes, over several lines where need be.</summary>
internal sealed class QuotedScalars(YamlSource source)
{
    /// <summary>Reads from the opening quote to behind the closing one. Without a closing one the text ends with its line and is broken.</summary>
    public YamlNode Read(int parentIndent)
    {
        var opening = source.Remember();
        var quote = source.Current;
        var style = quote == '"' ? ScalarStyle.DoubleQuoted : ScalarStyle.SingleQuoted;
        source.Advance();
        if (ReadVerbatim(quote, opening.Position, style) is { } verbatim) return verbatim;

        var builder = new ScalarBuilder(source.Text);
        var kept = 0;
        while (!source.AtEnd)
        {
            if (Characters.IsBreak(source.Current))
            {
                if (!Fold(builder, kept, parentIndent)) break;
            }
            else if (source.Current == quote)
            {
                source.Advance();
                if (quote == '"' || source.Current != quote) return builder.Build(TextSpan.FromBounds(opening.Position, source.Position), style);
                builder.Append(quote, source.Position);
                source.Advance();
            }
            else if (source.Current == '\\' && quote == '"')
            {
                if (!new EscapeSequences(source).Read(builder)) break;
                kept = builder.Length;
            }
            else
            {
                builder.Append(source.Current, source.Position);
                source.Advance();
            }
        }

        return Unclosed(opening, quote);
    }

    /// <summary>The common case: one line, nothing to resolve.</summary>
    private YamlScalar? ReadVerbatim(char quote, int opening, ScalarStyle style)
    {
        var start = source.Position;
        var end = start;
        while (end < source.Text.Length
            && source.Text[end] is var character
            && character != quote
            && !Characters.IsBreak(character)
            && (character != '\\' || quote == '\''))
        {
            end++;
        }

        if (source.At(end) != quote || end >= source.Text.Length || (quote == '\'' && source.At(end + 1) == quote)) return null;

        source.MoveTo(end + 1);
        return new YamlScalar(TextSpan.FromBounds(opening, end + 1), style, source.Text.Substring(start, end - start), start);
    }

    /// <summary>Joins the next line; false where the text cannot go on there.</summary>
    private bool Fold(ScalarBuilder builder, int kept, int parentIndent)
    {
        if (source.QuotesEndWithTheirLine) return false;
        builder.TrimBlanks(kept);
        var place = source.Position;
        var breaks = 0;
        while (!source.AtEnd && Characters.IsBreak(source.Current))
        {
            source.StepOverBreak();
            breaks++;
            if (source.AtDocumentMarker) return false;
            source.SkipBlanks();
        }

        builder.AppendFold(breaks, place);
        return !source.AtEnd && source.Column > parentIndent;
    }

    private YamlBroken Unclosed(YamlSource.Mark opening, char quote)
    {
        source.ReturnTo(opening);
        source.SkipLine();
        source.QuotesEndWithTheirLine = true;
        var span = TextSpan.FromBounds(opening.Position, source.Position);
        source.Report("TS1001", span, $"this text has no closing {quote}");
        return new YamlBroken(span);
    }
}
