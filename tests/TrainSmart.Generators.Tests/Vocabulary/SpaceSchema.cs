using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrainSmart.Generators.Declarations;
using TrainSmart.Spaces;
using static TrainSmart.Generators.Tests.Vocabulary.Schemas;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>The searched space as definitions of a JSON Schema.</summary>
internal static partial class SpaceSchema
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
        ["else"] = Text(
            $@"^\s*({string.Join("|", DistributionBuilder.Names)})\s*(\([\s\S]*\))?\s*(when\s[\s\S]*)?$",
            "This is no distribution; write one such as log-uniform(1e-4, 1e-1), int(1, 3) or choice(16, 32)."),
        ["description"] = "Where the values are drawn from, such as int(1, 3) or choice(16, 32); for a parameter that some trials do not have, "
            + "with a condition: uniform(0.0, 0.5) when depth >= 2 else 0.0.",
        ["defaultSnippets"] = new JsonArray([.. DistributionBuilder.Names.Select(Snippet)]),
    };

    private static JsonObject Snippet(string name)
    {
        var example = DistributionBuilder.Example(name);
        var place = 0;
        var body = Slot().Replace(example, match => $"${{{++place}:{match.Value}}}");
        return Schemas.Snippet(example, Drawn(name), body);
    }

    private static string Drawn(string name) => name switch
    {
        "uniform" => "Real numbers, all alike.",
        "log-uniform" => "Real numbers, even in their logarithm; low is above zero.",
        "quantized-uniform" => "The numbers low, low + step and so on, all alike.",
        "quantized-log-uniform" => "Numbers a step apart, even in their logarithm; low is above zero.",
        "normal" => "Real numbers around a mean, unbounded.",
        "log-normal" => "Positive numbers whose logarithm is normal.",
        "quantized-normal" => "Numbers a step apart around a mean, unbounded.",
        "quantized-log-normal" => "Positive numbers a step apart whose logarithm is normal.",
        "truncated-normal" => "Real numbers around a mean that stay between low and high.",
        "int" => "Whole numbers, both ends among them; a third number is the step.",
        "log-int" => "Whole numbers, even in their logarithm; low is above zero.",
        "choice" => "One of several values, without order.",
        "weighted-choice" => "One of several values, each with its weight.",
        "ordinal" => "One of several values in an order that means something.",
        "bool" => "false or true.",
        "subset" => "A set of some of the values.",
        "permutation" => "All of the values in some order.",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "a distribution without a description"),
    };

    [GeneratedRegex(@"(?<=[(,] *|: *)[\w.]+(?=[,):])")]
    private static partial Regex Slot();

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
            ["additionalProperties"] = Any(null, Reference(Space), Nothing()),
        };
        return Mapping(Conditional().Prepend(KeyValuePair.Create("branch", alternatives)), ["branch"]);
    }

    private static IEnumerable<KeyValuePair<string, JsonObject>> Conditional() =>
    [
        new("when", Schemas.Use(VocabularySchema.Condition, "When it is there, such as depth >= 2; always if not said.")),
        new("else", Described(Scalar(), "The value in trials whose condition is false.")),
    ];

    private static JsonObject Value(string key) => key switch
    {
        "values" => Any(
            "The values; with weights as a mapping from value to weight.",
            List(Scalar()),
            new JsonObject { ["type"] = "object", ["additionalProperties"] = Number() }),
        "least" => Of("integer", "The fewest values of a subset."),
        "most" => Of("integer", "The most values of a subset."),
        "low" => Number("The lower end, which belongs to the range."),
        "high" => Number("The upper end, which belongs to the range."),
        "step" => Number("The distance between values."),
        "mean" => Number("The mean."),
        "sd" => Number("The standard deviation."),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "a key without a schema"),
    };

    private static JsonObject Number(string? description = null) =>
        Any(description, Of("number"), Text("^[-+]?[0-9.]+%$", "This is no number; write one such as 0.1, or a share such as 10%."));

    private static JsonObject Scalar() => new() { ["type"] = Schemas.Texts(["string", "number", "boolean"]) };
}
