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
    /// <param name="project">What the build says of the project.</param>
    /// <param name="locks">The locks.</param>
    /// <param name="registryMethod">The registry's method for the front end.</param>
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<DeclaredExperiment> declared,
        IncrementalValueProvider<ProjectOptions> project,
        IncrementalValueProvider<LockFiles> locks,
        string registryMethod)
    {
        var duplicates = declared.Collect().Select(static (all, _) => FindDuplicates(all)).WithTrackingName(Steps.Duplicates);
        var emitted = declared
            .Combine(duplicates)
            .Where(static pair => pair.Right.IsEmpty || !pair.Right.Contains(Key(pair.Left)))
            .Select(static (pair, _) => pair.Left)
            .Combine(locks)
            .Select(static (pair, _) => LockedExperiment.Of(pair.Left, pair.Right))
            .WithTrackingName(Steps.WithLock)
            .Select(static (experiment, _) => CheckedExperiment.Of(experiment))
            .WithTrackingName(Steps.Check)
            .Select(static (experiment, _) => EmittedExperiment.Of(experiment))
            .WithTrackingName(Steps.Emit);

        context.RegisterSourceOutput(emitted, static (production, experiment) => Add(production, experiment));

        var shared = emitted.Select(static (experiment, _) => experiment.Shared).Where(static rows => rows is not null).Collect()
            .SelectMany(static (all, _) => Distinct(all))
            .Select(static (rows, _) => (rows.Hint, Code: rows.Write()))
            .WithTrackingName(Steps.Rows);
        context.RegisterSourceOutput(shared, static (production, rows) => production.AddSource(rows.Hint + ".g.cs", Text(rows.Code.Text)));

        var runnable = emitted.Select(static (experiment, _) => experiment.Runnable).Where(static name => name is not null).Collect()
            .Select(static (names, _) => names.OfType<string>().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray())
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

    private static IEnumerable<SharedRows> Distinct(ImmutableArray<SharedRows?> all) => all
        .OfType<SharedRows>()
        .GroupBy(rows => rows.ClassName, StringComparer.Ordinal)
        .Select(group => group.First())
        .OrderBy(rows => rows.ClassName, StringComparer.Ordinal);

    // Two declarations of one class would clash in their code, and files of one name would stop the whole generator.
    // The first by path is written, and a rule tells the user of the other.
    private static EquatableArray<string> FindDuplicates(ImmutableArray<DeclaredExperiment> all) => all
        .Where(experiment => experiment.Model is not null)
        .GroupBy(experiment => Hints.FullName(experiment.Model!.Identity), StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group.Select(Key).Distinct().OrderBy(key => key, StringComparer.Ordinal).Skip(1))
        .OrderBy(key => key, StringComparer.Ordinal)
        .ToEquatableArray();

    private static string Key(DeclaredExperiment experiment) => $"{experiment.Path}|{experiment.Model?.Identity.ClassName}|{experiment.Model?.Name}";
}
