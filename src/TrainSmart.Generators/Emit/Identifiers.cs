using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainSmart.Generators.Emit;

/// <summary>Makes names of C# from any text: column names, categories, alternatives.</summary>
internal static class Identifiers
{
    private static readonly char[] SpelledSigns = ['<', '>', '+', '%', '&', '=', '-'];

    /// <summary>
    /// The text as a name in PascalCase: <c>bill_length_mm</c> is <c>BillLengthMm</c>, <c>3rd class</c> is <c>_3rdClass</c>, <c>&lt;=50K</c> is
    /// <c>AtMost50K</c>. Different texts may give the same name; <see cref="NameTable"/> tells them apart.
    /// </summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var startsWord = true;
        foreach (var character in Spelled(text))
        {
            if (!SyntaxFacts.IsIdentifierPartCharacter(character) || character == '_')
            {
                startsWord = true;
                continue;
            }

            // "1.5" and "15" are two categories: digits that meet stay apart.
            if (startsWord && name.Length > 0 && char.IsDigit(character) && char.IsDigit(name[name.Length - 1])) name.Append('_');
            name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            startsWord = false;
        }

        if (name.Length == 0) return "Empty";
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? Escaped(name.ToString()) : "_" + name;
    }

    /// <summary>The name as a local variable or parameter: <c>LightGbm</c> is <c>lightGbm</c>.</summary>
    public static string Camel(string pascal) => Escaped(char.ToLowerInvariant(pascal[0]) + pascal.Substring(1));

    /// <summary>A namespace whose parts are names of C#; projects may be called <c>my-project</c>.</summary>
    public static string Namespace(string text) =>
        string.Join(".", text.Split('.').Where(part => part.Length > 0).Select(NamespacePart));

    private static string NamespacePart(string part)
    {
        var name = string.Concat(part.Select(character => SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_'));
        return SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? Escaped(name) : "_" + name;
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Spelled(string text)
    {
        if (text.IndexOfAny(SpelledSigns) < 0) return text;
        var spelled = text.Replace("<=", " At Most ").Replace(">=", " At Least ").Replace("<", " Below ").Replace(">", " Above ")
            .Replace("+", " Plus ").Replace("%", " Percent ").Replace("&", " And ").Replace("=", " Equals ");
        return spelled.Length > 1 && spelled[0] == '-' && char.IsDigit(spelled[1]) ? "Minus " + spelled : spelled;
    }
}
