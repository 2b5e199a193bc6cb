using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Tests.Soundness;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>
/// A searched value may stand wherever a value of its type may, but in what is the same for all trials. The places come from the vocabulary, so
/// that a new setting is searchable or refused with a reason.
/// </summary>
public class SearchedValueTests
{
    private static readonly WordKind[] SameForAllTrials = [WordKind.Sampler, WordKind.Pruner, WordKind.Target];

    // Which columns a step takes, and which word stands in a place, decide what is compiled; they are no values.
    private static readonly SlotType[] NoValues = [SlotType.Columns, SlotType.Operation];

    private static readonly IReadOnlyList<(Word Word, Slot Slot)> Places =
    [
        .. Words.All.SelectMany(word => word.Slots.Where(slot => !NoValues.Contains(slot.Type)).Select(slot => (word, slot))),
    ];

    private static IEnumerable<(Word Word, Slot Slot)> Searchable => Places.Where(place => !SameForAllTrials.Contains(place.Word.Kind));

    public static TheoryData<string, string, string> SearchablePlaces =>
        [.. Searchable.Select(place => (place.Word.Kind.ToString(), place.Word.Name, place.Slot.Name))];

    public static TheoryData<string, string, string> FixedPlaces =>
    [
        .. Places.Where(place => SameForAllTrials.Contains(place.Word.Kind))
            .Select(place => (place.Word.Kind.ToString(), place.Word.Name, place.Slot.Name)),
    ];

    [Theory]
    [MemberData(nameof(SearchablePlaces))]
    public void A_searched_value_is_one_model_in_both_front_ends(string kind, string word, string slot)
    {
        var construct = Searched(Find(kind, word, slot));
        var model = construct.Read();
        Assert.DoesNotContain(ExperimentCompiler.Check(construct.ReadYaml(), null), finding => finding.Id is "TS2031" or "TS2032" or "TS2049");
        Assert.Equal("k", Assert.Single(model.Space.Parameters).Name);
    }

    [Fact]
    public void The_code_of_all_of_them_compiles()
    {
        var project = new TestProject()
            .WithLock(
                "data/penguins.csv",
                Samples.PenguinsLock.Replace("\"missing\": 2,", "\"missing\": 0,").Replace("\"missing\": 11,", "\"missing\": 0,"));
        foreach (var (place, index) in Searchable.Select((place, index) => (place, index)))
        {
            var (construct, name) = (Encoded(place.Word, Searched(place)), $"Place{index.ToString(CultureInfo.InvariantCulture)}");
            var (label, metric) = place.Word.Name == "linear-regression" ? ("year", "r2") : ("species", "accuracy");
            project = project
                .WithYaml(
                    $"{name}.experiment.yaml",
                    construct.Yaml.Replace("experiment: all", $"experiment: yaml-{name}").Replace("species", label).Replace("accuracy", metric))
                .WithCode(
                    $"{name}.cs",
                    construct.CSharp
                        .Replace("species", label)
                        .Replace("accuracy", metric)
                        .Replace("[Experiment(\"all\"", $"[Experiment(\"{name}\"")
                        .Replace("public sealed partial class All", $"internal sealed partial class {name}"));
        }

        var run = project.Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.True(run.Reported.Count == 0, string.Join("\n", run.Reported));
        Assert.Equal("", string.Join("\n", run.Findings.Where(finding => finding.Contains(": error ", StringComparison.Ordinal))));
        Assert.Equal(2 * Searchable.Count(), run.Files.Keys.Count(file => file.EndsWith(".Experiment.g.cs", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(FixedPlaces))]
    public void What_is_the_same_for_all_trials_refuses_one_and_says_why(string kind, string word, string slot)
    {
        var place = Find(kind, word, slot);
        var parameter = Parameter(place.Slot);
        var findings = ExperimentCompiler.Check(
            (WordConstructs.Use(place.Word, place.Slot, new Written("$k", "1")) with { Space = parameter }).ReadYaml(), null);
        Assert.Contains(
            findings,
            finding =>
                finding.Id == "TS2049" && finding.Message.EndsWith("which is the same for all trials; write a value", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("seed: $k", "'seed' must be a whole number, found '$k'; it is the same for all trials and cannot be searched")]
    [InlineData("budget: { time: $k }", "; it is the same for all trials and cannot be searched")]
    [InlineData("budget: { cost: $k }", "; it is the same for all trials and cannot be searched")]
    public void So_do_the_sections_of_the_experiment_itself(string section, string message)
    {
        var construct = new Construct { Space = new("k: int(1, 3)", ""), Rest = new(section, "") };
        Assert.Contains(
            construct.ReadYaml().Findings,
            finding => finding.Id == "TS1005" && finding.Message.EndsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("train: $k, validation: 0.15, test: 0.15")]
    [InlineData("train: 0.7, validation: 0.15, test: 0.15, stratify: $k")]
    public void So_does_the_split(string split)
    {
        var construct = new Construct { Space = new("k: int(1, 3)", ""), Data = new($", split: {{ {split} }}", "") };
        Assert.Contains(
            construct.ReadYaml().Findings,
            finding => finding.Message.EndsWith("; it is the same for all trials and cannot be searched", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("trials: $k")]
    [InlineData("parallelism: $k")]
    public void So_does_the_search(string setting)
    {
        var construct = new Construct { Space = new("k: int(1, 3)", ""), Search = $"maximize: validation/accuracy\n{setting}" };
        Assert.Contains(
            construct.ReadYaml().Findings,
            finding => finding.Message.EndsWith("; it is the same for all trials and cannot be searched", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("optimizer: $k", "'$k' is a value, and an optimizer is needed here; search its settings, or a branch of the model with one each")]
    [InlineData("schedule: $k", "'$k' is a value, and a schedule is needed here; search its settings, or a branch of the model with one each")]
    public void A_value_is_no_word(string training, string message)
    {
        var construct = new Construct { Space = new("k: choice(adamw, sgd)", ""), Train = new($"epochs: 9, batch-size: 8, {training}", "") };
        Assert.Contains(construct.ReadYaml().Findings, finding => finding.Message == message);
    }

    [Theory]
    [InlineData("$k", "k: int(1, 3)", "'with' must be one of mean, median, most-frequent, zero, or a choice between them, found '$k'")]
    [InlineData("$k + 1", "k: int(1, 3)", "'with' must be one of mean, median, most-frequent, zero, or a choice between them, found '$k + 1'")]
    [InlineData("$l", "k: choice(mean, median)", "'$l' is not a parameter; the parameters are k")]
    [InlineData("$k +", "k: choice(mean, median)", "")]
    public void What_is_no_word_is_refused_once(string value, string space, string message)
    {
        var impute = Find(nameof(WordKind.Step), "impute", "with");
        var construct = WordConstructs.Use(impute.Word, impute.Slot, new Written(value, "K")) with { Space = new(space, "") };
        Assert.StartsWith(message, Assert.Single(construct.ReadYaml().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_searched_word_is_one_of_those_that_the_place_knows()
    {
        var impute = Find(nameof(WordKind.Step), "impute", "with");
        var construct = WordConstructs.Use(impute.Word, impute.Slot, new Written("$k", "K")) with { Space = new("k: choice(mean, average)", "") };
        Assert.Equal(
            "'$k' may be 'average', and 'with' is one of mean, median, most-frequent, zero",
            Assert.Single(construct.ReadYaml().Findings).Message);
    }

    [Fact]
    public void A_class_searches_among_the_members_of_an_enum()
    {
        var construct = new Construct
        {
            Space = new(
                "fill: choice(median, most-frequent) when deep else median\ndeep: bool",
                """
                [Choice(With.Median, With.MostFrequent), When("Deep", Else = With.Median)] public partial With Fill { get; }
                [Bool] public partial bool Deep { get; }
                """),
            Steps = new(
                "{ impute: { columns: numeric, with: $fill }, when: fill == median }",
                ".When(Fill == With.Median, some => some.Impute(Columns.Numeric, Fill))"),
        };
        construct.Read();
    }

    private static (Word Word, Slot Slot) Find(string kind, string word, string slot) =>
        Words.Find(Enum.Parse<WordKind>(kind), word) is { } found
            ? (found, found.Slots.Single(candidate => candidate.Name == slot))
            : throw new ArgumentException(word);

    private static Construct Encoded(Word word, Construct construct) => WordConstructs.Encodes(word) ? construct : construct with
    {
        Steps = new(
            $"{construct.Steps.Yaml}{(construct.Steps.Yaml.Length > 0 ? ", " : "")}one-hot: categorical",
            $"{construct.Steps.CSharp}.OneHot(Columns.Categorical)"),
    };

    private static Construct Searched((Word Word, Slot Slot) place)
    {
        var isAttribute = place.Word.Kind == WordKind.Balance;
        var construct = WordConstructs.Use(place.Word, place.Slot, new Written("$k", isAttribute ? "\"K\"" : "K")) with
        {
            Space = Parameter(place.Slot),
        };
        return isAttribute
            ? construct with { Rest = construct.Rest with { CSharp = construct.Rest.CSharp.Replace("Neighbours =", "SearchedNeighbours =") } }
            : construct;
    }

    private static Written Parameter(Slot slot)
    {
        var type = RandomOperations.Pascal(slot.Name);
        var least = Math.Max(1, slot.Minimum ?? 1);
        return slot.Type switch
        {
            SlotType.Keyword => new(
                $"k: choice({string.Join(", ", slot.Keywords)})",
                $"[Choice({string.Join(", ", slot.Keywords.Select(word => $"{type}.{RandomOperations.Pascal(word)}"))})] "
                + $"public partial {type} K {{ get; }}"),
            SlotType.Truth => new("k: bool", "[Bool] public partial bool K { get; }"),
            SlotType.Text => new("k: choice(a, b)", "[Choice(\"a\", \"b\")] public partial string K { get; }"),
            SlotType.Integer => new($"k: int({least}, {least + 3})", $"[Int({least}, {least + 3})] public partial int K {{ get; }}"),
            _ => new("k: uniform(0.1, 0.4)", "[Uniform(0.1, 0.4)] public partial double K { get; }"),
        };
    }
}
