using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>One reading of a C# experiment: the class that is read, and what was found on the way.</summary>
internal sealed class CSharpReading(INamedTypeSymbol type, SemanticModel semantics, CancellationToken cancellation)
{
    private readonly List<Finding> _findings = [];

    public INamedTypeSymbol Type => type;

    /// <summary>The class, the experiment that it derives from, and so on: the nearest first.</summary>
    public IReadOnlyList<INamedTypeSymbol> Lineage { get; } = CSharpInheritance.LineageOf(type);

    public CancellationToken Cancellation => cancellation;

    public Positions Positions { get; } = new();

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. _findings
            .OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(finding => finding.Location.SourceSpan.Start),
    ];

    public void Report(string id, Location location, string message, string? replacement = null) =>
        _findings.Add(new Finding(id, location, message) { Replacement = replacement });

    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>The value of a constant expression; none if it is no constant.</summary>
    public Optional<object?> Constant(SyntaxNode expression) => SemanticsOf(expression).GetConstantValue(expression, cancellation);

    /// <summary>The word that a constant of an enum stands for; none if the expression is no such constant.</summary>
    public Literal.Text? EnumWord(SyntaxNode expression) =>
        SemanticsOf(expression).GetTypeInfo(expression, cancellation).Type is { TypeKind: TypeKind.Enum } type
        && Constant(expression) is { HasValue: true, Value: var value }
            ? CSharpLiteral.Member(type, value)
            : null;

    /// <summary>What a name, call or creation refers to; none if the compiler does not know.</summary>
    public ISymbol? Symbol(SyntaxNode expression) => SemanticsOf(expression).GetSymbolInfo(expression, cancellation).Symbol;

    /// <summary>Whether an expression is certainly of an integer type.</summary>
    public bool IsInteger(SyntaxNode expression) =>
        SemanticsOf(expression).GetTypeInfo(expression, cancellation).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    /// <summary>Whether a property is drawn: from a distribution, or as a branch.</summary>
    public bool IsSearched(IPropertySymbol property) =>
        IsBranch(property.Type) || AttributesOf(property).Any(CSharpDistributionReader.IsDistribution);

    /// <summary>Whether values of a type are the alternatives of a branch.</summary>
    public bool IsBranch(ITypeSymbol type) => AttributesOf(type).Any(attribute => attribute.Name == "Branch");

    /// <summary>The attributes of a symbol that belong to the language, in the order of the text.</summary>
    public IReadOnlyList<CSharpAttribute> AttributesOf(ISymbol symbol) =>
    [
        .. symbol.GetAttributes()
            .Select(data => CSharpAttribute.From(data, cancellation))
            .OfType<CSharpAttribute>()
            .OrderBy(attribute => attribute.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
            .ThenBy(attribute => attribute.Syntax.SpanStart),
    ];

    /// <summary>The method of that name in the next experiment up the line, which <c>base.</c> means; none if there is none.</summary>
    public MethodDeclarationSyntax? OverriddenBy(MethodDeclarationSyntax method)
    {
        var owner = SemanticsOf(method).GetDeclaredSymbol(method, cancellation)?.ContainingType;
        return Lineage
            .SkipWhile(type => !SymbolEqualityComparer.Default.Equals(type, owner))
            .Skip(1)
            .SelectMany(type => type.GetMembers(method.Identifier.ValueText))
            .SelectMany(member => member.Declarations<MethodDeclarationSyntax>(cancellation))
            .FirstOrDefault();
    }

    // A partial class may go on in another file, and so may the class that it derives from.
    public SemanticModel SemanticsOf(SyntaxNode node) =>
        node.SyntaxTree == semantics.SyntaxTree ? semantics : semantics.Compilation.GetSemanticModel(node.SyntaxTree);
}
