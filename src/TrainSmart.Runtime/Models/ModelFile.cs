using System.Text.Json;

namespace TrainSmart.Models;

/// <summary>
/// The file that says what kind of model lies in a folder. A kind is a word that this version of TrainSmart knows, never the name of a type.
/// </summary>
internal static class ModelFile
{
    public const string Name = "model.json";

    private const int Version = 1;

    /// <summary>Writes the kind, and what that kind has to say.</summary>
    public static void Write(string folder, string kind, Action<Utf8JsonWriter> writeContent)
    {
        Directory.CreateDirectory(folder);
        using var stream = File.Create(Path.Combine(folder, Name));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("kind", kind);
        writeContent(json);
        json.WriteEndObject();
    }

    /// <summary>Reads the model in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="readers">For each kind, what reads the rest.</param>
    /// <exception cref="UserException">There is no model that this version can read.</exception>
    public static FittedModel Read(string folder, IReadOnlyDictionary<string, Func<string, JsonElement, FittedModel>> readers)
    {
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path)) throw new UserException($"There is no model in {folder}: {Name} is not there.", exitCode: ExitCode.Missing);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var version = json.RootElement.GetProperty("version").GetInt32();
            var kind = json.RootElement.GetProperty("kind").GetString()!;
            if (version != Version || !readers.TryGetValue(kind, out var read))
            {
                throw new UserException(
                    $"{path} is of version {version} and kind '{kind}', which this version of TrainSmart does not read.",
                    exitCode: ExitCode.Invalid);
            }
            return read(folder, json.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new UserException($"{path} cannot be read: {error.Message}", "The file was changed; save the model again.", ExitCode.Invalid);
        }
    }
}
