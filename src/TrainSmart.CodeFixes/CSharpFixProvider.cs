using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Fixes;

namespace TrainSmart.CodeFixes;

/// <summary>Mends experiments that are C# classes by the edits that their diagnostics name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CSharpFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Fix.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (semantics is null || Edits.Of(diagnostic) is not { } found || !Fix.Fits(found, text) || InCode(found, semantics, context.CancellationToken) is not { } edit) continue;
            var action = CodeAction.Create(Fix.Title(edit), _ => Task.FromResult(document.WithText(text.WithChanges(Fix.ToChange(edit)))), diagnostic.Id);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>The edit as code: a text in place of a literal gets its quotes. A text that stands elsewhere, behind a constant, is not edited here.</summary>
    internal static TextEdit? InCode(TextEdit edit, SemanticModel semantics, CancellationToken cancellation)
    {
        var span = new TextSpan(edit.Range.Start, edit.Range.Length);
        if (span.IsEmpty || edit.Text.StartsWith("\"", StringComparison.Ordinal)) return edit;
        var node = semantics.SyntaxTree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true);
        if (node.Span != span || node is not ExpressionSyntax expression) return edit;
        if (node.IsKind(SyntaxKind.StringLiteralExpression)) return edit with { Text = SymbolDisplay.FormatLiteral(edit.Text, quote: true) };
        return semantics.GetConstantValue(expression, cancellation).Value is string ? null : edit;
    }
}
