using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Generators;

/// <summary>
/// YAML experiments whose class the project's own code declares already. Both together would not compile, and errors between declarations silence
/// every analyzer, so such a file gets no code and the user gets TS1009 instead.
/// </summary>
internal static class TakenNames
{
    /// <summary>The experiments whose names are free. After an edit of other code they are the same as before.</summary>
    public static IncrementalValuesProvider<DeclaredExperiment> LeaveOut(
        IncrementalValuesProvider<DeclaredExperiment> declared,
        IncrementalValueProvider<Compilation> compilation) => declared
        .Combine(compilation)
        .Select(static (pair, _) => new NamedExperiment(pair.Left, IsTaken(pair.Left, pair.Right)))
        .WithTrackingName(Steps.Taken)
        .Where(static experiment => !experiment.IsTaken)
        .Select(static (experiment, _) => experiment.Declared);

    // What a generator sees of the compilation is the user's code alone: what generators wrote is not in it.
    private static bool IsTaken(DeclaredExperiment declared, Compilation compilation) =>
        declared.Model is { } model && compilation.Assembly.GetTypeByMetadataName(Hints.FullName(model.Identity).Replace("@", "")) is not null;

    private sealed record NamedExperiment(DeclaredExperiment Declared, bool IsTaken);
}
