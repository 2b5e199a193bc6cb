using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>What code under test is compiled against: the framework, and the runtime. This is the one place that chooses which runtime.</summary>
internal static class RuntimeReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(Build);

    public static IReadOnlyList<MetadataReference> All => References.Value;

    // The shared sources are compiled as they are; the attributes are the runtime's own; the rest of the runtime is its API without what is behind it.
    private static IReadOnlyList<MetadataReference> Build()
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.Path("src/Shared"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(RepositoryFiles.Path("src/TrainSmart.Runtime/Declarations"), "*.cs", SearchOption.AllDirectories))
            .Append(RepositoryFiles.Path("tests/TrainSmart.Generators.Tests/Harness/RuntimeStub.cs"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), TestProject.Syntax, path));
        var compilation = CSharpCompilation.Create(
            "TrainSmart.Runtime",
            [TestProject.ImplicitUsings, .. sources],
            Basic.Reference.Assemblies.Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return [.. Basic.Reference.Assemblies.Net100.References.All, MetadataReference.CreateFromImage(image.ToArray())];
    }
}
