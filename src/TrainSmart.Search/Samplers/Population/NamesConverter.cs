using System.Text.Json;
using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Names as a list of texts in a log.</summary>
internal sealed class NamesConverter : JsonConverter<EquatableArray<string>>
{
    public override EquatableArray<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var names = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String) names.Add(reader.GetString()!);
        return new(names);
    }

    public override void Write(Utf8JsonWriter writer, EquatableArray<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var name in value) writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}
