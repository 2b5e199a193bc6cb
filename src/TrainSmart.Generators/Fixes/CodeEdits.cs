using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Fixes;

/// <summary>Edits of C# declarations, as code.</summary>
internal static class CodeEdits
{
    /// <summary>
    /// The finding with its edit as code: a text in place of a literal gets its quotes. What stands elsewhere, behind a constant, or in another file
    /// than the class, is not edited here.
    /// </summary>
    public static Finding AsCode(Finding finding, SemanticModel semantics, CancellationToken cancellation)
    {
        var place = finding.Replaced ?? finding.Location;
        if (finding.Replacement is not { } text) return finding;
        if (place.GetLineSpan().Path != semantics.SyntaxTree.FilePath) return finding with { Replacement = null };
        if (place.SourceSpan.IsEmpty || text.StartsWith("\"", StringComparison.Ordinal)) return finding;
        var node = semantics.SyntaxTree.GetRoot(cancellation).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        if (node.Span != place.SourceSpan || node is not ExpressionSyntax expression) return finding;
        if (node.IsKind(SyntaxKind.StringLiteralExpression)) return finding with { Replacement = SymbolDisplay.FormatLiteral(text, quote: true) };
        return semantics.GetConstantValue(expression, cancellation).Value is string ? finding with { Replacement = null } : finding;
    }
}
