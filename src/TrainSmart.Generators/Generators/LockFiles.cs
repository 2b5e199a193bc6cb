using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Generators;

/// <summary>The locks among the additional files, each under the data file that it describes.</summary>
/// <param name="Csv">The data file relative to the project.</param>
/// <param name="Lock">What is known of it; none if the lock cannot be read.</param>
internal sealed record LockFile(string Csv, DataLock? Lock)
{
    private const string Ending = ".lock.json";

    /// <summary>All locks of the project.</summary>
    public static IncrementalValueProvider<LockFiles> Provide(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        FrontEnds readers) =>
        AdditionalFiles.OfRareRole(context, project, "lock")
            .Select((file, cancellation) => Read(file, readers, cancellation))
            .WithTrackingName(Steps.Locks)
            .Collect()
            .Select(static (locks, _) => new LockFiles(locks.ToDictionary(file => file.Csv, file => file.Lock)));

    private static LockFile Read(ProjectFile file, FrontEnds readers, CancellationToken cancellation)
    {
        var csv = file.Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
            ? file.Name.Substring(0, file.Name.Length - Ending.Length)
            : file.Name;
        return new LockFile(csv, file.Text.GetText(cancellation) is { } text ? readers.ReadLock(text, file.Text.Path, file.Name) : null);
    }
}

/// <summary>The locks by data file. An experiment takes the one that it needs out of them before anything is compared.</summary>
internal sealed class LockFiles(IReadOnlyDictionary<string, DataLock?> locks)
{
    public DataLock? Find(string? csv) => csv is not null && locks.TryGetValue(csv, out var found) ? found : null;
}
