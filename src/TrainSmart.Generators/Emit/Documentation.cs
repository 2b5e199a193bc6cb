using System.Text;
using System.Xml;

namespace TrainSmart.Generators.Emit;

/// <summary>Users' words inside documentation comments.</summary>
internal static class Documentation
{
    /// <summary>Text on one line that XML takes for text.</summary>
    public static string Escape(string text) =>
        OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A word of the user's, set as code.</summary>
    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>The text as a sentence: with a full stop, if it has none.</summary>
    public static string Sentence(string text)
    {
        var sentence = Escape(text);
        return sentence.Length == 0 || ".!?".Contains(sentence[sentence.Length - 1]) ? sentence : sentence + ".";
    }

    /// <summary>A count with its noun: <c>1 parameter</c>, <c>5 parameters</c>.</summary>
    public static string Count(long count, string singular, string? plural = null) =>
        $"{Literals.Integer(count)} {(count == 1 ? singular : plural ?? singular + "s")}";

    /// <summary>Each run of white space as one blank, and none at the ends; what XML cannot hold as the sign for such.</summary>
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], character)) line.Append(character).Append(text[++index]);
            else if (!char.IsWhiteSpace(character)) line.Append(XmlConvert.IsXmlChar(character) ? character : '\uFFFD');
            else if (line.Length > 0 && line[line.Length - 1] != ' ') line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }
}
