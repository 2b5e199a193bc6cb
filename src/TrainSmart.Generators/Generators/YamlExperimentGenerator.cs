using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Generators;

/// <summary>Writes the code of experiments that are declared in YAML.</summary>
[Generator]
public sealed class YamlExperimentGenerator : IIncrementalGenerator
{
    private readonly FrontEnds _readers;

    /// <summary>Makes the generator as the compiler does.</summary>
    public YamlExperimentGenerator()
        : this(FrontEnds.Real)
    {
    }

    internal YamlExperimentGenerator(FrontEnds readers) => _readers = readers;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = ProjectOptions.Provide(context);
        var files = AdditionalFiles.OfRole(context, project, "experiment");
        var declared = files
            .Combine(project.Combine(BaseFiles.Provide(files)))
            .SelectMany((pair, cancellation) => Read(pair.Left, pair.Right.Left, pair.Right.Right, cancellation))
            .WithTrackingName(Steps.Read);
        var leftOut = LeftOut.DoubledOrTaken(declared, context.CompilationProvider);
        ExperimentPipeline.Register(context, declared, leftOut, project, LockFile.Provide(context, project, _readers), "AddYaml");
    }

    private ImmutableArray<DeclaredExperiment> Read(ProjectFile file, ProjectOptions project, BaseFiles bases, CancellationToken cancellation) =>
        DeclaredExperiment.ReadAll(file.Text.Path, project.Relative, () =>
        {
            var text = file.Text.GetText(cancellation) ?? throw new InvalidOperationException("the file cannot be read");
            return _readers.ReadYaml(text, file.Text.Path, file.Name, project.RootNamespace, bases.Find);
        });
}
