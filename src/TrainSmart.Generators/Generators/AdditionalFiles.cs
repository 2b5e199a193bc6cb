using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TrainSmart.Generators.Generators;

/// <summary>A file that the build hands to the compiler beside the code.</summary>
/// <param name="Text">The file.</param>
/// <param name="Name">Its path relative to the project.</param>
internal sealed record ProjectFile(AdditionalText Text, string Name);

/// <summary>The files that the build hands to the compiler beside the code.</summary>
internal static class AdditionalFiles
{
    /// <summary>The key of the file metadata that says what a file is for: <c>experiment</c> or <c>lock</c>.</summary>
    public const string Role = "build_metadata.AdditionalFiles.TrainSmartRole";

    /// <summary>The files that have a role in TrainSmart, by the build's word and not by their names.</summary>
    public static IncrementalValuesProvider<ProjectFile> OfRole(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        string role) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(project))
            .SelectMany((pair, _) => Has(pair.Left, role, pair.Right.Left) ? ImmutableArray.Create(File(pair.Left, pair.Right.Right)) : [])
            .WithTrackingName(Steps.Files);

    /// <summary>The same of a role that few of the files have: they are looked through at once and not each in a step of its own.</summary>
    public static IncrementalValuesProvider<ProjectFile> OfRareRole(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project,
        string role) =>
        context.AdditionalTextsProvider.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Combine(project))
            .SelectMany((pair, _) => pair.Left.Where(file => Has(file, role, pair.Right.Left)).Select(file => File(file, pair.Right.Right)))
            .WithTrackingName(Steps.Files);

    /// <summary>Whether any file has the role.</summary>
    public static IncrementalValueProvider<bool> Any(IncrementalGeneratorInitializationContext context, string role) =>
        context.AdditionalTextsProvider.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => pair.Left.Any(file => Has(file, role, pair.Right)));

    private static bool Has(AdditionalText file, string role, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Role, out var value) && value == role;

    private static ProjectFile File(AdditionalText file, ProjectOptions project) => new(file, project.Relative(file.Path));
}
