using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TrainSmart.Fixes;

namespace TrainSmart.CodeFixes;

/// <summary>Mends YAML experiments by the edits that their diagnostics name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".yaml", ".yml"])]
[Shared]
public sealed class YamlFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Fix.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new YamlFixAllProvider();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Edits.Of(diagnostic) is not { } edit || !Fix.Fits(edit, text)) continue;
            var action = CodeAction.Create(
                Fix.Title(edit),
                _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, text.WithChanges(Fix.ToChange(edit)))),
                diagnostic.Id);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
