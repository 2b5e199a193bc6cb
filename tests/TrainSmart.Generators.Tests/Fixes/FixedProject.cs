using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.CodeFixes;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Fixes;

/// <summary>A project in an editor's workspace, mended as the editor does it.</summary>
internal static class FixedProject
{
    /// <summary>What the analyzers say of a project.</summary>
    public static Task<ImmutableArray<Diagnostic>> Diagnose(TestProject project) => Diagnose(project, project.Compile());

    private static async Task<ImmutableArray<Diagnostic>> Diagnose(TestProject project, Compilation compilation) => await compilation
        .WithAnalyzers(TestProject.Analyzers, new AnalyzerOptions([.. project.Files], new TestOptions(project.Properties)))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>What is offered for the first diagnostic of an id; none if nothing is.</summary>
    public static async Task<string?> Offer(TestProject project, string id) =>
        (await Actions(project, Open(project), await First(project, id))).FirstOrDefault()?.Title;

    /// <summary>The project after the first diagnostic of an id was mended.</summary>
    public static async Task<TestProject> Mend(TestProject project, string id)
    {
        var action = Assert.Single(await Actions(project, Open(project), await First(project, id)));
        return await Apply(project, action);
    }

    /// <summary>The project after all diagnostics of an id were mended at once.</summary>
    public static async Task<TestProject> MendAll(TestProject project, string id)
    {
        var open = Open(project);
        var diagnostics = await Diagnose(project, (await open.GetCompilationAsync(TestContext.Current.CancellationToken))!);
        var isYaml = !(await First(project, id)).Location.IsInSource;
        CodeFixProvider provider = isYaml ? new YamlFixProvider() : new CSharpFixProvider();
        var context = new FixAllContext(open, provider, FixAllScope.Project, id, [id], new Known(diagnostics), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        return await Apply(project, action!);
    }

    private static async Task<Diagnostic> First(TestProject project, string id) =>
        (await Diagnose(project)).Where(diagnostic => diagnostic.Id == id).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).First();

    private static async Task<IReadOnlyList<CodeAction>> Actions(TestProject project, Project open, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var path = diagnostic.Location.GetLineSpan().Path;
        void Register(CodeAction action, ImmutableArray<Diagnostic> _) => actions.Add(action);
        if (diagnostic.Location.IsInSource)
        {
            var document = open.Documents.Single(document => document.FilePath == path);
            await new CSharpFixProvider()
                .RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, Register, TestContext.Current.CancellationToken));
        }
        else
        {
            var document = open.AdditionalDocuments.Single(document => document.FilePath == path);
            await new YamlFixProvider()
                .RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, Register, TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static async Task<TestProject> Apply(TestProject project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.Projects.Single();
        foreach (var document in changed.Documents.Where(document => project.Sources.ContainsKey(document.FilePath!)))
            project = project.WithCode(document.FilePath![TestProject.Directory.Length..], (await document.GetTextAsync()).ToString());
        foreach (var document in changed.AdditionalDocuments.Where(document => document.FilePath!.EndsWith(".yaml", StringComparison.Ordinal)))
            project = project.WithYaml(document.FilePath![TestProject.Directory.Length..], (await document.GetTextAsync()).ToString());
        return project;
    }

    private static Project Open(TestProject project)
    {
        var id = ProjectId.CreateNewId();
        var compilation = project.Compile();
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(id, "Project", "Project", LanguageNames.CSharp)
            .WithProjectCompilationOptions(id, compilation.Options)
            .WithProjectParseOptions(id, TestProject.Syntax)
            .WithProjectMetadataReferences(id, compilation.References);
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        foreach (var file in project.Files)
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), file.Path, file.GetText(), filePath: file.Path);
        return solution.GetProject(id)!;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => !diagnostic.Location.IsInSource));
    }
}
