using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Emit;

namespace TrainSmart.Generators.Generators;

/// <summary>What the build says of the project.</summary>
/// <param name="Directory">The project's folder, with a slash at its end; empty if the build does not say.</param>
/// <param name="RootNamespace">The namespace of code that says none.</param>
/// <param name="AnalyzersAreOff">Whether the build was told to run no analyzers, which would let every mistake through.</param>
/// <param name="IsLocking">Whether the build is made only to write locks, so that a lock that is missing must not stop it.</param>
internal sealed record ProjectOptions(string Directory, string RootNamespace, bool AnalyzersAreOff, bool IsLocking)
{
    private const string NamespaceWithoutProject = "Experiments";

    /// <summary>The options as a value that stays the same while the build says the same.</summary>
    public static IncrementalValueProvider<ProjectOptions> Provide(IncrementalGeneratorInitializationContext context) =>
        context.AnalyzerConfigOptionsProvider.Select(static (options, _) => Read(options.GlobalOptions)).WithTrackingName(Steps.Project);

    /// <summary>The path of a file relative to the project, with forward slashes; its whole path if it stands elsewhere.</summary>
    public string Relative(string path)
    {
        var slashed = path.Replace('\\', '/');
        var isInside = Directory.Length > 0 && slashed.StartsWith(Directory, StringComparison.OrdinalIgnoreCase);
        return isInside ? slashed.Substring(Directory.Length) : slashed;
    }

    /// <summary>What the build says of the project in the options that it hands over.</summary>
    public static ProjectOptions Read(AnalyzerConfigOptions options)
    {
        var directory = Property(options, "ProjectDir").Replace('\\', '/').TrimEnd('/');
        var root = Identifiers.Namespace(Property(options, "RootNamespace"));
        return new ProjectOptions(
            directory.Length > 0 ? directory + "/" : "",
            root.Length > 0 ? root : NamespaceWithoutProject,
            IsFalse(Property(options, "RunAnalyzers")) || IsFalse(Property(options, "RunAnalyzersDuringBuild")),
            Property(options, "TrainSmartLock").Equals("true", StringComparison.OrdinalIgnoreCase));
    }

    private static string Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";

    private static bool IsFalse(string value) => value.Equals("false", StringComparison.OrdinalIgnoreCase);
}
