using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Analyzers;
using TrainSmart.Generators.Generators;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>A project in memory that declares experiments: its code, its declarations, its locks, and what the build says of it. Immutable.</summary>
internal sealed record TestProject
{
    public const string Directory = "/project/";

    public static readonly CSharpParseOptions Syntax = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly SyntaxTree ImplicitUsings = CSharpSyntaxTree.ParseText(
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """,
        Syntax,
        Directory + "obj/GlobalUsings.g.cs");

    public ImmutableDictionary<string, string> Sources { get; init; } = ImmutableDictionary.Create<string, string>();

    public ImmutableList<TestFile> Files { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary.Create<string, string>()
        .Add("build_property.ProjectDir", Directory)
        .Add("build_property.RootNamespace", "Experiments");

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The project with a file of C#.</summary>
    public TestProject WithCode(string path, string code) => this with { Sources = Sources.SetItem(Directory + path, code) };

    /// <summary>The project with a declaration in YAML, in place of the one that it had at the path.</summary>
    public TestProject WithYaml(string path, string text) => With(path, text, "experiment");

    /// <summary>The project with the lock of a data file, in place of the one that it had at the path.</summary>
    public TestProject WithLock(string csv, string text) => With(csv + ".lock.json", text, "lock");

    /// <summary>The project with a property of the build.</summary>
    public TestProject WithProperty(string name, string value) => this with { Properties = Properties.SetItem("build_property." + name, value) };

    public CSharpCompilation Compile() => CSharpCompilation.Create(
        "Project",
        [
            ImplicitUsings,
            .. Sources.OrderBy(source => source.Key, StringComparer.Ordinal)
                .Select(source => CSharpSyntaxTree.ParseText(source.Value, Syntax, source.Key)),
        ],
        RuntimeReferences.All,
        new CSharpCompilationOptions(Output, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    /// <summary>Runs the compiler as a build does.</summary>
    public TestRun Run() => Run(FrontEnds.Real);

    /// <summary>Runs the compiler with readers of the test's own.</summary>
    public TestRun Run(FrontEnds readers) =>
        TestRun.Start(this, [new CSharpExperimentGenerator(readers), new YamlExperimentGenerator(readers), new ProjectGenerator()]);

    /// <summary>The analyzers that the package holds.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        new CSharpExperimentAnalyzer(), new YamlExperimentAnalyzer(), new ExperimentNamesAnalyzer(),
    ];

    private TestProject With(string path, string text, string role)
    {
        var file = new TestFile(Directory + path, text, role);
        var index = Files.FindIndex(existing => existing.Path == file.Path);
        return this with { Files = index < 0 ? Files.Add(file) : Files.SetItem(index, file) };
    }
}
