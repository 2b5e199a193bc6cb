using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Generators;

/// <summary>What reads declarations and locks. Tests of the wiring hand in readers of their own.</summary>
internal sealed record FrontEnds
{
    public delegate ReadResult YamlReader(SourceText text, string path, string projectFile, string rootNamespace, BaseResolver resolveBase);

    public delegate ReadResult ClassReader(
        INamedTypeSymbol type,
        TypeDeclarationSyntax syntax,
        SemanticModel semantics,
        string projectFile,
        CancellationToken cancellation);

    public delegate DataLock? LockReader(SourceText text, string path, string projectFile);

    /// <summary>The readers of the language.</summary>
    public static FrontEnds Real { get; } = new()
    {
        ReadYaml = YamlReadings.Leave,
        ReadClass = CSharpDeclarationReader.Read,
        ReadLock = static (text, path, projectFile) => DataLockReader.Read(text, path, projectFile).Lock,
    };

    public required YamlReader ReadYaml { get; init; }

    public required ClassReader ReadClass { get; init; }

    public required LockReader ReadLock { get; init; }
}
