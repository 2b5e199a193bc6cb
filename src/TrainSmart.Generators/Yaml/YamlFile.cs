using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>A YAML file: its text, and the path that locations name.</summary>
internal sealed record YamlFile(SourceText Text, string Path)
{
    public Location Locate(TextSpan span) => Location.Create(Path, span, Text.Lines.GetLinePositionSpan(span));
}
