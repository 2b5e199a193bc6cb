using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TrainSmart.Fixes;

namespace TrainSmart.CodeFixes;

/// <summary>Mends everything of one kind in the YAML experiments of a project or solution. Roslyn's own providers know only code.</summary>
internal sealed class YamlFixAllProvider : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Mend every {fixAllContext.CodeActionEquivalenceKey} in YAML",
        cancellation => MendAsync(fixAllContext, cancellation),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> MendAsync(FixAllContext context, CancellationToken cancellation)
    {
        var solution = context.Solution;
        var projects = context.Scope == FixAllScope.Solution ? solution.Projects : [context.Project];
        foreach (var project in projects)
        {
            var diagnostics = await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var fixable = diagnostics
                .Where(diagnostic => diagnostic.Id == context.CodeActionEquivalenceKey)
                .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().Path);
            foreach (var document in project.AdditionalDocuments.Where(document => document.FilePath is { } path && fixable.Contains(path)))
            {
                var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                var plan = FixPlan.Of(fixable[document.FilePath!].Select(Edits.Of).OfType<TextEdit>().Where(edit => Fix.Fits(edit, text)));
                solution = solution.WithAdditionalDocumentText(document.Id, text.WithChanges(plan.Edits.Select(Fix.ToChange)));
            }
        }

        return solution;
    }
}
