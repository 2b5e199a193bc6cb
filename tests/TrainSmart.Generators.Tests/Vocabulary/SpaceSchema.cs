using System.Text.Json.Nodes;
using TrainSmart.Generators.Declarations;
using TrainSmart.Spaces;
using static TrainSmart.Generators.Tests.Vocabulary.Schemas;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>The searched space as definitions of a JSON Schema.</summary>
internal static class SpaceSchema
{
    public const string Space = "space";

    private const string Parameter = "parameter";
    private const string Branch = "parameter.branch";
    private const string LongForm = "parameter.distribution";

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Definitions() =>
    [
        new(Space, Parameters()),
        new(Parameter, OfParameter()),
        new(LongForm, OfDistribution()),
        new(Branch, OfBranch()),
    ];

    private static JsonObject Parameters() => new()
    {
        ["description"] = "The searched parameters: a name and where its values are drawn from. In other sections they are written $name.",
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = @"^[\p{L}_][\p{L}\p{Nd}_]*$" },
        ["additionalProperties"] = Removable(Reference(Parameter)),
    };

    private static JsonObject OfParameter() => new()
    {
        ["if"] = Of("object"),
        ["then"] = new JsonObject { ["if"] = Needing("branch"), ["then"] = Reference(Branch), ["else"] = Reference(LongForm) },
        ["else"] = Described(
            Text($@"^\s*({string.Join("|", DistributionBuilder.Names)})\s*(\([\s\S]*\))?\s*(when\s[\s\S]*)?$"),
            "A distribution, such as int(1, 3) or choice(16, 32), and for a parameter that some trials do not have: when depth >= 2 else 0."),
        ["examples"] = Schemas.Texts(DistributionBuilder.Names.Select(DistributionBuilder.Example)),
    };

    private static JsonObject OfDistribution()
    {
        var keys = YamlSpaceReader.ValueKeys.Select(key => KeyValuePair.Create(key, Value(key)))
            .Prepend(KeyValuePair.Create("distribution", OneOf(DistributionBuilder.Names, "Where the values are drawn from.")))
            .Concat(Conditional());
        return Mapping(keys, ["distribution"]);
    }

    private static JsonObject OfBranch()
    {
        var alternatives = new JsonObject
        {
            ["description"] = "The alternatives, each with parameters of its own.",
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = Any(null, Reference(Space), Of("null")),
        };
        return Mapping(Conditional().Prepend(KeyValuePair.Create("branch", alternatives)), ["branch"]);
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Conditional() =>
    [
        new("when", Reference(VocabularySchema.Condition)),
        new("else", Described(Scalar(), "The value in trials whose condition is false.")),
    ];

    private static JsonObject Value(string key) => key switch
    {
        "values" => Any(
            "The values; with weights as a mapping from value to weight.",
            List(Scalar()),
            new JsonObject { ["type"] = "object", ["additionalProperties"] = Of("number") }),
        "least" => Of("integer", "The fewest values of a subset."),
        "most" => Of("integer", "The most values of a subset."),
        "low" => Of("number", "The lower end, which belongs to the range."),
        "high" => Of("number", "The upper end, which belongs to the range."),
        "step" => Of("number", "The distance between values."),
        "mean" => Of("number", "The mean."),
        "sd" => Of("number", "The standard deviation."),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "a key without a schema"),
    };

    private static JsonObject Scalar() => new() { ["type"] = Schemas.Texts(["string", "number", "boolean"]) };
}
