extern alias Runtime;
extern alias Search;

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Analyzers;
using TrainSmart.Generators.Generators;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>A project of many experiments in memory, compiled as a build compiles it but on one thread.</summary>
internal sealed class Project(IReadOnlyList<ProjectFile> files)
{
    // As in a build that writes no documentation file.
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest, DocumentationMode.None);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Search::TrainSmart.Search.SearchSpace).Assembly.Location),
    ];

    private static readonly SyntaxTree Usings = CSharpSyntaxTree.ParseText(
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks;",
        Syntax,
        "/project/obj/GlobalUsings.g.cs");

    /// <summary>The project's own code: what the compiler has before a generator ran.</summary>
    public CSharpCompilation Code { get; } = CSharpCompilation.Create(
        "Project",
        [Usings, CSharpSyntaxTree.ParseText("internal static class Other;", Syntax, "/project/Other.cs")],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));

    public IReadOnlyList<ProjectFile> Files => files;

    /// <summary>The same code with another file edited.</summary>
    public static CSharpCompilation WithOtherCode(CSharpCompilation code) =>
        code.ReplaceSyntaxTree(code.SyntaxTrees[1], CSharpSyntaxTree.ParseText("internal static class Another;", Syntax, "/project/Other.cs"));

    /// <summary>The generators before their first run.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [
            new CSharpExperimentGenerator().AsSourceGenerator(),
            new YamlExperimentGenerator().AsSourceGenerator(),
            new ProjectGenerator().AsSourceGenerator(),
        ],
        files,
        Syntax,
        new Options());

    /// <summary>Runs analyzers over the code, one after the other.</summary>
    public ImmutableArray<Diagnostic> Analyze(Compilation code, params DiagnosticAnalyzer[] analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files], new Options()), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(code, [.. analyzers], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
    }

    public static DiagnosticAnalyzer[] Analyzers() => [new CSharpExperimentAnalyzer(), new YamlExperimentAnalyzer(), new ExperimentNamesAnalyzer()];

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly Values Experiment = new() { ["build_metadata.AdditionalFiles.TrainSmartRole"] = "experiment" };
        private static readonly Values Lock = new() { ["build_metadata.AdditionalFiles.TrainSmartRole"] = "lock" };
        private static readonly Values None = [];

        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Found(new() { ["build_property.ProjectDir"] = "/project/", ["build_property.RootNamespace"] = "Experiments" });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Found(None);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Found(((ProjectFile)textFile).Role == "lock" ? Lock : Experiment);
    }

    private sealed class Values : Dictionary<string, string>;

    private sealed class Found(Values values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
