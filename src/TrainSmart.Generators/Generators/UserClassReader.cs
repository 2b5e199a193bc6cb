using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>Reads what a user's class has declared and the generated half has to complete.</summary>
internal static class UserClassReader
{
    /// <summary>What a class declares, and what those that it derives from do.</summary>
    /// <param name="type">The class.</param>
    /// <param name="extended">The experiment that it derives from, as it was read; none if it derives from none.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static UserClass Read(INamedTypeSymbol type, ReadResult? extended, CancellationToken cancellation) => Own(type, cancellation) with
    {
        Base = extended?.Model is { } model ? new UserBase(model, Read(type.BaseType!, extended.Base, cancellation)) : null,
    };

    private static UserClass Own(INamedTypeSymbol type, CancellationToken cancellation) => new(
        Properties(type, type, cancellation),
        Branches(type, type, cancellation),
        type.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName)
            .Select(member => member.Name)
            .Distinct()
            .ToEquatableArray())
    {
        Methods = UserMethodReader.Read(type, cancellation),
    };

    private static EquatableArray<UserProperty> Properties(
        INamedTypeSymbol owner,
        INamedTypeSymbol experiment,
        CancellationToken cancellation) => owner
        .GetMembers()
        .OfType<IPropertySymbol>()
        .Where(property => property is { IsPartialDefinition: true, IsAbstract: false, PartialImplementationPart: null })
        .Select(property => Property(property, Declaration(property, cancellation), experiment))
        .ToEquatableArray();

    // The implementing part of a property repeats the modifiers and the accessors of the defining one.
    private static UserProperty Property(IPropertySymbol property, PropertyDeclarationSyntax declared, INamedTypeSymbol experiment) =>
        new(property.Name, Names.Snake(property.Name), TypeName(property.Type, experiment), declared.Modifiers.ToString())
        {
            Accessors = (declared.AccessorList?.Accessors ?? default)
                .Select(accessor => $"{accessor.Modifiers} {accessor.Keyword}".TrimStart())
                .ToEquatableArray(),
            Members = EnumMembers(property.Type),
        };

    private static EquatableArray<string> EnumMembers(ITypeSymbol type) => CSharpValueType.Bare(type) is { TypeKind: TypeKind.Enum } found
        ? found.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Select(member => member.Name).ToEquatableArray()
        : default;

    private static EquatableArray<UserBranch> Branches(INamedTypeSymbol owner, INamedTypeSymbol experiment, CancellationToken cancellation) => owner
        .GetTypeMembers()
        .Where(type => type.IsRecord && Attribute(type, "BranchAttribute") is not null)
        .Select(branch => new UserBranch(TypeName(branch, experiment), Head(branch, cancellation), Alternatives(branch, experiment, cancellation)))
        .ToEquatableArray();

    private static EquatableArray<UserAlternative> Alternatives(
        INamedTypeSymbol branch,
        INamedTypeSymbol experiment,
        CancellationToken cancellation) => branch
        .GetTypeMembers()
        .Where(record => SymbolEqualityComparer.Default.Equals(record.BaseType, branch))
        .Select(record => new UserAlternative(
            Attribute(record, "AlternativeAttribute")?.ConstructorArguments.FirstOrDefault().Value as string ?? Names.Snake(record.Name),
            record.Name,
            Head(record, cancellation),
            Properties(record, experiment, cancellation),
            Branches(record, experiment, cancellation)))
        .ToEquatableArray();

    private static AttributeData? Attribute(ISymbol symbol, string name) => symbol.GetAttributes()
        .FirstOrDefault(attribute =>
            attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == "TrainSmart");

    private static string Head(INamedTypeSymbol record, CancellationToken cancellation)
    {
        var declaration = record.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<TypeDeclarationSyntax>()
            .First();
        return $"{declaration.Modifiers} record {record.Name}";
    }

    private static PropertyDeclarationSyntax Declaration(IPropertySymbol property, CancellationToken cancellation) =>
        property.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<PropertyDeclarationSyntax>()
            .First();

    // What stands inside the experiment's class is named from there;
    // for all else the class's own usings may be needed, so that the whole name is said.
    private static string TypeName(ITypeSymbol type, INamedTypeSymbol experiment)
    {
        var withNullability = SymbolDisplayFormat.FullyQualifiedFormat
            .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);
        var display = type.ToDisplayString(withNullability);
        return display.Replace(experiment.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + ".", "")
            .Replace("global::System.Collections.Generic.IReadOnlyList<", "IReadOnlyList<");
    }
}
