using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Takes the experiment's description from the summary above its class. It reads the comment's text, because the compiler parses documentation only
/// in projects that write a documentation file.
/// </summary>
internal static class CSharpDescription
{
    /// <summary>What the class says of itself, or else the experiment that it derives from.</summary>
    public static string Read(CSharpReading reading)
    {
        foreach (var type in reading.Lineage)
        {
            var given = reading.AttributesOf(type).FirstOrDefault(attribute => attribute.Name == "Experiment")?["Description"]?.Text;
            if (given is not null) return given;
            if (CSharpInheritance.DeclarationOf(type, reading.Cancellation) is { } syntax && Summary(syntax) is { Length: > 0 } summary)
                return summary;
        }

        return "";
    }

    private static string Summary(TypeDeclarationSyntax syntax)
    {
        var comment = string.Concat(
            syntax.GetLeadingTrivia().ToFullString().Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("///", StringComparison.Ordinal))
                .Select(line => line.Substring(3) + "\n"));
        var summary = Regex.Match(comment, "<summary>(.*?)</summary>", RegexOptions.Singleline);
        if (!summary.Success) return "";
        var plain = Regex.Replace(summary.Groups[1].Value, "<[^>]*?(?:cref|name|langword)=\"(?:[A-Z]:)?([^\"]*)\"[^>]*>", "$1");
        plain = Regex.Replace(plain, "<[^>]*>", "");
        return WithoutEntities(Regex.Replace(plain, @"\s+", " ").Trim());
    }

    private static string WithoutEntities(string text) =>
        text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&quot;", "\"").Replace("&apos;", "'").Replace("&amp;", "&");
}
