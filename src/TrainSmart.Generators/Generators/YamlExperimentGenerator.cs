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
        var declared = AdditionalFiles.OfRole(context, "experiment")
            .Combine(project)
            .Combine(BaseFiles.Provide(context, project))
            .SelectMany((pair, cancellation) => Read(pair.Left.Left, pair.Left.Right, pair.Right, cancellation))
            .WithTrackingName(Steps.Read);
        var free = TakenNames.LeaveOut(declared, context.CompilationProvider);
        ExperimentPipeline.Register(context, free, project, LockFile.Provide(context, project, _readers), "AddYaml");
    }

    private ImmutableArray<DeclaredExperiment> Read(AdditionalText file, ProjectOptions project, BaseFiles bases, CancellationToken cancellation) =>
        DeclaredExperiment.ReadAll(file.Path, project.Relative, () =>
        {
            var text = file.GetText(cancellation) ?? throw new InvalidOperationException("the file cannot be read");
            return _readers.ReadYaml(text, file.Path, project.Relative(file.Path), project.RootNamespace, bases.Find);
        });
}
