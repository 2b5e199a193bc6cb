using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>
/// Compiles the code of many cases at once, each in a namespace of its own: a compilation costs much, a namespace in it nearly nothing.
/// </summary>
internal static class CompiledBatch
{
    private static readonly CSharpCompilation Empty = new TestProject().Compile();

    /// <summary>The YAML cases in which something went wrong, with what.</summary>
    public static IReadOnlyList<(CompiledCase Case, string Failure)> Failures(IReadOnlyList<CompiledCase> cases) => Failures(Empty, cases);

    /// <summary>Reads the classes of C# cases and compiles them with what was generated.</summary>
    public static IReadOnlyList<CompiledCase> Classes(IReadOnlyList<(int Number, Drawn Drawn)> cases, out CSharpCompilation code)
    {
        var trees = cases.ToDictionary(
            one => one.Number, one => CSharpSyntaxTree.ParseText(one.Drawn.Text, TestProject.Syntax, $"/project/{one.Number}/Drawn.cs"));
        var compilation = code = Empty.AddSyntaxTrees(trees.Values);
        return [.. cases.Select(one => Case(one.Number, one.Drawn, compilation, trees[one.Number]))];
    }

    public static IReadOnlyList<(CompiledCase Case, string Failure)> Failures(CSharpCompilation code, IReadOnlyList<CompiledCase> cases)
    {
        var failures = cases.Where(one => one.Failure is not null).Select(one => (one, one.Failure!)).ToList();
        var sound = cases.Where(one => one.Failure is null && !one.HasErrors).ToDictionary(one => one.Number);
        var files = sound.Values.SelectMany(Trees);
        // What users wrote wrong in a class with errors is theirs.
        var written = code.RemoveSyntaxTrees(code.SyntaxTrees.Where(tree => NumberOf(tree) is { } number && !sound.ContainsKey(number)));
        var diagnostics = written.AddSyntaxTrees(files).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        foreach (var diagnostic in diagnostics)
        {
            var number = diagnostic.Location.SourceTree is { } tree ? NumberOf(tree) : null;
            failures.Add((number is { } known ? sound[known] : cases[0], diagnostic.ToString()));
        }

        failures.AddRange(
            cases.Where(one => one.IsLeftToCSharp && !IsRefused(one, code)).Select(one => (one, "nothing runs and nothing says why")));
        return failures;
    }

    // What is generated may hide an error, as a stub of a partial property does, or show one.
    private static bool IsRefused(CompiledCase one, CSharpCompilation code)
    {
        var others = code.SyntaxTrees.Where(tree => NumberOf(tree) is { } number && number != one.Number);
        return code.RemoveSyntaxTrees(others).AddSyntaxTrees(Trees(one)).GetDiagnostics()
            .Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static IEnumerable<SyntaxTree> Trees(CompiledCase one) => one.Files.Select((file, index) =>
        CSharpSyntaxTree.ParseText(file.Text, TestProject.Syntax, $"/project/{one.Number}/{index}.{file.Artefact}.g.cs"));

    private static int? NumberOf(SyntaxTree tree) =>
        tree.FilePath.Split('/') is [_, _, var number, _] && int.TryParse(number, out var parsed) ? parsed : null;

    // A class and those that derive from it are one case: without the code of one there is none of the other.
    private static CompiledCase Case(int number, Drawn drawn, CSharpCompilation code, SyntaxTree tree)
    {
        var classes = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(type => type.AttributeLists.Count > 0).ToList();
        if (classes.Count == 0) return Class(number, drawn, code, tree, null);
        return classes.Select(syntax => Class(number, drawn, code, tree, syntax)).Aggregate((one, other) =>
            new(number, drawn, one.HasErrors || other.HasErrors, [.. one.Files, .. other.Files], one.Failure ?? other.Failure)
            {
                Errors = [.. one.Errors.Union(other.Errors)],
                IsLeftToCSharp = one.Errors.Count == 0 && other.Errors.Count == 0 && (one.IsLeftToCSharp || other.IsLeftToCSharp),
            });
    }

    private static CompiledCase Class(int number, Drawn drawn, CSharpCompilation code, SyntaxTree tree, ClassDeclarationSyntax? syntax) =>
        CompiledCase.Of(number, drawn, () =>
        {
            var semantics = code.GetSemanticModel(tree);
            if (syntax is null || semantics.GetDeclaredSymbol(syntax) is not { } type)
            {
                var finding = new Finding("TS1003", tree.GetRoot().GetLocation(), "no class");
                return (new ReadResult(null, new Model.Positions(), [finding]), UserClass.None, _ => { });
            }

            var result = CSharpDeclarationReader.Read(type, syntax, semantics, $"{number}/Drawn.cs", CancellationToken.None);
            return (result, UserClassReader.Read(type, result.Base, CancellationToken.None), _ => { });
        });
}
