using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Tests.Yaml;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlVariantsTests
{
    private const string Variants = """

        variants:
          quick:
            train: { epochs: 5, schedule: constant }
            search: { trials: 3, pruner: ~ }
          wide:
            search: { space: { width: "choice(256, 512)" }, constraints: ~ }

        """;

    [Fact]
    public void A_variant_is_an_experiment_of_its_own_under_the_name_of_both()
    {
        var variants = Read(SampleTexts.Penguins + Variants).Variants;

        Assert.Equal(["quick", "wide"], variants.Select(variant => variant.Name));
        Assert.Equal(["penguins-quick", "penguins-wide"], variants.Select(variant => variant.Result.Model!.Name));
        Assert.Equal(["PenguinsQuick", "PenguinsWide"], variants.Select(variant => variant.Result.Model!.Identity.ClassName));
        Assert.All(variants, variant => Assert.Empty(variant.Result.Findings));
    }

    [Fact]
    public void A_variant_says_what_a_file_that_extends_would_say()
    {
        var variant = Read(SampleTexts.Penguins + Variants).Variants[0].Result.Model!;
        var extending = YamlDeclarationReader.Read(
            SourceText.From(
                "experiment: penguins-quick\nextends: penguins.experiment.yaml\ntrain: { epochs: 5, schedule: constant }\n"
                + "search: { trials: 3, pruner: ~ }\n"),
            "/project/quick.experiment.yaml",
            "quick.experiment.yaml",
            "Experiments",
            _ => new YamlFile(SourceText.From(SampleTexts.Penguins), YamlExperiments.Path)).Model!;

        Assert.Equal(extending with { Identity = variant.Identity }, variant);
    }

    [Fact]
    public void Variants_change_nothing_in_the_experiment_itself() =>
        Assert.Equal(YamlExperiments.Model(SampleTexts.Penguins), YamlExperiments.Model(SampleTexts.Penguins + Variants));

    [Fact]
    public void A_file_that_extends_another_does_not_have_the_variants_of_that_one()
    {
        var result = YamlDeclarationReader.Read(
            SourceText.From("experiment: small\nextends: penguins.experiment.yaml\nvariants: { tiny: { seed: 7 } }\n"),
            "/project/small.experiment.yaml",
            "small.experiment.yaml",
            "Experiments",
            _ => new YamlFile(SourceText.From(SampleTexts.Penguins + Variants), YamlExperiments.Path));

        Assert.Empty(result.Findings);
        var (name, seed) = (Assert.Single(result.Variants).Result.Model!.Name, result.Variants[0].Result.Model!.Seed);
        Assert.Equal(("small-tiny", 7L), (name, seed));
        Assert.Equal("species", result.Variants[0].Result.Model!.Data!.Label);
    }

    [Theory]
    [InlineData("variants: [quick]", "(1,11) TS1005: 'variants' must be keys with values, found a list")]
    [InlineData(
        "variants: { quick: }", "TS1005: 'quick' must be sections that override those of the file, such as 'train: { epochs: 5 }', found nothing")]
    [InlineData("variants: { '--': { seed: 1 } }", "(1,13) TS1010: '--' is no name; write letters and digits, such as 'quick'")]
    [InlineData("variants: { quick: { experiment: x } }", "(1,22) TS1002: a variant has no 'experiment'; it is called 'penguins-quick'")]
    [InlineData(
        "variants: { quick: { extends: x } }", "(1,22) TS1002: a variant has no 'extends'; write it beside 'variants' or in a file of its own")]
    public void What_is_no_variant_is_named(string variants, string expected) =>
        Assert.Contains(
            YamlExperiments.Findings($"{variants}\n{SampleTexts.Penguins}"),
            finding => finding.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_mistake_in_a_variant_stands_there()
    {
        var finding = Assert.Single(Read($"variants: {{ quick: {{ trian: {{}} }} }}\n{SampleTexts.Penguins}").Variants[0].Result.Findings);

        Assert.StartsWith("(1,22) TS1002: unknown key 'trian'; did you mean 'train'?", YamlExperiments.Show(finding));
    }

    [Fact]
    public void Every_beginning_of_a_file_with_variants_is_read_without_an_exception()
    {
        var text = Variants + SampleTexts.Penguins;
        for (var length = 0; length <= text.Length; length++) Read(text.Substring(0, length));
    }

    private static ReadResult Read(string text) => YamlExperiments.Read(text);
}
