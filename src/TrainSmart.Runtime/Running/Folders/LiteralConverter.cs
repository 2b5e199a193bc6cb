using System.Text.Json;
using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Folders;

/// <summary>A literal as the JSON value that it is: a number, a text, a truth value or null.</summary>
internal sealed class LiteralConverter : JsonConverter<Literal>
{
    public override bool HandleNull => true;

    public override Literal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var integer) => new Literal.Number(integer, IsInteger: true),
        JsonTokenType.Number => new Literal.Number(reader.GetDouble()),
        JsonTokenType.True => new Literal.Truth(true),
        JsonTokenType.False => new Literal.Truth(false),
        JsonTokenType.String => new Literal.Text(reader.GetString()!),
        JsonTokenType.Null => new Literal.Null(),
        _ => throw new JsonException("a literal is a number, a text, true, false or null"),
    };

    public override void Write(Utf8JsonWriter writer, Literal value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case Literal.Number { IsInteger: true } number: writer.WriteNumberValue((long)number.Value); break;
            case Literal.Number number: writer.WriteNumberValue(number.Value); break;
            case Literal.Text text: writer.WriteStringValue(text.Value); break;
            case Literal.Truth truth: writer.WriteBooleanValue(truth.Value); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
