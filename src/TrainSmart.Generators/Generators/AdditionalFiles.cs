using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Generators;

/// <summary>The files that the build hands to the compiler beside the code.</summary>
internal static class AdditionalFiles
{
    /// <summary>The key of the file metadata that says what a file is for: <c>experiment</c> or <c>lock</c>.</summary>
    public const string Role = "build_metadata.AdditionalFiles.TrainSmartRole";

    /// <summary>The files that have a role in TrainSmart, by the build's word and not by their names.</summary>
    public static IncrementalValuesProvider<AdditionalText> OfRole(IncrementalGeneratorInitializationContext context, string role) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => pair.Right.GetOptions(pair.Left).TryGetValue(Role, out var value) && value == role)
            .Select(static (pair, _) => pair.Left)
            .WithTrackingName(Steps.Files);
}
