using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Declarations;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// Puts what is wrong with an experiment and with its variants together, so that nothing is said twice: a finding stands where its cause was written,
/// and names the variants only where the experiment itself is right.
/// </summary>
internal static class VariantFindings
{
    /// <summary>The findings of the experiment, then those that variants alone have.</summary>
    public static IReadOnlyList<Finding> Merge(
        IReadOnlyList<Finding> own,
        IEnumerable<(VariantResult Variant, IEnumerable<Finding> Findings)> variants)
    {
        var places = new HashSet<(string, Location)>(own.Select(PlaceOf));
        // What is missing altogether is missed at the name, and each variant has a name of its own.
        var messages = new HashSet<(string, string)>(own.Select(finding => (finding.Id, finding.Message)));
        var added = variants
            .SelectMany(pair => pair.Findings.Select(finding => (pair.Variant, Finding: finding)))
            .Where(pair => !places.Contains(PlaceOf(pair.Finding)))
            .Where(pair => pair.Finding.Location != pair.Variant.Place || !messages.Contains((pair.Finding.Id, pair.Finding.Message)))
            .GroupBy(pair => PlaceOf(pair.Finding))
            .Select(group => Combined(group.First().Finding, [.. group.Select(pair => pair.Variant).Distinct()]));
        return [.. own.Concat(added).OrderBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>What is wrong with an experiment and not with the one that it extends, which reports its own.</summary>
    public static IReadOnlyList<Finding> Added(IReadOnlyList<Finding> extended, VariantResult variant, IReadOnlyList<Finding> findings)
    {
        var known = new HashSet<Finding>(extended);
        return [.. Merge(extended, [(variant, findings)]).Where(finding => !known.Contains(finding))];
    }

    private static (string Id, Location Location) PlaceOf(Finding finding) => (finding.Id, finding.Location);

    private static Finding Combined(Finding finding, IReadOnlyList<VariantResult> variants)
    {
        if (variants.Any(variant => variant.Holds(finding.Location))) return finding;
        var names = string.Join(", ", variants.Select(variant => $"'{variant.Name}'"));
        return finding with
        {
            Message = $"{finding.Message} (in {(variants.Count == 1 ? "variant" : "variants")} {names})",
            Related = [.. finding.Related, .. variants.Select(variant => variant.Place)],
        };
    }
}
