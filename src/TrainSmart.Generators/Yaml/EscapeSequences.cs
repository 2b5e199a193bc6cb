using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Resolves <c>\n</c>, <c>\u00e9</c> and the like in double quotes.</summary>
internal sealed class EscapeSequences(YamlSource source)
{
    /// <summary>Reads one escape sequence; false if the line ends in a backslash and the text cannot go on.</summary>
    public bool Read(ScalarBuilder builder)
    {
        var start = source.Position;
        source.Advance();
        if (source.AtEnd) return false;
        if (Characters.IsBreak(source.Current)) return JoinLines();

        var kind = source.Current;
        source.Advance();
        if (kind is 'x' or 'u' or 'U') ReadHexadecimal(builder, start, digits: kind == 'x' ? 2 : kind == 'u' ? 4 : 8);
        else if (Simple(kind) is { } character) builder.Append(character, start);
        else ReportUnknown(builder, start);
        return true;
    }

    private bool JoinLines()
    {
        if (source.QuotesEndWithTheirLine) return false;
        source.StepOverBreak();
        source.SkipBlanks();
        return true;
    }

    private void ReadHexadecimal(ScalarBuilder builder, int start, int digits)
    {
        var place = source.Position;
        var end = place;
        while (end - place < digits && IsHexadecimal(source.At(end))) end++;
        source.MoveTo(end);
        if (end - place < digits || !TryDecode(source.Text.Substring(place, digits), out var characters)) ReportUnknown(builder, start);
        else builder.Append(characters, start);
    }

    private static bool TryDecode(string digits, out string characters)
    {
        var code = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var isPair = code is > 0xFFFF and <= 0x10FFFF;
        characters = isPair ? char.ConvertFromUtf32((int)code) : ((char)code).ToString();
        return isPair || code <= 0xFFFF;
    }

    private void ReportUnknown(ScalarBuilder builder, int start)
    {
        var text = source.Text.Substring(start, source.Position - start);
        builder.AppendSource(start, source.Position);
        source.Report(
            "TS1001",
            TextSpan.FromBounds(start, source.Position),
            $"'{text}' is no escape sequence; for a backslash write '\\\\'",
            "\\" + text);
    }

    private static bool IsHexadecimal(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static char? Simple(char kind) => kind switch
    {
        '0' => '\0',
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => '\u001B',
        ' ' => ' ',
        '"' => '"',
        '/' => '/',
        '\\' => '\\',
        'N' => '\u0085',
        '_' => '\u00A0',
        'L' => '\u2028',
        'P' => '\u2029',
        _ => null,
    };
}
