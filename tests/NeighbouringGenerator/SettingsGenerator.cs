using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace NeighbouringGenerator;

/// <summary>Turns each key of <c>*.settings.yaml</c> into a constant, by way of a member that later versions of YamlDotNet no longer have.</summary>
[Generator]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var settings = context.AdditionalTextsProvider.Where(file => file.Path.EndsWith(".settings.yaml", System.StringComparison.Ordinal));
        context.RegisterSourceOutput(
            settings, (output, file) => output.AddSource("Settings.g.cs", Write(file.GetText(output.CancellationToken)!.ToString())));
    }

    private static string Write(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var entries = ((YamlMappingNode)stream.Documents[0].RootNode).Children;
        var constants = entries.Select(entry => $"    public const string {entry.Key} = \"{entry.Value} at {entry.Value.Start.Index}\";\n");
        return $"internal static class Settings\n{{\n{string.Concat(constants)}}}\n";
    }
}
