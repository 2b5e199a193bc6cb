using TrainSmart.Running;
using TrainSmart.Running.Settings;
using TrainSmart.Search;
using TrainSmart.Spaces;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class OriginTests
{
    private static readonly string[] Yaml =
    [
        "experiment: penguins",
        "# seed: 1",
        "seed: 42",
        "data: { csv: data/x.csv, label: y }",
        "search:",
        "  # trials: 1",
        "  trials: 60",
        "  space:",
        "    width: choice(1, 2)",
        "    family:",
        "      branch:",
        "        forest:",
        "          trees: int(1, 9)",
        "variants:",
        "  quick:",
        "    search: { trials: 3 }",
        "  slow:",
        "    search:",
        "      trials: 300",
    ];

    private static readonly string[] CSharp =
    [
        "using TrainSmart;",
        "",
        "[Experiment(\"penguins\", Seed = 42)]",
        "[Search(Sampler.Tpe, Trials = 60), Maximize(\"validation/accuracy\")]",
        "[Local(Workers = 2)]",
        "public partial class Penguins",
        "{",
        "    [Int(1, 3)]",
        "    public partial int Depth { get; }",
        "",
        "    protected virtual Training Train() => new();",
        "}",
        "",
        "[Experiment(\"penguins-quick\")]",
        "[Search(Trials = 3)]",
        "public sealed partial class PenguinsQuick : Penguins",
        "{",
        "    [Int(1, 2)] public new partial int Depth { get; }",
        "}",
    ];

    [Theory]
    [InlineData("seed", null, 3)]
    [InlineData("data.csv", null, 4)]
    [InlineData("search.trials", null, 7)]
    [InlineData("search.space.width", null, 9)]
    [InlineData("search.space.family.forest.trees", null, 13)]
    [InlineData("search.trials", "quick", 16)]
    [InlineData("search.trials", "slow", 19)]
    [InlineData("budget.time", null, null)]
    public void A_key_is_found_on_its_line(string part, string? variant, int? line) =>
        Assert.Equal(line, DeclaredLine.Of(Yaml, part, variant, isCSharp: false));

    [Theory]
    [InlineData("seed", "Penguins", 3)]
    [InlineData("search.sampler", "Penguins", 4)]
    [InlineData("search.maximize", "Penguins", 4)]
    [InlineData("launch.local", "Penguins", 5)]
    [InlineData("search.space.depth", "Penguins", 9)]
    [InlineData("train", "Penguins", 11)]
    [InlineData("search.trials", "PenguinsQuick", 15)]
    [InlineData("search.space.depth", "PenguinsQuick", 18)]
    [InlineData("search.trials", "Gone", null)]
    public void A_part_of_a_class_is_found_on_its_line(string part, string name, int? line) =>
        Assert.Equal(line, DeclaredLine.Of(CSharp, part, name, isCSharp: true));

    [Fact]
    public async Task Places_stand_in_one_column_and_a_row_that_is_too_long_has_its_own_below()
    {
        using var bench = new Bench(WithLongRow());

        var lines = (await bench.Run("show", "bowl")).Out.TrimEnd().Split(Environment.NewLine);

        var places = lines.Where(line => line.EndsWith("bowl.experiment.yaml", StringComparison.Ordinal) && !line.Contains("declared in")).ToList();
        Assert.Equal(4, places.Count);
        Assert.Single(places.Select(line => line.IndexOf("bowl.experiment.yaml", StringComparison.Ordinal)).Distinct());
        Assert.Equal("bowl.experiment.yaml", places[^1].Trim());
    }

    [Fact]
    public async Task In_a_narrow_window_rows_are_broken_between_words()
    {
        using var bench = new Bench(WithLongRow()) { Terminal = new(IsInteractive: true, HasColor: false, () => (60, 24)) };

        var lines = (await bench.Run("show", "bowl")).Out.TrimEnd().Split(Environment.NewLine);

        Assert.All(lines, line => Assert.InRange(line.Length, 1, 60));
        var said = string.Join(' ', lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains($"width choice({string.Join(", ", Widths)}) bowl.experiment.yaml", said, StringComparison.Ordinal);
    }

    private static readonly IEnumerable<int> Widths = Enumerable.Range(100, 30);

    private static ObjectiveExperiment<Bowl.Point> WithLongRow() => Bowl.Experiment(
        origins: [new Origin("bowl.experiment.yaml", "seed search.minimize search.space.x search.space.width")],
        space: new SearchSpace(new Space(
            EquatableArray.Of(
                new Parameter("x", new Distribution.Uniform(-5, 5)),
                new Parameter("width", new Distribution.Choice(EquatableArray.Of<Literal>([.. Widths.Select(width => (Literal)width)])))),
            default)));

    [Fact]
    public async Task Show_tells_where_each_value_comes_from()
    {
        using var bench = new Bench(Bowl.Experiment(origins:
        [
            new Origin("bowl.experiment.yaml", "seed search.minimize search.space.x search.space.width"),
            new Origin("bowl.experiment.yaml", "search.trials", "quick"),
        ]));

        var said = await bench.Run("show", "bowl", "--set", "search.sampler=random");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Matches(@"seed +\d+ +bowl\.experiment\.yaml\r?\n", said.Out);
        Assert.Matches(@"trials +\d+, at most \d+ at once +bowl\.experiment\.yaml \(quick\)\r?\n", said.Out);
        Assert.Matches(@"sampler +random +--set\r?\n", said.Out);
        Assert.Matches(@"pruner +none +usual\r?\n", said.Out);
        Assert.Matches(@"width +choice\(.*\) +bowl\.experiment\.yaml\r?\n", said.Out);
    }
}
