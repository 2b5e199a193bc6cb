using System.Text.Json;

namespace TrainSmart.EndToEnd;

/// <summary>The trials of a study as lines that can be compared: number, state, parameters, values and steps, and nothing of time or place.</summary>
internal static class StudyText
{
    private static readonly string[] Essential = ["number", "state", "parameters", "values", "steps", "metrics", "note"];

    public static IEnumerable<string> Of(JsonElement result) =>
        result.GetProperty("trials").EnumerateArray().Select(trial =>
            string.Join(' ', Essential.Select(name => trial.TryGetProperty(name, out var value) ? value.ToString() : "-")));
}
