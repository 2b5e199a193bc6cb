using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Fixes;

/// <summary>What an editor's user sees: a diagnostic, an offer, and the text after it was taken.</summary>
public class FixTests
{
    [Fact]
    public async Task Swapped_bounds_are_put_right_in_YAML_and_the_comment_stays()
    {
        var wrong = Yaml("log-uniform(1e-4, 1e-1)", "log-uniform( 1e-1,  1e-4 )  # as in the paper");
        Assert.Equal("Write '1e-4,  1e-1'", await FixedProject.Offer(wrong, "TS2001"));
        await Becomes(wrong, "TS2001", "log-uniform( 1e-4,  1e-1 )  # as in the paper");
    }

    [Fact]
    public async Task Swapped_bounds_are_put_right_in_CSharp_and_the_comment_stays() =>
        await Becomes(
            Class("LogUniform(1e-4, 1e-1)", "LogUniform(1e-1, /* as in the paper */ 1e-4)"),
            "TS2001",
            "LogUniform(1e-4, /* as in the paper */ 1e-1)");

    [Fact]
    public async Task A_misspelt_key_becomes_the_nearest() => await Becomes(Yaml("stratify: true", "stratfy: true"), "TS1002", "stratify: true");

    [Fact]
    public async Task A_misspelt_column_becomes_the_nearest() =>
        await Becomes(Yaml("drop-missing: [sex]", "drop-missing: [ sexx ]"), "TS3002", "drop-missing: [ sex ]");

    [Fact]
    public async Task A_misspelt_label_in_CSharp_keeps_its_quotes() =>
        await Becomes(Class("Label = \"species\"", "Label = \"specis\""), "TS3002", "Label = \"species\"");

    [Fact]
    public async Task An_objective_on_the_test_rows_moves_to_the_validation_rows_in_CSharp() =>
        await Becomes(Class("Maximize(\"validation/macro-f1\")", "Maximize(\"test/macro-f1\")"), "TS7003", "Maximize(\"validation/macro-f1\")");

    [Fact]
    public async Task A_bound_that_no_step_reaches_is_rounded() =>
        await Becomes(Yaml("depth: int(1, 3)", "depth: int(1, 4, 2)"), "TS2006", "depth: int(1, 3, 2)");

    [Fact]
    public async Task A_choice_that_stands_twice_is_removed_in_YAML() =>
        await Becomes(Yaml("choice(16, 32, 64, 128)", "choice(16, 32, 32, 64)"), "TS2009", "choice(16, 32, 64)");

    [Fact]
    public async Task A_choice_that_stands_twice_is_removed_in_CSharp() =>
        await Becomes(Class("Choice(16, 32, 64, 128)", "Choice(16, 32, 64, 16)"), "TS2009", "Choice(16, 32, 64)]");

    [Fact]
    public async Task A_missing_imputation_is_added_before_the_other_steps() => await Becomes(
        Yaml("  - impute: { columns: numeric, with: median }\n", ""),
        "TS3018",
        "prepare:\n  - impute: { columns: [bill_length_mm, body_mass_g], with: median }\n  - drop-missing: [sex]\n");

    [Fact]
    public async Task No_imputation_is_added_to_steps_in_brackets() =>
        Assert.Null(
            await FixedProject.Offer(
                Yaml(
                    "  - drop-missing: [sex]\n  - impute: { columns: numeric, with: median }\n  - clip-outliers: { columns: numeric, iqr: 3.0 }\n"
                    + "  - standardize: numeric\n  - one-hot: [island, sex]\n",
                    "  [ drop-missing: sex, one-hot: [island, sex] ]\n"),
                "TS3018"));

    [Fact]
    public async Task A_property_that_may_have_no_value_becomes_nullable() => await Becomes(Class(", Else = 0.0", ""), "TS1008", "double? Dropout");

    [Fact]
    public async Task All_of_one_kind_are_mended_at_once_in_YAML()
    {
        var wrong = Yaml("log-uniform(1e-4, 1e-1)", "log-uniform(1e-1, 1e-4)", "log-uniform(1e-6, 1e-2)", "log-uniform(1e-2, 1e-6)  # small");
        var mended = await FixedProject.MendAll(wrong, "TS2001");
        Assert.Contains("learning_rate: log-uniform(1e-4, 1e-1)\n", Text(mended));
        Assert.Contains("weight_decay: log-uniform(1e-6, 1e-2)  # small\n", Text(mended));
        Assert.Empty(await FixedProject.Diagnose(mended));
    }

    [Fact]
    public async Task All_of_one_kind_are_mended_at_once_in_CSharp()
    {
        var wrong = Class("LogUniform(1e-4, 1e-1)", "LogUniform(1e-1, 1e-4)", "Uniform(0.0, 0.5)", "Uniform(0.5, 0.0)");
        var mended = await FixedProject.MendAll(wrong, "TS2001");
        Assert.Equal(Samples.PenguinsClass.ReplaceLineEndings("\n"), Text(mended));
    }

    [Fact]
    public async Task Nothing_is_offered_where_more_than_one_edit_would_do() =>
        Assert.Null(await FixedProject.Offer(Yaml("batch-size: 32", "batch-size: 36"), "TS6001"));

    private static async Task Becomes(TestProject wrong, string id, string expected)
    {
        var mended = await FixedProject.Mend(wrong, id);
        Assert.Contains(expected, Text(mended));
        Assert.DoesNotContain(await FixedProject.Diagnose(mended), diagnostic => diagnostic.Id == id);
    }

    private static string Text(TestProject project) =>
        project.Sources.Values.FirstOrDefault() ?? project.Files.Single(file => file.Role == "experiment").GetText().ToString();

    private static TestProject Yaml(params string[] replacements) =>
        new TestProject()
            .WithYaml("penguins.experiment.yaml", Edited(Samples.PenguinsYaml, replacements))
            .WithLock("data/penguins.csv", Samples.PenguinsLock);

    private static TestProject Class(params string[] replacements) =>
        new TestProject().WithCode("Penguins.cs", Edited(Samples.PenguinsClass, replacements)).WithLock("data/penguins.csv", Samples.PenguinsLock);

    private static string Edited(string text, string[] replacements) =>
        replacements.Chunk(2).Aggregate(text.ReplaceLineEndings("\n"), (edited, pair) =>
        {
            Assert.Contains(pair[0], edited);
            return edited.Replace(pair[0], pair[1]);
        });
}
