using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TrainSmart.Generators.Analyzers;

/// <summary>
/// A branch is closed: its generated constructor is private, so the records inside it are all there are. The C# compiler does not know that and
/// warns of a <c>switch</c> without a default arm (CS8509); where every alternative has its arm, the warning is wrong and goes.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClosedBranchSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor AllAlternativesHandled =
        new("TSS001", "CS8509", "Every alternative of the branch has its arm, and a branch has no others.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [AllAlternativesHandled];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (node.FirstAncestorOrSelf<SwitchExpressionSyntax>() is not { } choice) continue;
            if (HandlesEveryAlternative(choice, context.GetSemanticModel(tree), context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(AllAlternativesHandled, diagnostic));
            }
        }
    }

    private static bool HandlesEveryAlternative(SwitchExpressionSyntax choice, SemanticModel semantics, CancellationToken cancellation)
    {
        if (semantics.GetTypeInfo(choice.GoverningExpression, cancellation).Type is not INamedTypeSymbol { IsAbstract: true } branch) return false;
        var alternatives = branch.GetTypeMembers().Where(member => SymbolEqualityComparer.Default.Equals(member.BaseType, branch)).ToList();
        var isClosed = branch.InstanceConstructors.All(constructor =>
            constructor.DeclaredAccessibility == Accessibility.Private || constructor.Parameters.Length == 1);
        return isClosed && alternatives.Count > 0 && alternatives.All(alternative => choice.Arms.Any(arm => Takes(arm, alternative)));

        bool Takes(SwitchExpressionArmSyntax arm, ISymbol alternative) =>
            arm.WhenClause is null
            && TypeOf(arm.Pattern) is { } type
            && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(type, cancellation).Symbol, alternative);
    }

    private static ExpressionSyntax? TypeOf(PatternSyntax pattern) => pattern switch
    {
        DeclarationPatternSyntax declaration => declaration.Type,
        TypePatternSyntax type => type.Type,
        ConstantPatternSyntax constant => constant.Expression,
        RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 } recursive => recursive.Type,
        _ => null,
    };
}
