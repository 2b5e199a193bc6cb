using TrainSmart.Generators.Yaml;
using YamlDotNet.RepresentationModel;
using OurNode = TrainSmart.Generators.Yaml.YamlNode;

namespace TrainSmart.Generators.Tests.Yaml;

/// <summary>Shows a document in one line, the same for our reader and for the one it is compared with.</summary>
internal static class YamlText
{
    public static string Of(OurNode? node) => node switch
    {
        null => "",
        YamlScalar scalar => Quoted(scalar.Value),
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Of)) + "]",
        YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(entry => Of(entry.Key) + ": " + Of(entry.Value))) + "}",
        _ => "<broken>",
    };

    /// <summary>What YamlDotNet reads.</summary>
    public static string Expected(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0 ? "" : Of(stream.Documents[0].RootNode);
    }

    private static string Of(YamlDotNet.RepresentationModel.YamlNode node) => node switch
    {
        YamlScalarNode scalar => Quoted(scalar.Value ?? ""),
        YamlSequenceNode sequence => "[" + string.Join(", ", sequence.Children.Select(Of)) + "]",
        YamlMappingNode mapping => "{" + string.Join(", ", mapping.Children.Select(entry => Of(entry.Key) + ": " + Of(entry.Value))) + "}",
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };

    private static string Quoted(string value) => "'" + value.Replace("\n", "\\n") + "'";
}
