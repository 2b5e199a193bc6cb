using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>A YAML document as an editor hands it to a JSON Schema: plain scalars typed by the core schema of YAML 1.2.</summary>
internal static partial class YamlAsJson
{
    public static JsonNode? Read(string text)
    {
        var document = YamlReader.Read(text);
        Assert.Empty(document.Problems.Where(problem => problem.Id == "TS1001").Select(problem => problem.Message));
        return Of(document.Root!);
    }

    private static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Style: not ScalarStyle.Plain } scalar => scalar.Value,
        YamlScalar { Value: "true" or "True" or "TRUE" } => true,
        YamlScalar { Value: "false" or "False" or "FALSE" } => false,
        YamlScalar scalar when CoreNumber().IsMatch(scalar.Value) => double.Parse(scalar.Value, CultureInfo.InvariantCulture),
        YamlScalar scalar => scalar.Value,
        _ => throw new ArgumentException("the text is no YAML", nameof(node)),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex CoreNumber();
}
