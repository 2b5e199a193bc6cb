using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>
/// Validates a document against a JSON Schema, by the keywords of draft 07 that ours uses. An unknown keyword is an error of the test.
/// </summary>
internal sealed class SchemaValidator(JsonObject schema)
{
    /// <summary>What is wrong, each with its path; nothing for a valid document.</summary>
    public IReadOnlyList<string> Problems(JsonNode? document) => [.. Check(schema, document, "")];

    private IEnumerable<string> Check(JsonNode rule, JsonNode? value, string path) => rule is JsonValue truth
        ? truth.GetValue<bool>() ? [] : [$"{path} is not allowed"]
        : rule.AsObject().SelectMany(keyword => Check(rule.AsObject(), keyword.Key, keyword.Value!, value, path));

    private IEnumerable<string> Check(JsonObject rule, string keyword, JsonNode argument, JsonNode? value, string path) => keyword switch
    {
        "$ref" => Check(schema["definitions"]![argument.GetValue<string>()["#/definitions/".Length..]]!, value, path),
        "type" => Types(argument).Any(type => IsOf(type, value)) ? [] : [$"{path} is no {string.Join(" or ", Types(argument))}"],
        "enum" => argument.AsArray().Any(item => JsonNode.DeepEquals(item, value)) ? [] : [$"{path} is none of the listed values"],
        "const" => JsonNode.DeepEquals(argument, value) ? [] : [$"{path} is not {argument}"],
        "pattern" => Text(value) is { } text && !Regex.IsMatch(text, argument.GetValue<string>()) ? [$"{path} has another form"] : [],
        "minimum" => Number(value) < Number(argument) ? [$"{path} is too small"] : [],
        "exclusiveMinimum" => Number(value) <= Number(argument) ? [$"{path} is too small"] : [],
        "maximum" => Number(value) > Number(argument) ? [$"{path} is too large"] : [],
        "exclusiveMaximum" => Number(value) >= Number(argument) ? [$"{path} is too large"] : [],
        "required" => value is JsonObject mapping ? Types(argument).Where(key => !mapping.ContainsKey(key)).Select(key => $"{path} lacks {key}") : [],
        "properties" =>
            Keys(value)
                .Where(key => argument.AsObject().ContainsKey(key.Key))
                .SelectMany(key => Check(argument[key.Key]!, key.Value, $"{path}/{key.Key}")),
        "additionalProperties" =>
            Keys(value)
                .Where(key => rule["properties"]?.AsObject().ContainsKey(key.Key) != true)
                .SelectMany(key => Check(argument, key.Value, $"{path}/{key.Key}")),
        "propertyNames" => Keys(value).SelectMany(key => Check(argument, key.Key, $"{path}/{key.Key}")),
        "minProperties" => value is JsonObject few && few.Count < Number(argument) ? [$"{path} has too few keys"] : [],
        "maxProperties" => value is JsonObject many && many.Count > Number(argument) ? [$"{path} has too many keys"] : [],
        "items" => value is JsonArray list ? list.SelectMany((item, index) => Check(argument, item, $"{path}/{index}")) : [],
        "allOf" => argument.AsArray().SelectMany(part => Check(part!, value, path)),
        "anyOf" => argument.AsArray().Any(part => IsValid(part!, value, path)) ? [] : [$"{path} fits none of the forms"],
        "oneOf" => argument.AsArray().Count(part => IsValid(part!, value, path)) == 1 ? [] : [$"{path} does not fit exactly one of the forms"],
        "not" => IsValid(argument, value, path) ? [$"{path} is not allowed"] : [],
        "if" => (IsValid(argument, value, path) ? rule["then"] : rule["else"]) is { } then ? Check(then, value, path) : [],
        "then" or "else" or "$schema" or "$id" or "title" or "description" or "definitions" => [],
        "patternErrorMessage" or "doNotSuggest" or "defaultSnippets" => [], // what editors say and propose
        _ => throw new NotSupportedException($"the keyword '{keyword}' at {path}"),
    };

    private bool IsValid(JsonNode rule, JsonNode? value, string path) => !Check(rule, value, path).Any();

    private static bool IsOf(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value is JsonValue truth && truth.TryGetValue<bool>(out _),
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        _ => throw new NotSupportedException($"the type '{type}'"),
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Keys(JsonNode? value) => value as JsonObject ?? [];

    private static IEnumerable<string> Types(JsonNode argument) =>
        argument is JsonArray several ? several.Select(item => item!.GetValue<string>()) : [argument.GetValue<string>()];

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? value) => value is JsonValue scalar && scalar.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? double.Parse(scalar.ToJsonString(), CultureInfo.InvariantCulture)
        : null;
}
