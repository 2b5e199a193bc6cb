using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>Declarations that get no code, because it would clash with other code.</summary>
internal static class LeftOut
{
    /// <summary>
    /// All declarations of a class but the first by path: they would clash in their code, and files of one name would stop the whole generator. A
    /// rule tells the user of the others.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<string>> Doubled(IncrementalValuesProvider<DeclaredExperiment> declared) =>
        declared.Collect().Select(static (all, _) => Keys(all, _ => false)).WithTrackingName(Steps.LeftOut);

    /// <summary>
    /// These, and the YAML experiments whose class the project's own code declares already. Both together would not compile, and errors between
    /// declarations silence every analyzer, so the user gets TS1009 instead. After an edit of other code they are the same as before.
    /// </summary>
    public static IncrementalValueProvider<EquatableArray<string>> DoubledOrTaken(
        IncrementalValuesProvider<DeclaredExperiment> declared,
        IncrementalValueProvider<Compilation> compilation) => declared.Collect()
        .Combine(compilation)
        .Select(static (pair, _) => Keys(pair.Left, model => IsTaken(model, pair.Right)))
        .WithTrackingName(Steps.LeftOut);

    /// <summary>Whether a declaration is among them.</summary>
    public static bool Has(EquatableArray<string> leftOut, DeclaredExperiment declared) => !leftOut.IsEmpty && leftOut.Contains(Key(declared));

    private static EquatableArray<string> Keys(ImmutableArray<DeclaredExperiment> all, Func<ExperimentModel, bool> isTaken)
    {
        var leftOut = new SortedSet<string>(StringComparer.Ordinal);
        var first = new Dictionary<string, DeclaredExperiment>(all.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var declared in all)
        {
            if (declared.Model is not { } model) continue;
            var name = Hints.FullName(model.Identity);
            if (isTaken(model)) leftOut.Add(Key(declared));
            else if (!first.TryGetValue(name, out var earlier)) first.Add(name, declared);
            else if (string.CompareOrdinal(Key(declared), Key(earlier)) is var order && order != 0)
            {
                leftOut.Add(Key(order < 0 ? earlier : declared));
                if (order < 0) first[name] = declared;
            }
        }

        return leftOut.ToEquatableArray();
    }

    // What a generator sees of the compilation is the user's code alone: what generators wrote is not in it.
    private static bool IsTaken(ExperimentModel model, Compilation compilation)
    {
        var name = model.Identity.ClassName.TrimStart('@');
        return compilation.Assembly.TypeNames.Contains(name)
            && compilation.Assembly.GetTypeByMetadataName(Hints.FullName(model.Identity).Replace("@", "")) is not null;
    }

    private static string Key(DeclaredExperiment experiment) => $"{experiment.Path}|{experiment.Model?.Identity.ClassName}|{experiment.Model?.Name}";
}
