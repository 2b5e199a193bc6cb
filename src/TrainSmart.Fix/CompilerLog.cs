using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrainSmart.Fixes;

/// <summary>What the C# compiler found, from the log that it writes in SARIF 2.1.</summary>
/// <param name="Fixable">What one edit mends.</param>
/// <param name="Errors">All errors, one line each.</param>
internal sealed partial record CompilerLog(IReadOnlyList<FixableFinding> Fixable, IReadOnlyList<string> Errors)
{
    /// <summary>Reads a log. What a comment or a pragma silences is wanted as it is, so it is no finding.</summary>
    public static CompilerLog Read(Stream log)
    {
        using var document = JsonDocument.Parse(log);
        var results = document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .ToList();
        return new CompilerLog(
            [.. results.Select(Fix).OfType<FixableFinding>()],
            [.. results.Where(result => Text(result, "level") == "error").Select(Line)]);
    }

    private static FixableFinding? Fix(JsonElement result)
    {
        if (Text(result, "ruleId") is not { } id || !OurId().IsMatch(id)) return null;
        if (!TryGet(result, out var properties, "properties", "customProperties") || PlaceOf(result) is not { } place) return null;
        return FixProperties.Read(Text(properties, FixProperties.Replacement), Text(properties, FixProperties.Replaced)) is { } edit
            ? new FixableFinding(id, place.File, place.Line, place.Column, edit)
            : null;
    }

    private static string Line(JsonElement result)
    {
        var message = TryGet(result, out var text, "message", "text") ? text.GetString() : "";
        var place = PlaceOf(result) is { } found ? $"{found.File}({found.Line},{found.Column}): " : "";
        return $"{place}error {Text(result, "ruleId")}: {message}";
    }

    private static (string File, int Line, int Column)? PlaceOf(JsonElement result)
    {
        if (!TryGet(result, out var locations, "locations") || locations.GetArrayLength() == 0) return null;
        if (!TryGet(locations[0], out var uri, "physicalLocation", "artifactLocation", "uri")) return null;
        if (!TryGet(locations[0], out var region, "physicalLocation", "region")) return null;
        if (!Uri.TryCreate(uri.GetString(), UriKind.Absolute, out var file) || !file.IsFile) return null;
        return (file.LocalPath, region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
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

    [GeneratedRegex("^TS[0-9]{4}$")]
    private static partial Regex OurId();
}
