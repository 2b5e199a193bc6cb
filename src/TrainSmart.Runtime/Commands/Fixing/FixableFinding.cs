using System.Text.Json;
using TrainSmart.Fixes;

namespace TrainSmart.Commands.Fixing;

/// <summary>Something wrong in a file that one edit mends, as the log of a build has it.</summary>
/// <param name="Id">The rule, such as <c>TS2014</c>.</param>
/// <param name="File">The full path of the file.</param>
/// <param name="Edit">What mends it.</param>
internal sealed record FixableFinding(string Id, string File, TextEdit Edit)
{
    private const string Experiment = ".experiment.yaml";

    /// <summary>The findings in YAML experiments that a log holds.</summary>
    /// <param name="log">The log that the C# compiler writes, in SARIF 2.1.</param>
    public static IReadOnlyList<FixableFinding> Read(Stream log)
    {
        using var document = JsonDocument.Parse(log);
        return
        [
            .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               let finding = Of(result)
               where finding is not null
               select finding,
        ];
    }

    private static FixableFinding? Of(JsonElement result)
    {
        if (!TryGet(result, out var properties, "properties", "customProperties") || !TryGet(result, out var locations, "locations") || locations.GetArrayLength() == 0) return null;
        if (!TryGet(locations[0], out var uri, "physicalLocation", "artifactLocation", "uri")) return null;
        if (FixProperties.Read(Text(properties, FixProperties.Replacement), Text(properties, FixProperties.Replaced)) is not { } edit) return null;
        var isExperiment = Uri.TryCreate(uri.GetString(), UriKind.Absolute, out var place) && place.IsFile && place.LocalPath.EndsWith(Experiment, StringComparison.Ordinal);
        return isExperiment ? new FixableFinding(result.GetProperty("ruleId").GetString()!, place!.LocalPath, edit) : null;
    }

    private static bool TryGet(JsonElement element, out JsonElement found, params ReadOnlySpan<string> names)
    {
        found = element;
        foreach (var name in names)
        {
            if (!found.TryGetProperty(name, out found)) return false;
        }

        return true;
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
