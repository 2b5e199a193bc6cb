using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Follows <c>class PenguinsQuick : Penguins</c>, where both are experiments: what a class does not say, its base says. It merges as <c>extends</c>
/// does between YAML files, and every part keeps its place in the class that wrote it.
/// </summary>
internal static class CSharpInheritance
{
    /// <summary>The class, the experiment that it derives from, and so on: the nearest first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> LineageOf(INamedTypeSymbol type)
    {
        var lineage = new List<INamedTypeSymbol> { type };
        for (var next = type.BaseType; next is { SpecialType: SpecialType.None } && IsExperiment(next); next = next.BaseType) lineage.Add(next);
        return lineage;
    }

    /// <summary>The part of a class that says that it is an experiment; none for a class of another project.</summary>
    public static TypeDeclarationSyntax? DeclarationOf(INamedTypeSymbol type, CancellationToken cancellation) => type.GetAttributes()
        .Where(attribute => IsExperimentAttribute(attribute.AttributeClass))
        .Select(attribute => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>())
        .FirstOrDefault();

    /// <summary>The attributes of a class together with those of the experiments that it extends.</summary>
    public static IReadOnlyList<CSharpAttribute> AttributesOf(CSharpReading reading)
    {
        IReadOnlyList<CSharpAttribute> inherited = [];
        foreach (var type in reading.Lineage.Reverse())
        {
            var own = reading.AttributesOf(type);
            var ofNothing = own.Where(attribute => attribute.Removes is not null && !Has(inherited, attribute.Removes));
            foreach (var removal in ofNothing) ReportNothing(reading, removal);
            inherited = Merged(own, inherited);
        }

        return inherited;
    }

    private static void ReportNothing(CSharpReading reading, CSharpAttribute removal)
    {
        if (CSharpDistributionReader.IsDistribution(removal.Removes!))
        {
            reading.Report(
                "TS1002",
                removal.Location,
                $"[{removal.Syntax}] takes nothing away, because [{removal.Removes}] stands on a property; to search that no longer, "
                + "fix it to a value: [Choice(64)] public new partial int Width { get; }");
            return;
        }

        var extended = reading.Lineage.Count > 1 ? $"the base class has no [{removal.Removes}]" : $"'{reading.Type.Name}' derives from no experiment";
        reading.Report("TS1002", removal.Location, $"[{removal.Syntax}] takes nothing away: {extended}; remove it");
    }

    private static IReadOnlyList<CSharpAttribute> Merged(IReadOnlyList<CSharpAttribute> own, IReadOnlyList<CSharpAttribute> inherited)
    {
        if (inherited.Count == 0) return own;
        var kept = inherited.Where(attribute => !IsReplaced(attribute, own)).Select(attribute => Over(attribute, own)).ToList();
        return [.. kept, .. own.Where(attribute => !kept.Contains(attribute) && !kept.Any(other => other.Syntax == attribute.Syntax))];
    }

    // Whoever says what to minimize no longer wants what the base maximized; constraints are one list;
    // and [Search] and [Sampling] say the same thing.
    private static bool IsReplaced(CSharpAttribute inherited, IReadOnlyList<CSharpAttribute> own) => inherited.Name switch
    {
        "Without" => true,
        "Maximize" or "Minimize" => Has(own, "Maximize") || Has(own, "Minimize"),
        "Constraint" => Has(own, "Constraint") || IsRemoved(inherited, own),
        "Sampling" => SaysInSearch(own, "Sampler") || IsRemoved(inherited, own),
        "Pruning" => SaysInSearch(own, "Pruner") || IsRemoved(inherited, own),
        _ => IsRemoved(inherited, own),
    };

    private static CSharpAttribute Over(CSharpAttribute inherited, IReadOnlyList<CSharpAttribute> own)
    {
        if (inherited.Name == "Search")
        {
            if (Has(own, "Sampling")) inherited = inherited.WithoutArgument("Sampler");
            if (Has(own, "Pruning")) inherited = inherited.WithoutArgument("Pruner");
        }

        if (own.FirstOrDefault(attribute => attribute.Name == inherited.Name) is not { } over) return inherited;
        return over.WordArgument is { } word && word.Member != inherited[word.Name]?.Member ? over : over.Over(inherited);
    }

    private static bool SaysInSearch(IReadOnlyList<CSharpAttribute> own, string argument) =>
        own.Any(attribute => attribute.Name == "Search" && attribute[argument] is not null);

    private static bool IsRemoved(CSharpAttribute inherited, IReadOnlyList<CSharpAttribute> own) =>
        own.Any(attribute => attribute.Removes == inherited.Name);

    private static bool Has(IReadOnlyList<CSharpAttribute> attributes, string name) => attributes.Any(attribute => attribute.Name == name);

    private static bool IsExperiment(INamedTypeSymbol type) => type.GetAttributes().Any(attribute => IsExperimentAttribute(attribute.AttributeClass));

    /// <summary>Whether an attribute is what makes a class an experiment.</summary>
    public static bool IsExperimentAttribute(INamedTypeSymbol? attribute) =>
        attribute is { Name: "ExperimentAttribute" } && attribute.ContainingNamespace.ToDisplayString() == "TrainSmart";
}
