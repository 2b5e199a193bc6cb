using System.Text.Json;

namespace TrainSmart.EndToEnd;

/// <summary>
/// The trials of a run as lines that can be compared: number, state, parameters, values, steps and metrics, and nothing of time or place.
/// </summary>
internal static class StudyText
{
    private static readonly string[] Essential = ["number", "state", "parameters", "values", "steps", "metrics", "note"];

    public static IEnumerable<string> Of(JsonElement result) =>
        result.GetProperty("trials").EnumerateArray().Select(trial =>
            string.Join(' ', Essential.Select(name => trial.TryGetProperty(name, out var value) ? value.ToString() : "-")));

    /// <summary>The trials of a run that is over.</summary>
    public static string OfRun(string folder) => string.Join('\n', Of(Read(folder)));

    /// <summary>Who ran the trials of a run that is over: the processes, not their threads.</summary>
    public static IReadOnlyCollection<string> WorkersOfRun(string folder) =>
        Read(folder).GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("worker").GetString()!).ToHashSet();

    private static JsonElement Read(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "result.json")));
        return document.RootElement.Clone();
    }
}
