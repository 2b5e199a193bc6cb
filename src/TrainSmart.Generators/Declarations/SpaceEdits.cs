using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>The edits that mend a problem of the space where more must change than the part that it is about. The same in both front ends.</summary>
internal static class SpaceEdits
{
    /// <summary>Adds the one edit that mends a problem, or takes away what would be none.</summary>
    /// <param name="finding">The finding at <paramref name="path"/>, its replacement that of <paramref name="problem"/>.</param>
    /// <param name="problem">What the rules of spaces say.</param>
    /// <param name="space">The space.</param>
    /// <param name="path">The path of the part that the problem is about.</param>
    /// <param name="positions">Where everything stands.</param>
    /// <param name="textOf">The text that a place lies in.</param>
    public static Finding Mend(
        Finding finding,
        SpaceProblem problem,
        Space space,
        string path,
        Positions positions,
        Func<Location, SourceText?> textOf)
    {
        // Where the part itself is not written, the place is that of something around it, which must stay.
        if (!positions.Has(path)) return finding with { Replacement = null };
        return problem switch
        {
            { Id: "TS2001", Part: "low" } => Swap(finding, positions, Beside(path, "high"), textOf),
            { Id: "TS2009" } when Listed(space, problem.Parameter) => Remove(finding, path, positions, textOf),
            _ => finding,
        };
    }

    /// <summary>From one end of a range to the other, with the two in each other's place.</summary>
    private static Finding Swap(Finding finding, Positions positions, string otherPath, Func<Location, SourceText?> textOf)
    {
        if (!positions.Has(otherPath)) return finding with { Replacement = null };
        var (first, last) = InOrder(finding.Location, positions.Value(otherPath));
        if (textOf(first) is not { } text || textOf(last) != text || first.SourceSpan.End > last.SourceSpan.Start)
            return finding with { Replacement = null };
        var between = TextSpan.FromBounds(first.SourceSpan.End, last.SourceSpan.Start);
        return finding with
        {
            Replaced = Place(first, TextSpan.FromBounds(first.SourceSpan.Start, last.SourceSpan.End), text),
            Replacement = $"{text.ToString(last.SourceSpan)}{text.ToString(between)}{text.ToString(first.SourceSpan)}",
        };
    }

    /// <summary>From the end of the item before to the end of the item, so that the comma or the line goes with it.</summary>
    private static Finding Remove(Finding finding, string path, Positions positions, Func<Location, SourceText?> textOf)
    {
        var bracket = path.LastIndexOf('[');
        var index = int.Parse(path.Substring(bracket + 1, path.Length - bracket - 2), CultureInfo.InvariantCulture);
        var before = $"{path.Substring(0, bracket)}[{index - 1}]";
        if (!positions.Has(before) || textOf(finding.Location) is not { } text) return finding;
        var (first, last) = (positions.Value(before), finding.Location);
        if (textOf(first) != text || first.SourceSpan.End > last.SourceSpan.Start) return finding;
        var gone = TextSpan.FromBounds(first.SourceSpan.End, last.SourceSpan.End);
        // A comment between the two may speak of either.
        if (text.ToString(gone) is var old && (old.Contains("#") || old.Contains("//") || old.Contains("/*"))) return finding;
        return finding with { Replaced = Place(first, gone, text), Replacement = "" };
    }

    private static bool Listed(Space space, string parameter) =>
        space.Parameters.FirstOrDefault(candidate => candidate.Name == parameter)?.Distribution is Distribution.Choice or Distribution.Ordinal;

    private static string Beside(string path, string part) => path.Substring(0, path.LastIndexOf('.') + 1) + part;

    private static (Location First, Location Last) InOrder(Location one, Location other) =>
        one.SourceSpan.Start <= other.SourceSpan.Start ? (one, other) : (other, one);

    private static Location Place(Location file, TextSpan span, SourceText text) =>
        Location.Create(file.GetLineSpan().Path, span, text.Lines.GetLinePositionSpan(span));
}
