using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>One request, read key by key; what is missing, unknown or of the wrong type is refused with its path.</summary>
internal sealed class AskTellRequest
{
    public const string Malformed = "TS2050";

    private readonly JsonElement _root;

    /// <exception cref="DocumentException">The request is no object.</exception>
    public AskTellRequest(JsonElement root) => _root = root.ValueKind == JsonValueKind.Object
        ? root
        : throw new DocumentException(Malformed, "", "a request is an object with an op, such as {\"op\":\"ask\"}");

    public string Operation => Text("op") ?? throw new DocumentException(Malformed, "op", "the request has no op");

    public void Allow(params string[] keys)
    {
        foreach (var property in _root.EnumerateObject())
        {
            if (property.Name == "op" || keys.Contains(property.Name)) continue;
            throw new DocumentException(Malformed, property.Name, $"'{Operation}' has no '{property.Name}'{NearestName.Hint(property.Name, keys)}");
        }
    }

    public JsonElement? Element(string key) => _root.TryGetProperty(key, out var element) && element.ValueKind != JsonValueKind.Null ? element : null;

    public JsonElement Required(string key) => Element(key) ?? throw new DocumentException(Malformed, key, $"'{Operation}' needs '{key}'");

    public string? Text(string key) => Element(key) is not { } element ? null
        : element.ValueKind == JsonValueKind.String ? element.GetString()
        : throw new DocumentException(Malformed, key, $"{key} must be a text, not {element.GetRawText()}");

    public int? Whole(string key) => Element(key) is not { } element ? null
        : element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? number
        : throw new DocumentException(Malformed, key, $"{key} must be a whole number, not {element.GetRawText()}");

    public ulong? Seed(string key) => Element(key) is not { } element ? null
        : element.ValueKind == JsonValueKind.Number && element.TryGetUInt64(out var number) ? number
        : throw new DocumentException(Malformed, key, $"{key} must be a whole number of at least 0, not {element.GetRawText()}");

    public TimeSpan? Seconds(string key) => Element(key) is not { } element ? null
        : element.ValueKind == JsonValueKind.Number && element.GetDouble() is > 0 and < 1e9 and var seconds ? TimeSpan.FromSeconds(seconds)
        : throw new DocumentException(Malformed, key, $"{key} must be a number of seconds above 0, not {element.GetRawText()}");

    public double[] Numbers(string key)
    {
        if (Element(key) is not { } element) return [];
        if (element.ValueKind != JsonValueKind.Array) throw new DocumentException(Malformed, key, $"{key} must be a list of numbers");
        return [.. element.EnumerateArray().Select((item, index) => Number(item, $"{key}[{index}]"))];
    }

    public IReadOnlyDictionary<string, Literal> Parameters(string key)
    {
        var element = Required(key);
        if (element.ValueKind != JsonValueKind.Object) throw new DocumentException(Malformed, key, $"{key} must map names to values");
        var values = new Dictionary<string, Literal>();
        foreach (var property in element.EnumerateObject())
        {
            var path = $"{key}.{property.Name}";
            if (values.ContainsKey(property.Name)) throw new DocumentException(Malformed, path, $"'{property.Name}' stands twice");
            values[property.Name] = property.Value.ValueKind == JsonValueKind.Array
                ? string.Join(", ", property.Value.EnumerateArray().Select(item => SpaceJsonReader.ReadLiteral(item, path)))
                : SpaceJsonReader.ReadLiteral(property.Value, path);
        }

        return values;
    }

    // JSON has no infinities; a value that is not a number is how a failed measurement is often written.
    private static double Number(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.Null => double.NaN,
        _ => throw new DocumentException(Malformed, path, $"{element.GetRawText()} is not a number"),
    };
}
