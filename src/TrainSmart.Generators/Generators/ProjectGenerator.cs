using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Emit;

namespace TrainSmart.Generators.Generators;

/// <summary>
/// Writes what belongs to the project and not to one experiment: the registry, and the entry point of a program that has none. It reads no
/// declaration, so that no declaration can take it down.
/// </summary>
[Generator]
public sealed class ProjectGenerator : IIncrementalGenerator
{
    private const string Runtime = "TrainSmart.Running.Experiment";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = ProjectOptions.Provide(context);
        var program = context.CompilationProvider
            .Select(static (compilation, cancellation) => Look(compilation, cancellation))
            .WithTrackingName(nameof(Program));
        context.RegisterSourceOutput(program.Combine(project), static (production, pair) => Write(production, pair.Left, pair.Right));

        var classes = context.SyntaxProvider
            .ForAttributeWithMetadataName(CSharpExperimentGenerator.Attribute, static (_, _) => true, static (_, _) => true)
            .Collect();
        var declares = AdditionalFiles.Any(context, "experiment").Combine(classes).Select(static (found, _) => found.Left || found.Right.Length > 0);
        var isUnchecked = project.Combine(declares).Select(static (pair, _) => pair.Left.AnalyzersAreOff && pair.Right);
        context.RegisterSourceOutput(isUnchecked, static (production, isOff) =>
        {
            if (isOff) production.ReportDiagnostic(Failures.AnalyzersAreOff());
        });

        var surroundings = context.CompilationProvider
            .Combine(context.ParseOptionsProvider)
            .Select(static (pair, _) => Surroundings.Of(pair.Left, pair.Right));
        context.RegisterSourceOutput(surroundings.Combine(declares), static (production, pair) =>
        {
            if (!pair.Right) return;
            foreach (var problem in pair.Left.Problems()) production.ReportDiagnostic(problem);
        });
    }

    private static Program Look(Compilation compilation, CancellationToken cancellation)
    {
        var hasRuntime = compilation.GetTypeByMetadataName(Runtime) is not null;
        var isProgram = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        return new Program(hasRuntime, hasRuntime && isProgram && compilation.GetEntryPoint(cancellation) is null);
    }

    private static void Write(SourceProductionContext production, Program program, ProjectOptions project)
    {
        if (!program.HasRuntime) return;
        production.AddSource("ExperimentRegistry.g.cs", ExperimentPipeline.Text(RegistryFile.Write(project.RootNamespace)));
        if (program.LacksEntryPoint)
            production.AddSource("ExperimentProgram.g.cs", ExperimentPipeline.Text(RegistryFile.WriteMain(project.RootNamespace)));
    }

    private sealed record Program(bool HasRuntime, bool LacksEntryPoint);
}
