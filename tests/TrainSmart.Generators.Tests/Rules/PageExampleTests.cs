using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Analyzers;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using YamlDotNet.RepresentationModel;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>
/// The examples of the pages are true: put into a right declaration, the wrong one is reported under the page's id and the right one is not.
/// </summary>
public class PageExampleTests
{
    private static readonly HashSet<string> AboutTheTextItself = ["TS0006", "TS1001", "TS1004", "TS1013"];
    private static readonly HashSet<string> OfRegressions =
    [
        "TS2028", "TS3030", "TS3033", "TS3034", "TS3049", "TS4011", "TS4039", "TS4040", "TS4041", "TS4042", "TS2070", "TS5014", "TS5017", "TS5020",
        "TS6019",
    ];

    private static readonly HashSet<string> OfPopulations = ["TS2069", "TS2071", "TS2072"];

    public static TheoryData<string> WithWrongYaml => [.. Page.All.Where(page => page.Wrong.Any(IsYaml)).Select(page => page.Id)];

    public static TheoryData<string> WithRightYaml => [.. Page.All.Where(page => page.Right.Any(IsYaml)).Select(page => page.Id)];

    public static TheoryData<string> WithCSharp =>
        [.. Page.All.Where(page => page.Right.Concat(page.Wrong).Any(example => example.Language == "csharp")).Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(WithWrongYaml))]
    public void The_wrong_example_is_reported(string id) =>
        Assert.Contains(id, Findings(id, Page.Of(id).Wrong.First(IsYaml).Text).Select(finding => finding.Id));

    [Theory]
    [MemberData(nameof(WithWrongYaml))]
    public void What_one_edit_mends_is_mended_by_it(string id)
    {
        var wrong = DeclarationOf(id, Page.Of(id).Wrong.First(IsYaml).Text);
        Assert.All(wrong.Findings().Where(finding => finding.Id == id), wrong.IsMendedBy);
    }

    [Theory]
    [MemberData(nameof(WithRightYaml))]
    public void The_right_example_is_not_reported_and_hides_nothing(string id)
    {
        var findings = Findings(id, Page.Of(id).Right.First(IsYaml).Text);
        Assert.DoesNotContain(id, findings.Select(finding => finding.Id));
        if (AboutTheTextItself.Contains(id)) return;
        Assert.Empty(findings.Where(finding => RuleCatalogue.Find(finding.Id).IsError).Select(finding => $"{finding.Id} {finding.Message}"));
    }

    [Theory]
    [MemberData(nameof(WithCSharp))]
    public void The_examples_in_CSharp_are_CSharp(string id) =>
        Assert.All(Page.Of(id).Right.Concat(Page.Of(id).Wrong).Where(example => example.Language == "csharp"), example =>
            Assert.Empty(
                CSharpSyntaxTree.ParseText($"class Around {{ {example.Text} }}", cancellationToken: TestContext.Current.CancellationToken)
                    .GetDiagnostics(TestContext.Current.CancellationToken)
                    .Select(diagnostic => diagnostic.ToString())));

    private static bool IsYaml(Example example) => example.Language == "yaml";

    private static IReadOnlyList<Finding> Findings(string id, string example)
    {
        var declaration = DeclarationOf(id, example);
        return
        [
            .. YamlSuppressions.Read(SourceText.From(declaration.Text), "/project/x.experiment.yaml")
                .Apply(declaration.Findings(), "/project/x.experiment.yaml"),
        ];
    }

    /// <summary>The example of a page, put into a right declaration.</summary>
    internal static Declaration DeclarationOf(string id, string example)
    {
        var right = OfRegressions.Contains(id) ? RightDeclarations.Concrete
            : OfPopulations.Contains(id)
                ? RightDeclarations.Penguins.With("  early-stopping: { patience: 8 }\n", "").With("  pruner: hyperband\n", "")
            : RightDeclarations.Penguins;
        return Declaration.Yaml(AboutTheTextItself.Contains(id) ? example : Merge(right.Text, example), right.Lock);
    }

    private static string Merge(string whole, string part)
    {
        var document = Root(whole);
        Merge(document, Root(part));
        using var writer = new StringWriter();
        new YamlStream(new YamlDocument(document)).Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static void Merge(YamlMappingNode whole, YamlMappingNode part)
    {
        foreach (var (key, value) in part.Children)
        {
            // A list of layers takes the place of a branch; all other mappings grow together.
            var grows = value is YamlMappingNode
                && whole.Children.TryGetValue(key, out var existing)
                && existing is YamlMappingNode
                && !Replaces((YamlMappingNode)value);
            if (grows) Merge((YamlMappingNode)whole.Children[key], (YamlMappingNode)value);
            else whole.Children[key] = value;
        }
    }

    private static bool Replaces(YamlMappingNode mapping) => mapping.Children.Keys.Any(
        key => key is YamlScalarNode { Value: "layers" or "sgd" or "median" or "hyperband" or "tpe" or "smote" or "estimator" or "one-cycle" });

    private static YamlMappingNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
