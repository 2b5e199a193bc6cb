using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Tests.Declarations;

/// <summary>Reads experiments in tests, and shows findings the way a build does.</summary>
internal static class YamlExperiments
{
    public const string Path = "/project/penguins.experiment.yaml";

    public static ReadResult Read(string text) =>
        YamlDeclarationReader.Read(SourceText.From(text), Path, "penguins.experiment.yaml", "Experiments");

    /// <summary>The model of a text without mistakes.</summary>
    public static ExperimentModel Model(string text)
    {
        var result = Read(text);
        Assert.Empty(result.Findings.Select(Show));
        return result.Model!;
    }

    /// <summary>Each finding as <c>(line,column) id: message</c>, numbered from one.</summary>
    public static IEnumerable<string> Findings(string text) => Read(text).Findings.Select(Show);

    public static string Show(Finding finding)
    {
        var start = finding.Location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1}) {finding.Id}: {finding.Message}";
    }

    /// <summary>The text that a finding points at.</summary>
    public static string Text(string text, Finding finding) => text.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length);
}
