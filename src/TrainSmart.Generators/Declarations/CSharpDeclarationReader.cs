using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads an experiment that is declared as a C# class: attributes, searched properties, and the methods <c>Prepare</c>, <c>Model</c> and
/// <c>Train</c>. The model says the same as the YAML reader's of the same declaration, and holds nothing of the compilation.
/// </summary>
internal static class CSharpDeclarationReader
{
    /// <summary>Reads a class with <c>[Experiment]</c>.</summary>
    /// <param name="type">The class.</param>
    /// <param name="syntax">Its declaration that carries the attribute.</param>
    /// <param name="semantics">Knows constants in that declaration.</param>
    /// <param name="projectRelativeFile">The declaring file, with forward slashes.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static ReadResult Read(
        INamedTypeSymbol type, TypeDeclarationSyntax syntax, SemanticModel semantics, string projectRelativeFile, CancellationToken cancellation)
    {
        var reading = new CSharpReading(type, semantics, cancellation);
        reading.Positions.Root = syntax.Identifier.GetLocation();
        if (!CSharpClassRules.CanBeCompleted(reading, syntax)) return new ReadResult(null, reading.Positions, reading.Findings);

        var attributes = CSharpInheritance.AttributesOf(reading);
        var experiment = attributes.FirstOrDefault(attribute => attribute.Name == "Experiment");
        if (experiment?["Name"] is { } name) reading.Positions.Add("experiment", name.Location, name.Key);
        if (experiment?["Seed"] is { } seed) reading.Positions.Add("seed", seed.Location, seed.Key);
        if (experiment?["Description"] is { } description) reading.Positions.Add("description", description.Location, description.Key);

        var space = new CSharpSpaceReader(reading).Read();
        var methods = CSharpMethods.Read(reading, space);
        var data = new CSharpDataReader(reading, attributes);
        var search = new CSharpSearchReader(reading, attributes);
        var model = new ExperimentModel
        {
            Identity = Identity(type, syntax, projectRelativeFile),
            Name = experiment?["Name"]?.Text ?? Names.Kebab(type.Name),
            Description = CSharpDescription.Read(reading),
            Seed = experiment?["Seed"]?.Value.Value as long? ?? 0,
            Data = data.Read(),
            Prepare = methods.Prepare,
            Balance = data.Balance(space),
            Architecture = methods.Architecture,
            Training = methods.Training,
            Space = new CSharpSpaceBuilder(reading, space).Build(attributes),
            Search = search.Read(),
            Budget = search.Budget(),
            Launch = search.Launch(),
            OwnCode = methods.OwnCode,
        };
        CSharpClassRules.CheckMemberNames(reading, model);
        CSharpClassRules.CheckComplete(reading, model);
        new CSharpMethodRules(reading).Check(model.OwnCode);
        new CSharpOwnCodeRules(reading).Check();
        var extended = ReadBase(reading);
        if (extended is not null) new CSharpBaseRules(reading, syntax).Check(model, extended);
        return new ReadResult(model, reading.Positions, reading.Findings) { Base = extended };
    }

    private static ReadResult? ReadBase(CSharpReading reading)
    {
        if (reading.Lineage.Count < 2) return null;
        var extended = reading.Lineage[1];
        return CSharpInheritance.DeclarationOf(extended, reading.Cancellation) is { } syntax
            ? Read(extended, syntax, reading.SemanticsOf(syntax), syntax.SyntaxTree.FilePath, reading.Cancellation)
            : new ReadResult(null, new Positions(), []);
    }

    private static Identity Identity(INamedTypeSymbol type, TypeDeclarationSyntax syntax, string file)
    {
        var enclosing = type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();
        var modifiers = syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)).Select(modifier => modifier.Text);
        return new Identity(FrontEnd.CSharp, enclosing, type.Name, string.Join(" ", modifiers), file);
    }
}
