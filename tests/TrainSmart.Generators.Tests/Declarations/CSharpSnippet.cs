extern alias Runtime;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Tests.Declarations;

/// <summary>Compiles a piece of C# against the runtime's attributes and reads the experiment in it.</summary>
internal sealed class CSharpSnippet
{
    private static readonly MetadataReference[] References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.Location),
    ];

    private CSharpSnippet(ReadResult result) => Result = result;

    public ReadResult Result { get; }

    public ExperimentModel Model => Result.Model ?? throw new InvalidOperationException("The snippet has no model: " + string.Join("; ", Findings));

    /// <summary>Each finding as <c>TS2001 (7,5) [text at its place]</c>.</summary>
    public IReadOnlyList<string> Findings => [.. Result.Findings.Select(finding => $"{finding.Id} {Place(finding.Location)}")];

    public Finding Finding(string id) => Assert.Single(Result.Findings, finding => finding.Id == id);

    /// <summary>Where a path stands, as <c>(7,5) [text]</c>.</summary>
    public string Value(string path) => Place(Result.Positions.Value(path));

    public string Key(string path) => Place(Result.Positions.Key(path));

    /// <summary>Reads the first experiment of a text, or the one that a class of a name declares.</summary>
    public static CSharpSnippet Read(string source, string? className = null)
    {
        var compilation = Compile(source);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Experiment.cs");
        var semantics = compilation.GetSemanticModel(tree);
        var syntax = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .First(type => (className is null || type.Identifier.Text == className)
                && type.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() == "Experiment"));
        var type = semantics.GetDeclaredSymbol(syntax) ?? throw new InvalidOperationException("no symbol");
        return new CSharpSnippet(CSharpDeclarationReader.Read(type, syntax, semantics, "Experiment.cs", CancellationToken.None));
    }

    /// <summary>A searched property inside an otherwise complete experiment; it stands on line 10.</summary>
    public static CSharpSnippet WithMembers(
        string members, string attributes = "", string model = "Estimator Model(Shape classes) => new LightGbm();") => Read(
        $$"""
        using TrainSmart;

        namespace Snippets;

        [Experiment("snippet")]
        [Csv("data/x.csv", Label = "y"), Minimize("validation/loss")] {{attributes}}
        public sealed partial class Snippet
        {
            {{model}}
            {{members}}
        }
        """);

    /// <summary>A method <c>Model</c> on line 9 beside the searched values <c>Depth</c>, <c>Width</c> and <c>Rate</c>.</summary>
    public static CSharpSnippet WithModel(string model) =>
        WithMembers(Searched + " Training Train() => new() { Epochs = 1, BatchSize = 1 };", model: model);

    /// <summary>Another method on line 10 beside the same searched values.</summary>
    public static CSharpSnippet WithMethod(string method) => WithMembers(method + "\n" + Searched);

    private const string Searched =
        "[Int(1, 3)] public partial int Depth { get; } [Choice(16, 32)] public partial int Width { get; } "
        + "[Uniform(0, 0.5)] public partial double Rate { get; }";

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Snippets",
        [
            CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic;"),
            CSharpSyntaxTree.ParseText(source, path: "Experiment.cs"),
        ],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static string Place(Location location)
    {
        if (location.SourceTree is not { } tree) return "nowhere";
        var start = location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1}) [{tree.GetText().ToString(location.SourceSpan)}]";
    }
}
