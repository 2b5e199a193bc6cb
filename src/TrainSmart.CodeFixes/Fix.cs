using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Fixes;
using TrainSmart.Generators.Analyzers;

namespace TrainSmart.CodeFixes;

/// <summary>What the fixes of both front ends have in common.</summary>
internal static class Fix
{
    /// <summary>Every rule of the catalogue: whether there is a fix is in the diagnostic, not in the rule.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. Diagnostics.All.Select(descriptor => descriptor.Id)];

    /// <summary>What the editor offers.</summary>
    public static string Title(TextEdit edit) => edit switch
    {
        { Text.Length: 0 } => "Remove it",
        { Range.Length: 0 } => $"Add '{OneLine(edit.Text)}'",
        _ => $"Write '{OneLine(edit.Text)}'",
    };

    /// <summary>Whether the text still has the place that the edit was made for.</summary>
    public static bool Fits(TextEdit edit, SourceText text) => edit.Range.End <= text.Length;

    public static TextChange ToChange(TextEdit edit) => new(new TextSpan(edit.Range.Start, edit.Range.Length), edit.Text);

    private static string OneLine(string text)
    {
        var line = text.Trim().Split('\n')[0].TrimEnd();
        return line.Length > 60 ? line.Substring(0, 57) + "..." : line;
    }
}
