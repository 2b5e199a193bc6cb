using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Fixes;

/// <summary>The edits that findings and diagnostics ask for.</summary>
internal static class Edits
{
    /// <summary>The edit of a finding, in the file of its location; none where more than one would do.</summary>
    public static TextEdit? Of(Finding finding) =>
        finding.Replacement is { } text ? new TextEdit(RangeOf(finding.Replaced ?? finding.Location), text) : null;

    /// <summary>The edit of a diagnostic, in the file of its location; none where more than one would do.</summary>
    public static TextEdit? Of(Diagnostic diagnostic) =>
        FixProperties.Read(Property(diagnostic, FixProperties.Replacement), Property(diagnostic, FixProperties.Replaced));

    private static TextRange RangeOf(Location place) => new(place.SourceSpan.Start, place.SourceSpan.Length);

    private static string? Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value : null;
}
