using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Generators.Tests.Soundness;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>One construct of the language in both front ends, beside what an experiment cannot do without.</summary>
/// <param name="Covers">The words that it shows: <c>Layer/dropout.rate</c>, <c>distribution/LogInt</c>.</param>
internal sealed record Construct(params string[] Covers)
{
    private const string NetworkTraining = "epochs: 9, batch-size: 8";

    /// <summary>Entries of the space, one a line, and the searched properties.</summary>
    public Written Space { get; init; } = new("", "");

    /// <summary>The items of <c>prepare</c>, and the calls on the rows.</summary>
    public Written Steps { get; init; } = new("", "");

    /// <summary>What stands below <c>model</c>, and the method.</summary>
    public Written Model { get; init; } = new("estimator: random-forest", "RandomForest Model(Shape classes) => new();");

    /// <summary>What stands in <c>train</c>, and in the initializer.</summary>
    public Written Train { get; init; } = new(NetworkTraining, "Epochs = 9, BatchSize = 8");

    /// <summary>Entries of <c>data</c>, and arguments of <c>[Csv]</c>.</summary>
    public Written Data { get; init; } = new("", "");

    /// <summary>Entries of <c>search</c>, one a line, and nothing: attributes stand in <see cref="Rest"/>.</summary>
    public string Search { get; init; } = "maximize: validation/accuracy";

    /// <summary>Sections of the file, and attributes.</summary>
    public Written Rest { get; init; } = new("", "Maximize(\"validation/accuracy\")");

    /// <summary>The arguments of <c>[Experiment]</c> behind the name.</summary>
    public string Arguments { get; init; } = "";

    public string Yaml =>
        $$"""
        experiment: all
        data: { csv: data/penguins.csv, label: species{{Data.Yaml}} }
        prepare: [{{Steps.Yaml}}]
        model:
        {{Indented(Model.Yaml, 2)}}
        train: { {{Train.Yaml}} }
        search:
        {{Indented(Search, 2)}}
          space:
        {{Indented(Space.Yaml, 4)}}
        {{Rest.Yaml}}
        """;

    public string CSharp =>
        $$"""
        using TrainSmart;
        using TrainSmart.Data;
        using TrainSmart.Models;
        using TrainSmart.Training;

        [Experiment("all"{{Arguments}}), Csv("data/penguins.csv", Label = "species"{{Data.CSharp}}), {{Rest.CSharp}}]
        public sealed partial class All
        {
        {{Indented(Space.CSharp, 4)}}

            Preparation<Row> Prepare(Preparation<Row> rows) => rows{{Steps.CSharp}};

            {{Model.CSharp}}

            Training Train() => new() { {{Train.CSharp}} };
        }
        """;

    public ReadResult ReadYaml() => YamlDeclarationReader.Read(
        SourceText.From(Yaml.Replace("  space:\n\n", "").Replace("  space:\n    \n", "")), "/p/all.experiment.yaml", "all.experiment.yaml", "");

    public ReadResult ReadCSharp() => CSharpSnippet.Read(CSharp).Result;

    /// <summary>The model that both front ends make of it.</summary>
    public ExperimentModel Read()
    {
        var (yaml, csharp) = (ReadYaml(), ReadCSharp());
        Assert.True(yaml.Findings.Count == 0, $"{Name}: {string.Join("\n", yaml.Findings.Select(finding => finding.Message))}\n{Yaml}");
        Assert.True(csharp.Findings.Count == 0, $"{Name}: {string.Join("\n", csharp.Findings.Select(finding => finding.Message))}\n{CSharp}");
        const OwnCode opaque = OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque;
        Assert.True((csharp.Model!.OwnCode & opaque) == 0, $"{Name}: {csharp.Model.OwnCode & opaque}\n{CSharp}");
        var same = csharp.Model with { Identity = yaml.Model!.Identity, OwnCode = OwnCode.None };
        Assert.True(yaml.Model == same, $"{Name}\n{Yaml}\n\n{CSharp}\n{Differences(yaml.Model, same)}");
        return same;
    }

    public string Name => string.Join(", ", Covers);

    private static string Differences(ExperimentModel left, ExperimentModel right) => string.Join("\n", typeof(ExperimentModel).GetProperties()
        .Where(property => !Equals(property.GetValue(left), property.GetValue(right)))
        .Select(property => $"{property.Name}: {Text(property.GetValue(left))} is not {Text(property.GetValue(right))}"));

    private static string Text(object? value) =>
        value is System.Collections.IEnumerable items and not string ? $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]" : $"{value}";

    private static string Indented(string text, int depth) =>
        string.Join("\n", text.Split('\n').Select(line => new string(' ', depth) + line)).TrimEnd();
}
