using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Declarations;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Recognises classes that declare experiments.</summary>
internal static class DeclaredClasses
{
    /// <summary>Whether this part of the type carries <c>[Experiment]</c>; the other parts of a partial class do not count again.</summary>
    public static bool Declares(INamedTypeSymbol type, TypeDeclarationSyntax syntax, CancellationToken cancellation) =>
        syntax.AttributeLists.Count > 0
        && type.GetAttributes().Any(attribute =>
            CSharpInheritance.IsExperimentAttribute(attribute.AttributeClass)
            && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>() == syntax);
}
