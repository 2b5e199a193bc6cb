using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>Completes the classes that declare experiments in C#.</summary>
[Generator]
public sealed class CSharpExperimentGenerator : IIncrementalGenerator
{
    /// <summary>The attribute that makes a class an experiment.</summary>
    internal const string Attribute = "TrainSmart.ExperimentAttribute";

    private readonly FrontEnds _readers;

    /// <summary>Makes the generator as the compiler does.</summary>
    public CSharpExperimentGenerator()
        : this(FrontEnds.Real)
    {
    }

    internal CSharpExperimentGenerator(FrontEnds readers) => _readers = readers;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = ProjectOptions.Provide(context);
        var declared = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                Attribute,
                static (node, _) => node is ClassDeclarationSyntax,
                (found, cancellation) => Read(found, cancellation))
            .Combine(project)
            .Select(static (pair, _) => Place(pair.Left, pair.Right))
            .WithTrackingName(Steps.Read);
        var leftOut = LeftOut.Doubled(declared);
        ExperimentPipeline.Register(context, declared, leftOut, project, LockFile.Provide(context, project, _readers), "AddClasses");
    }

    private DeclaredExperiment Read(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        var (type, syntax) = ((INamedTypeSymbol)found.TargetSymbol, (TypeDeclarationSyntax)found.TargetNode);
        var path = syntax.SyntaxTree.FilePath;
        return DeclaredExperiment.Read(path, () =>
        {
            var result = _readers.ReadClass(type, syntax, found.SemanticModel, path, cancellation);
            return (result, UserClassReader.Read(type, result.Base, cancellation));
        });
    }

    // The reader sees no options of the build, so that the file's path becomes relative afterwards.
    private static DeclaredExperiment Place(DeclaredExperiment declared, ProjectOptions project) => declared.Model is not { } model
        ? declared
        : declared with
        {
            Model = model with { Identity = model.Identity with { File = project.Relative(model.Identity.File) } },
            Origins = declared.Origins.Select(origin => origin with { File = project.Relative(origin.File) }).ToEquatableArray(),
        };
}
