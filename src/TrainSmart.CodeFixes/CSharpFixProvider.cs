using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
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
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Edits.Of(diagnostic) is not { } edit || !Fix.Fits(edit, text)) continue;
            var action = CodeAction.Create(
                Fix.Title(edit),
                _ => Task.FromResult(document.WithText(text.WithChanges(Fix.ToChange(edit)))),
                diagnostic.Id);
            context.RegisterCodeFix(action, diagnostic);
        }
    }
}
