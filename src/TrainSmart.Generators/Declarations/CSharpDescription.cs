using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Takes the experiment's description from the summary above its class. It reads the comment's text, because the compiler parses documentation only
/// in projects that write a documentation file.
/// </summary>
internal static class CSharpDescription
{
    public static string Read(TypeDeclarationSyntax syntax)
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
