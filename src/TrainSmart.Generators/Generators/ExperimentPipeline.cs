using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>The road from declarations to files, the same for both front ends: take the lock, check, write.</summary>
internal static class ExperimentPipeline
{
    /// <summary>Writes the declared experiments and enters those that can run into the registry.</summary>
    /// <param name="context">The generator's context.</param>
    /// <param name="declared">What was declared.</param>
    /// <param name="leftOut">What of it gets no code.</param>
    /// <param name="project">What the build says of the project.</param>
    /// <param name="locks">The locks.</param>
    /// <param name="registryMethod">The registry's method for the front end.</param>
    /// <remarks>Roslyn carries what is unchanged over from step to step, so that every step costs something in every pass: there are few.</remarks>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DeclaredExperiment> declared,
        IncrementalValueProvider<EquatableArray<string>> leftOut,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValueProvider<LockFiles> locks,
        string registryMethod)
    {
        var emitted = declared
            .Combine(leftOut.Combine(locks))
            .SelectMany(static (pair, _) => LeftOut.Has(pair.Right.Left, pair.Left)
                ? ImmutableArray<LockedExperiment>.Empty
                : [LockedExperiment.Of(pair.Left, pair.Right.Right)])
            .WithTrackingName(Steps.WithLock)
            .Select(static (experiment, _) => EmittedExperiment.Of(CheckedExperiment.Of(experiment)))
            .WithTrackingName(Steps.Emit);
        context.RegisterSourceOutput(emitted, static (production, experiment) => Add(production, experiment));

        var all = emitted.Collect();
        var shared = all
            .SelectMany(static (all, _) => Distinct(all))
            .Select(static (rows, _) => (rows.Hint, Code: rows.Write()))
            .WithTrackingName(Steps.Rows);
        context.RegisterSourceOutput(shared, static (production, rows) => production.AddSource(rows.Hint + ".g.cs", Text(rows.Code.Text)));

        var runnable = all
            .Select(static (all, _) => all
                .Select(experiment => experiment.Runnable)
                .OfType<string>()
                .OrderBy(name => name, StringComparer.Ordinal)
                .ToEquatableArray())
            .WithTrackingName(Steps.Registry);
        context.RegisterSourceOutput(runnable.Combine(project), (production, pair) =>
        {
            if (pair.Left.IsEmpty) return;
            var additions = RegistryFile.WriteAdditions(pair.Right.RootNamespace, registryMethod, pair.Left);
            production.AddSource($"ExperimentRegistry.{registryMethod}.g.cs", Text(additions));
        });
    }

    /// <summary>Generated code as the compiler takes it.</summary>
    public static SourceText Text(string code) => SourceText.From(code, Encoding.UTF8);

    private static void Add(SourceProductionContext production, EmittedExperiment experiment)
    {
        foreach (var file in experiment.Files) production.AddSource($"{experiment.Hint}.{file.Artefact}.g.cs", Text(file.Text));
        if (experiment.Failure is { } failure) production.ReportDiagnostic(Failures.Internal(experiment.Path, failure));
    }

    private static IEnumerable<SharedRows> Distinct(ImmutableArray<EmittedExperiment> all) => all
        .Select(experiment => experiment.Shared)
        .OfType<SharedRows>()
        .GroupBy(rows => rows.ClassName, StringComparer.Ordinal)
        .Select(group => group.First())
        .OrderBy(rows => rows.ClassName, StringComparer.Ordinal);
}
