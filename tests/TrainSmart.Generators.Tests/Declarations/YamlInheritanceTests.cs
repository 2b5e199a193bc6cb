using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Yaml;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;
using static TrainSmart.Generators.Tests.Declarations.YamlModels;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlInheritanceTests
{
    private const string Small = """
        experiment: small
        extends: ../penguins.experiment.yaml
        train:
          epochs: 5
          optimizer: { adamw: { weight-decay: 0 } }
          schedule: constant
        search:
          minimize: validation/loss
          pruner: ~
          space:
            depth: int(1, 4)
            extra: uniform(0, 1)
        """;

    [Fact]
    public void What_a_file_does_not_say_its_base_says()
    {
        var (model, inherited) = (Model(Small), YamlExperiments.Model(SampleTexts.Penguins));

        Assert.Equal(("small", "Small", inherited.Seed), (model.Name, model.Identity.ClassName, model.Seed));
        Assert.Equal((inherited.Data, inherited.Architecture, inherited.Budget), (model.Data, model.Architecture, model.Budget));
    }

    [Fact]
    public void Sections_merge_key_by_key() =>
        Assert.Equal(
            Use(
                "training",
                ("optimizer", Inner(Use("adamw", ("learning-rate", Value(Name("learning_rate"))), ("weight-decay", Value(0))))),
                ("schedule", Inner(Use("constant"))),
                ("epochs", Value(5)),
                ("batch-size", Value(32)),
                ("early-stopping", Inner(Use("patience", ("epochs", Value(8)))))),
            Model(Small).Training);

    [Fact]
    public void Another_word_replaces_the_inherited_one_with_its_slots() =>
        Assert.Equal(
            new ArgumentValue.Nested(Use("sgd", ("momentum", Value(0.9)))),
            Model(Small.Replace("{ adamw: { weight-decay: 0 } }", "{ sgd: { momentum: 0.9 } }")).Training!["optimizer"]);

    [Fact]
    public void Parameters_are_replaced_in_their_place_and_new_ones_come_last()
    {
        var parameters = Model(Small).Space.Parameters;

        Assert.Equal(["learning_rate", "weight_decay", "depth", "width", "dropout", "extra"], parameters.Select(parameter => parameter.Name));
        Assert.Equal(new Distribution.Int(1, 4), parameters[2].Distribution);
    }

    [Fact]
    public void An_own_objective_replaces_the_inherited_one_and_an_empty_value_removes()
    {
        var search = Model(Small).Search;

        Assert.Equal(EquatableArray.Of(new Objective(false, "validation/loss")), search.Objectives);
        Assert.Null(search.Pruner);
    }

    [Theory]
    [InlineData(
        "learning_rate: ~",
        "'learning_rate' is taken away, and line 26 of penguins.experiment.yaml still reads it; "
        + "to search it no longer, fix it to a value: 'learning_rate: choice(0.0001)'",
        "$learning_rate")]
    [InlineData(
        "width: ~",
        "'width' is taken away, and line 44 of penguins.experiment.yaml still reads it; "
        + "to search it no longer, fix it to a value: 'width: choice(16)'",
        "width")]
    [InlineData(
        "dropout:",
        "'dropout' is taken away, and line 22 of penguins.experiment.yaml still reads it; "
        + "to search it no longer, fix it to a value: 'dropout: choice(0)'",
        "$dropout")]
    public void What_is_taken_away_and_still_read_is_refused_once_where_it_is_taken_away(string removal, string message, string use)
    {
        var text = $"experiment: small\nextends: ../penguins.experiment.yaml\nsearch:\n  space:\n    {removal}\n";
        var finding = Assert.Single(Read(text, SampleTexts.Penguins).Findings);
        Assert.Equal(("TS2032", message), (finding.Id, finding.Message));
        Assert.Equal(
            ("/project/sub/small.experiment.yaml", removal.Split(':')[0]),
            (finding.Location.GetLineSpan().Path, YamlExperiments.Text(text, finding)));
        var read = Assert.Single(finding.Related);
        Assert.Equal("/project/penguins.experiment.yaml", read.GetLineSpan().Path);
        Assert.Equal(use, SampleTexts.Penguins.Substring(read.SourceSpan.Start, read.SourceSpan.Length));
    }

    [Theory]
    [InlineData("search: { space: ~ }", "space")]
    [InlineData("search: ~", "search")]
    public void So_is_the_whole_space(string removal, string key)
    {
        var text = $"experiment: small\nextends: ../penguins.experiment.yaml\n{removal}\n";
        var finding = Assert.Single(Read(text, SampleTexts.Penguins).Findings);
        Assert.Equal("TS2032", finding.Id);
        Assert.Equal(key, YamlExperiments.Text(text, finding));
    }

    [Fact]
    public void A_parameter_that_nothing_reads_any_more_goes()
    {
        var model = Model(
            """
            experiment: small
            extends: ../penguins.experiment.yaml
            model: { layers: [ linear: $width, relu, linear: classes ] }
            search: { space: { dropout: ~, depth: ~ }, constraints: ~ }
            """);
        Assert.Equal(["learning_rate", "weight_decay", "width"], model.Space.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void A_condition_reads_too()
    {
        var finding = Assert.Single(Read(
            """
            experiment: small
            extends: ../penguins.experiment.yaml
            model: { layers: [ dropout: $dropout, linear: $width, relu, linear: classes ] }
            search: { space: { depth: ~ }, constraints: ~ }
            """,
            SampleTexts.Penguins).Findings);
        Assert.StartsWith(
            "(4,20) TS2032: 'depth' is taken away, and line 42 of penguins.experiment.yaml still reads it",
            YamlExperiments.Show(finding));
    }

    [Fact]
    public void Who_fixes_a_parameter_to_a_bare_value_is_told_how()
    {
        var text = "experiment: small\nextends: ../penguins.experiment.yaml\nsearch: { space: { learning_rate: -1e-2 } }\n";
        var finding = Assert.Single(Read(text, SampleTexts.Penguins).Findings);
        Assert.Equal("'-1e-2' is a value, and a distribution was expected; for this value alone write choice(-1e-2)", finding.Message);
        Assert.Equal("choice(-1e-2)", finding.Replacement);
    }

    [Fact]
    public void A_parameter_that_is_fixed_is_no_choice_without_alternatives()
    {
        var result = Read(
            "experiment: small\nextends: ../penguins.experiment.yaml\nsearch: { space: { width: choice(64) } }\n", SampleTexts.Penguins);
        Assert.DoesNotContain("TS2011", ExperimentCompiler.Check(result, null).Select(finding => finding.Id));
        Assert.Contains(
            "TS2011",
            ExperimentCompiler.Check(YamlExperiments.Read(SampleTexts.Penguins.Replace("choice(16, 32, 64, 128)", "choice(64)")), null)
                .Select(finding => finding.Id));
    }

    [Fact]
    public void A_mistake_in_what_was_taken_over_is_named_in_the_base()
    {
        var finding = Assert.Single(Read(Small, SampleTexts.Penguins.Replace("choice(16, 32, 64, 128)", "choise(16)")).Findings);

        Assert.Equal("/project/penguins.experiment.yaml", finding.Location.GetLineSpan().Path);
        Assert.StartsWith("(41,20) TS1020", YamlExperiments.Show(finding));
    }

    [Fact]
    public void A_part_of_the_base_that_cannot_be_read_is_named_in_the_base()
    {
        var findings = Read(Small, SampleTexts.Penguins.Replace("choice(16, 32, 64, 128)", "\"choice(16, 32)\" 64")).Findings;

        Assert.Contains(findings, finding => finding.Id == "TS1001" && finding.Location.GetLineSpan().Path == "/project/penguins.experiment.yaml");
    }

    [Fact]
    public void Each_part_knows_the_file_it_was_written_in()
    {
        var positions = Read(Small, SampleTexts.Penguins).Positions;

        Assert.Equal("/project/sub/small.experiment.yaml", positions.Value("search.space.depth.low").GetLineSpan().Path);
        Assert.Equal("/project/penguins.experiment.yaml", positions.Value("search.space.width").GetLineSpan().Path);
    }

    [Fact]
    public void A_base_that_is_missing_is_named() =>
        Assert.Contains(
            "(2,10) TS1011: '../nothing.experiment.yaml' is no experiment of this project; write its path from the folder of this file",
            Read(Small.Replace("penguins", "nothing"), SampleTexts.Penguins).Findings.Select(YamlExperiments.Show));

    [Fact]
    public void A_file_that_extends_itself_over_another_is_named() =>
        Assert.Contains(
            "(1,10) TS1012: the file extends itself: sub/small.experiment.yaml extends penguins.experiment.yaml extends sub/small.experiment.yaml",
            Read(Small, "extends: sub/small.experiment.yaml\n").Findings.Select(YamlExperiments.Show));

    [Fact]
    public void Bases_have_bases()
    {
        const string middle = "experiment: middle\nextends: penguins.experiment.yaml\nseed: 7\n";
        var files = new Dictionary<string, string> { ["penguins.experiment.yaml"] = SampleTexts.Penguins, ["middle.experiment.yaml"] = middle };
        var result = YamlDeclarationReader.Read(
            SourceText.From("experiment: last\nextends: middle.experiment.yaml\nbudget: { cost: $1 }\n"),
            "/project/last.experiment.yaml",
            "last.experiment.yaml",
            "Experiments",
            file => files.TryGetValue(file, out var text) ? new YamlFile(SourceText.From(text), "/project/" + file) : null);

        Assert.Empty(result.Findings);
        Assert.Equal(
            (7L, 1.0, 600.0, "species"),
            (result.Model!.Seed, result.Model.Budget!.Dollars!.Value, result.Model.Budget.Seconds!.Value, result.Model.Data!.Label));
    }

    [Fact]
    public void Every_beginning_of_a_base_and_of_its_extension_is_read_without_an_exception()
    {
        for (var length = 0; length <= SampleTexts.Penguins.Length; length++) Read(Small, SampleTexts.Penguins.Substring(0, length));
        for (var length = 0; length <= Small.Length; length++) Read(Small.Substring(0, length), SampleTexts.Penguins);
    }

    private static ExperimentModel Model(string text)
    {
        var result = Read(text, SampleTexts.Penguins);
        Assert.Empty(result.Findings.Select(YamlExperiments.Show));
        return result.Model!;
    }

    private static ReadResult Read(string text, string inherited) =>
        YamlDeclarationReader.Read(
            SourceText.From(text),
            "/project/sub/small.experiment.yaml",
            "sub/small.experiment.yaml",
            "Experiments",
            file => file == "penguins.experiment.yaml" ? new YamlFile(SourceText.From(inherited), "/project/" + file) : null);
}
