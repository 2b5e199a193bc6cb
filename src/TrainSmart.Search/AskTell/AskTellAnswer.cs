using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Writes answers; numbers so that they read back exactly.</summary>
internal static class AskTellAnswer
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Error(string id, string path, string message) => Write(writer =>
    {
        writer.WriteStartObject("error");
        writer.WriteString("id", id);
        writer.WriteString("message", message);
        writer.WriteString("path", path);
        writer.WriteEndObject();
    });

    public static string Ok() => Write(writer => writer.WriteBoolean("ok", true));

    public static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Parameters(Utf8JsonWriter writer, Configuration configuration)
    {
        writer.WriteStartObject("parameters");
        for (var index = 0; index < configuration.Space.Count; index++)
        {
            var parameter = configuration.Space.Parameters[index];
            if (configuration.Value(index) is not { } value) continue;
            writer.WritePropertyName(parameter.Name);
            if (parameter.Distribution is Distribution.Subset or Distribution.Permutation && configuration.IsActive(index))
                Items(writer, configuration.Items(index));
            else SpaceJson.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    public static void Values(Utf8JsonWriter writer, TrialRecord trial)
    {
        writer.WriteStartArray("values");
        foreach (var value in trial.Values)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }

    private static void Items(Utf8JsonWriter writer, IReadOnlyList<Literal> items)
    {
        writer.WriteStartArray();
        foreach (var item in items) SpaceJson.Write(writer, item);
        writer.WriteEndArray();
    }
}
