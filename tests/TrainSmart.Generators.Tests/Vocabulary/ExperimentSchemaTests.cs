using System.Text.Json.Nodes;
using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Tests.Rules;
using TrainSmart.Generators.Tests.Yaml;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>schema/experiment.schema.json is written from the vocabulary itself, so editors cannot fall behind the language.</summary>
public sealed class ExperimentSchemaTests
{
    private static readonly SchemaValidator Validator = new(JsonNode.Parse(ExperimentSchema.Write())!.AsObject());

    public static TheoryData<string> Samples =>
        new(
            Directory.EnumerateFiles(RepositoryFiles.Path("experiments"), "*.experiment.yaml")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_schema_says_what_the_vocabulary_says() =>
        WrittenFile.Match("schema/experiment.schema.json", ExperimentSchema.Write(), "the vocabulary");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Each_experiment_of_the_repository_is_valid_and_names_the_schema(string file)
    {
        var text = File.ReadAllText(RepositoryFiles.Path($"experiments/{file}"));
        Assert.StartsWith("# yaml-language-server: $schema=../schema/experiment.schema.json\n", text.ReplaceLineEndings("\n"));
        Assert.Empty(Problems(text));
    }

    [Fact]
    public void Each_valid_experiment_of_the_tests_is_valid() => Assert.All(
        [
            SampleTexts.Penguins, Harness.Samples.PenguinsYaml, HardSamples.BranchYaml, HardSamples.ConditionalYaml,
            RightDeclarations.Penguins.Text, RightDeclarations.Concrete.Text, YamlDeclarationReaderTests.Concrete, CSharpAndYamlTests.Yaml,
        ],
        text => Assert.Empty(Problems(text)));

    [Fact]
    public void A_file_that_extends_another_need_not_say_what_that_one_says() =>
        Assert.Empty(Problems("experiment: quick\nextends: penguins.experiment.yaml\ntrain: { epochs: 5 }\nsearch: { trials: 3, pruner: ~ }\n"));

    [Fact]
    public void A_variant_says_only_what_it_overrides()
    {
        Assert.Empty(Problems(SampleTexts.Penguins + "\nvariants: { quick: { train: { epochs: 5 }, search: { pruner: ~ } } }\n"));
        Assert.NotEmpty(Problems(SampleTexts.Penguins + "\nvariants: { quick: { trian: { epochs: 5 } } }\n"));
    }

    [Theory]
    [InlineData("seed: 42", "sed: 42")]
    [InlineData("  label: species", "  lable: species")]
    [InlineData("stratify: true", "stratfy: true")]
    [InlineData("with: median", "wiht: median")]
    [InlineData("with: median", "with: medain")]
    [InlineData("- standardize: numeric", "- standardise: numeric")]
    [InlineData("balance: class-weights", "balance: class-weight")]
    [InlineData("- linear: classes", "- liner: classes")]
    [InlineData("relu", "rellu")]
    [InlineData("times: $depth", "time: $depth")]
    [InlineData("learning-rate: $learning_rate", "learning_rate: $learning_rate")]
    [InlineData("learning-rate: $learning_rate", "learning-rate: quick")]
    [InlineData("learning-rate: $learning_rate", "learning-rate: 0")]
    [InlineData("epochs: 60", "epochs: 0")]
    [InlineData("epochs: 60", "epoch: 60")]
    [InlineData("sampler: tpe", "samplr: tpe")]
    [InlineData("sampler: tpe", "sampler: tpee")]
    [InlineData("maximize: validation/macro-f1", "maximize: validation/f1")]
    [InlineData("depth: int(1, 3)", "depth: itn(1, 3)")]
    [InlineData("depth: int(1, 3)", "depth: { distribution: int, lo: 1, high: 3 }")]
    [InlineData("depth: int(1, 3)", "2depth: int(1, 3)")]
    [InlineData("cost: $5", "price: $5")]
    [InlineData("time: 2h", "time: 2 hours")]
    [InlineData("partition: gpu", "partitoin: gpu")]
    public void What_is_misspelt_is_invalid(string right, string wrong)
    {
        Assert.Contains(right, Harness.Samples.PenguinsYaml);
        Assert.NotEmpty(Problems(Harness.Samples.PenguinsYaml.Replace(right, wrong)));
    }

    [Fact]
    public void Every_word_and_every_slot_is_described()
    {
        var definitions = JsonNode.Parse(ExperimentSchema.Write())!["definitions"]!.AsObject();
        foreach (var word in Words.All.Where(word => word.Kind != WordKind.Training))
        {
            var definition = definitions[VocabularySchema.Name(word)]!;
            Assert.Equal(word.Summary, definition["description"]!.GetValue<string>());
            var slots = (definition["anyOf"]?[0] ?? definition)["properties"]!.AsObject();
            Assert.Equal(word.Slots.Select(slot => slot.Name), slots.Select(slot => slot.Key).Where(name => name != "layers"));
            Assert.All(slots, slot => Assert.NotNull(slot.Value!["description"]));
        }
    }

    private static IReadOnlyList<string> Problems(string text) => Validator.Problems(YamlAsJson.Read(text));
}
