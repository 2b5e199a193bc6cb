using System.Text.Json.Nodes;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>The building blocks of a JSON Schema, draft 07.</summary>
internal static class Schemas
{
    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject Of(string type, string? description = null) => Described(new JsonObject { ["type"] = type }, description);

    /// <summary>A text of a certain form.</summary>
    public static JsonObject Text(string pattern, string? description = null) => Described(new JsonObject { ["type"] = "string", ["pattern"] = pattern }, description);

    public static JsonObject OneOf(IEnumerable<string> values, string? description = null) => Described(new JsonObject { ["enum"] = Texts(values) }, description);

    public static JsonObject Any(string? description, params IEnumerable<JsonObject> schemas) =>
        Described(new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) }, description);

    /// <summary>A list, of which a single item may stand alone.</summary>
    public static JsonObject OneOrMore(JsonObject item, string? description = null) => Any(description, item, List((JsonObject)item.DeepClone()));

    public static JsonObject List(JsonObject items, string? description = null) =>
        Described(new JsonObject { ["type"] = "array", ["items"] = items }, description);

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<KeyValuePair<string, JsonObject>> keys, IEnumerable<string> required, string? description = null)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))), ["additionalProperties"] = false };
        var needed = Texts(required);
        if (needed.Count > 0) schema["required"] = needed;
        return Described(schema, description);
    }

    /// <summary>A mapping with these keys, none of which need be there.</summary>
    public static JsonObject Section(string? description, params (string Key, JsonObject Schema)[] keys) =>
        Mapping(keys.Select(key => KeyValuePair.Create(key.Key, Removable(key.Schema))), [], description);

    /// <summary>A part that a file may leave empty to remove what it inherits.</summary>
    public static JsonObject Removable(JsonObject schema)
    {
        var description = schema["description"]?.GetValue<string>();
        schema.Remove("description");
        return Any(description, schema, Of("null"));
    }

    public static JsonObject Needing(params IEnumerable<string> keys) => new() { ["required"] = Texts(keys) };

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null) schema["description"] = description;
        return schema;
    }
}
