using System.Text.Json.Nodes;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>The building blocks of a JSON Schema, draft 07.</summary>
internal static class Schemas
{
    public static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    public static JsonObject Of(string type, string? description = null) => Described(new JsonObject { ["type"] = type }, description);

    /// <summary>A text of a certain form, and what an editor says of one that has another.</summary>
    public static JsonObject Text(string pattern, string otherwise, string? description = null) =>
        Described(new JsonObject { ["type"] = "string", ["pattern"] = pattern, ["patternErrorMessage"] = otherwise }, description);

    /// <summary>A definition with words of its own at the place where it is used.</summary>
    public static JsonObject Use(string definition, string? description = null) =>
        Described(new JsonObject { ["allOf"] = new JsonArray(Reference(definition)) }, description);

    /// <summary>Nothing, which editors do not propose.</summary>
    public static JsonObject Nothing() => new() { ["not"] = new JsonObject { ["type"] = Texts(["string", "number", "boolean", "array", "object"]) } };

    /// <summary>What an editor inserts, with places to fill in.</summary>
    public static JsonObject Snippet(string label, string description, JsonNode body) =>
        new() { ["label"] = label, ["description"] = description, ["body"] = body };

    public static JsonObject OneOf(IEnumerable<string> values, string? description = null) =>
        Described(new JsonObject { ["enum"] = Texts(values) }, description);

    public static JsonObject Any(string? description, params IEnumerable<JsonObject> schemas) =>
        Described(new JsonObject { ["anyOf"] = new JsonArray([.. schemas]) }, description);

    /// <summary>A list, of which a single item may stand alone.</summary>
    public static JsonObject OneOrMore(JsonObject item, string? description = null) => Any(description, item, List((JsonObject)item.DeepClone()));

    public static JsonObject List(JsonObject items, string? description = null) =>
        Described(new JsonObject { ["type"] = "array", ["items"] = items }, description);

    /// <summary>A mapping with these keys and no others.</summary>
    public static JsonObject Mapping(IEnumerable<KeyValuePair<string, JsonObject>> keys, IEnumerable<string> required, string? description = null)
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(keys.Select(key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))),
            ["additionalProperties"] = false,
        };
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
        return Any(description, schema, Nothing());
    }

    public static JsonObject Needing(params IEnumerable<string> keys) => new() { ["required"] = Texts(keys) };

    /// <summary>Exactly one of the keys that the mapping takes; one more where it says when it holds.</summary>
    public static JsonObject WithOneWord(JsonObject mapping, bool mayHaveCondition)
    {
        if (!mayHaveCondition) return Counted(mapping, 1);
        mapping["if"] = Needing("when");
        mapping["then"] = Counted(new JsonObject(), 2);
        mapping["else"] = Counted(new JsonObject(), 1);
        return mapping;
    }

    private static JsonObject Counted(JsonObject mapping, int keys)
    {
        mapping["minProperties"] = keys;
        mapping["maxProperties"] = keys;
        return mapping;
    }

    public static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    public static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null) schema["description"] = description;
        return schema;
    }
}
