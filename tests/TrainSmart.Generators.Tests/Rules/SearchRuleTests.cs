using TrainSmart.Generators.Rules;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

public class SearchRuleTests
{
    private static readonly Declaration Finite = Penguins
        .With("    learning_rate: log-uniform(1e-4, 1e-1)\n", "")
        .With("learning-rate: $learning_rate", "learning-rate: 0.01")
        .With("uniform(0.0, 0.5) when depth >= 2 else 0.0", "choice(0.0, 0.2)")
        .With("  constraints:\n    - depth * width <= 256\n", "");

    [Fact]
    public void A_grid_over_a_continuous_parameter_is_refused()
    {
        Penguins.With("sampler: tpe", "sampler: grid")
            .With("log-uniform(1e-4, 1e-1)", "⟦log-uniform(1e-4, 1e-1)⟧")
            .With("uniform(0.0, 0.5) when depth >= 2 else 0.0", "choice(0.0, 0.2)")
            .Finds("TS2019");
        var inCSharp = PenguinsClass.With("Sampler.Tpe", "Sampler.Grid")
            .With("[Uniform(0.0, 0.5), When(\"Depth >= 2\", Else = 0.0)]", "[Choice(0.0, 0.2)]")
            .With("LogUniform(1e-4, 1e-1)", "⟦LogUniform(1e-4, 1e-1)⟧")
            .Finds("TS2019");
        Assert.Contains("'LearningRate' is continuous", inCSharp.Message);
        Finite.With("sampler: tpe", "sampler: grid").IsSilentOn("TS2019");
    }

    [Fact]
    public void A_grid_larger_than_the_budget_is_refused_with_both_numbers()
    {
        var finding = Finite.With("sampler: tpe", "sampler: grid").With("trials: 60", "trials: ⟦20⟧").Finds("TS2020");
        Assert.Contains("24 points", finding.Message);
        Assert.Contains("20 trials", finding.Message);
        Finite.With("sampler: tpe", "sampler: grid").With("trials: 60", "trials: 24").IsSilentOn("TS2020");
    }

    [Fact]
    public void Points_that_a_constraint_excludes_do_not_count_as_points_of_a_grid() =>
        Finite.With("sampler: tpe", "sampler: grid")
            .With("trials: 60", "trials: 22")
            .With("    dropout: choice(0.0, 0.2)", "    dropout: choice(0.0, 0.2)\n  constraints:\n    - depth * width <= 256")
            .IsSilentOn("TS2020");

    [Fact]
    public void More_trials_than_points_are_called_out_with_the_number_that_is_enough()
    {
        Assert.Equal("24", Finite.With("trials: 60", "trials: ⟦25⟧").Finds("TS2021").Replacement);
        Finite.With("trials: 60", "trials: 24").IsSilentOn("TS2021");
        Penguins.IsSilentOn("TS2021");
    }

    [Fact]
    public void A_sampler_that_models_numbers_refuses_a_choice()
    {
        Penguins.With("sampler: tpe", "sampler: cma-es").With("choice(16, 32, 64, 128)", "⟦choice(16, 32, 64, 128)⟧").Finds("TS2023");
        PenguinsClass.With("Sampler.Tpe", "Sampler.CmaEs").With("Choice(16, 32, 64, 128)", "⟦Choice(16, 32, 64, 128)⟧").Finds("TS2023");
        Penguins.With("sampler: tpe", "sampler: gp").IsSilentOn("TS2023");
    }

    [Fact]
    public void A_parameter_of_a_branch_that_hides_an_outer_one_is_called_out()
    {
        var both = Concrete.With("    family:\n", "    leaves: int(2, 4)\n    family:\n");
        Assert.NotEmpty(both.With("leaves: \"int(8, 64)\"", "⟦leaves⟧: \"int(8, 64)\"").Finds("TS2028").Related);
        Concrete.IsSilentOn("TS2028");
    }

    [Theory]
    [InlineData("features", "feature_count")]
    [InlineData("classes", "class_count")]
    [InlineData("outputs", "output_count")]
    public void A_parameter_cannot_have_the_name_of_a_size_of_the_data(string size, string other)
    {
        var finding = Penguins.With("    depth: int(1, 3)", $"    ⟦{size}⟧: int(1, 3)\n    depth: int(1, 3)").Finds("TS2073");
        Assert.Contains($"such as '{other}'", finding.Message, StringComparison.Ordinal);
        Penguins.With("    depth: int(1, 3)", $"    {other}: int(1, 3)\n    depth: int(1, 3)").IsSilentOn("TS2073");
        Concrete.With("leaves: \"int(8, 64)\"", $"⟦{size}⟧: \"int(8, 64)\"").Finds("TS2073");
    }

    [Fact]
    public void A_constraint_that_is_never_true_within_a_branch_says_that_the_branch_cannot_be_tried()
    {
        var wrong = Penguins
            .With("width: choice(16, 32, 64, 128)", "width: choice(16, 32, 64, 128)\n    wide: int(1, 3) when depth == 1")
            .With("- depth * width <= 256", "- depth * width <= 256\n    - ⟦wide * width <= 8⟧");
        Assert.Equal(
            "(wide * width) <= 8 is never true, so that no point with wide and width can be tried; change it, or take them out of the space",
            wrong.Finds("TS2030").Message);
    }

    [Fact]
    public void A_constraint_that_refuses_nearly_all_draws_is_called_out()
    {
        Penguins.With("depth * width <= 256", "⟦depth * width <= 256 and learning_rate > 0.0995⟧").Finds("TS2030");
        Penguins.With("depth * width <= 256", "depth * width <= 256 and learning_rate > 0.01").IsSilentOn("TS2030");
    }

    [Fact]
    public void A_parameter_that_nothing_reads_is_called_out()
    {
        Penguins.With("    depth: int(1, 3)", "    ⟦gamma⟧: uniform(0, 1)\n    depth: int(1, 3)").Finds("TS2031");
        PenguinsClass.With("public partial int Depth", "public partial double ⟦Gamma⟧ { get; }\n    [Int(1, 3)] public partial int Depth")
            .With("    [Int(1, 3)] public partial double", "    [Uniform(0, 1)] public partial double")
            .Finds("TS2031");
        Penguins.IsSilentOn("TS2031");
    }

    [Fact]
    public void A_parameter_that_decides_whether_another_is_there_is_used() =>
        Penguins.With("    depth: int(1, 3)", "    deep: bool\n    depth: int(1, 3) when deep else 1").IsSilentOn("TS2031");

    [Fact]
    public void Pruner_settings_that_no_trial_reaches_are_refused()
    {
        Penguins.With("pruner: hyperband", "pruner: { median: { warmup-steps: ⟦60⟧ } }").Finds("TS2033");
        Penguins.With("pruner: hyperband", "pruner: { threshold: { lower: ⟦3⟧, upper: 1 } }").Finds("TS2033");
        Penguins.With("pruner: hyperband", "pruner: { median: { warmup-steps: 59 } }").IsSilentOn("TS2033");
    }

    [Fact]
    public void A_pruner_that_compares_trials_only_once_is_called_out()
    {
        Penguins.With("pruner: hyperband", "pruner: { hyperband: ⟦{ minimum-resource: 30 }⟧ }").Finds("TS2034");
        Penguins.With("pruner: hyperband", "pruner: { hyperband: { minimum-resource: 20 } }").IsSilentOn("TS2034");
    }

    [Fact]
    public void An_objective_that_stands_twice_is_refused()
    {
        Penguins.With("maximize: validation/macro-f1", "maximize: [validation/macro-f1, ⟦validation/macro-f1⟧]").Finds("TS2035");
        PenguinsClass.With("[Maximize(\"validation/macro-f1\")]", "[Maximize(\"validation/macro-f1\"), Minimize(\"⟦validation/macro-f1⟧\")]")
            .Finds("TS2035");
        Penguins.With("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/accuracy]").IsSilentOn("TS2035");
    }

    [Fact]
    public void A_whole_number_beyond_32_bits_is_refused()
    {
        Penguins.With("int(1, 3)", "int(1, ⟦3000000000⟧)").Finds("TS2037");
        Penguins.With("int(1, 3)", "int(1, 2000000000)").IsSilentOn("TS2037");
    }

    [Fact]
    public void A_learning_rate_that_diverges_is_called_out_where_its_range_ends()
    {
        Penguins.With("log-uniform(1e-4, 1e-1)", "log-uniform(1e-4, ⟦10⟧)").Finds("TS2018");
        PenguinsClass.With("LogUniform(1e-4, 1e-1)", "LogUniform(1e-4, ⟦10⟧)").Finds("TS2018");
        Penguins.With("adamw: { learning-rate: $learning_rate }", "sgd: { learning-rate: $learning_rate }").With("1e-1", "1").IsSilentOn("TS2018");
    }

    [Fact]
    public void A_search_without_trials_is_refused()
    {
        Penguins.With("trials: 60", "trials: ⟦0⟧").Finds("TS2043");
        Penguins.With("trials: 60", "trials: 1").IsSilentOn("TS2043");
    }

    [Fact]
    public void Start_up_trials_that_use_up_the_budget_are_called_out()
    {
        Penguins.With("sampler: tpe", "sampler: { tpe: { startup-trials: ⟦60⟧ } }").Finds("TS2044");
        Penguins.With("sampler: tpe", "sampler: { tpe: { startup-trials: 59 } }").IsSilentOn("TS2044");
    }

    [Fact]
    public void Drawing_all_trials_before_one_has_finished_is_called_out()
    {
        Penguins.With("trials: 60", "trials: 60\n  parallelism: ⟦60⟧").Finds("TS2045");
        Penguins.With("sampler: tpe", "sampler: random").With("trials: 60", "trials: 60\n  parallelism: 60").IsSilentOn("TS2045");
    }

    [Fact]
    public void A_sampler_made_for_another_number_of_objectives_is_refused()
    {
        Penguins.With("sampler: tpe", "sampler: ⟦nsga-ii⟧").Finds("TS2046");
        Penguins.With("sampler: tpe", "sampler: nsga-ii")
            .With("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/accuracy]")
            .IsSilentOn("TS2046");
    }

    [Fact]
    public void Bohb_with_several_objectives_is_refused() =>
        Penguins.With("sampler: tpe", "sampler: ⟦bohb⟧")
            .With("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/accuracy]")
            .Finds("TS2046");

    [Fact]
    public void A_test_that_begins_after_the_last_epoch_is_refused()
    {
        Penguins.With("pruner: hyperband", "pruner: { wilcoxon: { startup-steps: ⟦60⟧ } }").Finds("TS2033");
        Penguins.With("pruner: hyperband", "pruner: { learning-curve: { warmup-steps: ⟦60⟧ } }").Finds("TS2033");
        Penguins.With("pruner: hyperband", "pruner: { learning-curve: { warmup-steps: 10, threshold: 0.1 } }").IsSilentOn("TS2033");
    }

    [Fact]
    public void A_pruner_of_curves_with_several_objectives_is_refused_and_others_are_not()
    {
        var several = Penguins.With("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/accuracy]");
        var finding = several.With("pruner: hyperband", "pruner: ⟦learning-curve⟧").Finds("TS2047");
        Assert.Contains("write 'hyperband' or 'median'", finding.Message);
        several.With("pruner: hyperband", "pruner: ⟦wilcoxon⟧").Finds("TS2047");
        string[] pruners =
        [
            "hyperband", "asha", "successive-halving", "median", "percentile", "{ patient: { patience: 3 } }", "{ threshold: { upper: 1 } }",
        ];
        foreach (var pruner in pruners)
            several.With("pruner: hyperband", $"pruner: {pruner}").IsSilentOn("TS2047");
    }

    [Fact]
    public void A_searched_setting_that_leaves_its_range_is_refused_with_the_point()
    {
        var finding = Penguins.With("learning-rate: $learning_rate", "learning-rate: $learning_rate, beta1: ⟦$dropout + 0.5⟧").Finds("TS2017");
        Assert.Contains("dropout = 0.5", finding.Message);
        Penguins.With("learning-rate: $learning_rate", "learning-rate: $learning_rate, beta1: $dropout").IsSilentOn("TS2017");
    }

    [Fact]
    public void A_parameter_that_is_absent_in_some_trials_is_refused_where_no_condition_guards()
    {
        var open = Penguins.With(" else 0.0", "");
        var finding = open.With("dropout: $dropout", "dropout: ⟦$dropout⟧").Finds("TS2048");
        Assert.Equal(
            "'dropout' is there only when depth >= 2, and is used here in every trial; "
            + "give it a value there with 'else', or write 'when: depth >= 2' beside this",
            finding.Message);
        Assert.NotEmpty(finding.Related);
        open.With("dropout: $dropout", "{ dropout: $dropout, when: depth >= 2 }").IsSilentOn("TS2048");
        open.With("dropout: $dropout", "{ dropout: $dropout, when: depth == 3 }").IsSilentOn("TS2048");
        Penguins.IsSilentOn("TS2048");
    }

    [Fact]
    public void A_setting_that_cannot_have_a_condition_is_told_of_else_alone()
    {
        var message = Penguins.With("learning_rate: log-uniform(1e-4, 1e-1)", "learning_rate: log-uniform(1e-4, 1e-1) when depth >= 2")
            .With("learning-rate: $learning_rate", "learning-rate: ⟦$learning_rate⟧").Finds("TS2048").Message;
        Assert.EndsWith("give it a value there with 'else'", message);
    }

    [Fact]
    public void A_parameter_of_an_alternative_is_there_inside_the_alternative_and_nowhere_else()
    {
        Concrete.IsSilentOn("TS2048");
        Concrete.With("trees: $trees", "trees: ⟦$family.lightgbm.leaves⟧").Finds("TS2048");
    }

    [Fact]
    public void A_branch_that_is_absent_in_some_trials_cannot_choose_the_model() =>
        Concrete.With("    family:\n", "    simple: bool\n    family:\n      when: not simple\n")
            .With("branch: $family", "branch: ⟦$family⟧")
            .Finds("TS2048");

    [Theory]
    [InlineData("pruner: hyperband", "pruner: { hyperband: { minimum-resource: ⟦$depth⟧ } }")]
    [InlineData("sampler: tpe", "sampler: { tpe: { candidates: ⟦classes⟧ } }")]
    [InlineData("workers: 2", "workers: ⟦$depth⟧")]
    [InlineData("batch-size: 32", "batch-size: ⟦features⟧")]
    public void A_value_is_refused_where_it_is_not_known(string right, string wrong) => Penguins.With(right, wrong).Finds("TS2049");

    [Theory]
    [InlineData("times: $depth", "times: ⟦$kind⟧", "'kind' is a text, and a number is needed here; use a parameter or expression that is one")]
    [InlineData("times: $depth", "times: ⟦$kind * 2⟧", "'kind' is a text, and a number is needed here; use a parameter or expression that is one")]
    [InlineData("times: $depth", "times: ⟦$wide⟧", "'wide' is a truth value, and a number is needed here; use a parameter or expression that is one")]
    [InlineData(
        "relu, dropout",
        "{ relu: ~, when: ⟦depth⟧ }, dropout",
        "'depth' is a number, and a truth value is needed here; use a parameter or expression that is one")]
    [InlineData(
        "depth * width <= 256",
        "⟦depth * width⟧",
        "'depth * width' is a number, and a truth value is needed here; use a parameter or expression that is one")]
    [InlineData(
        "depth * width <= 256",
        "⟦depth * width <= 256 and kind < 2⟧",
        "'kind' is a text, and a number is needed here; use a parameter or expression that is one")]
    public void A_value_of_another_type_is_refused(string right, string wrong, string message)
    {
        var more = Penguins.With(
            "    depth: int(1, 3)", "    depth: int(1, 3)\n    kind: choice(a, b)\n    mixed: ordinal(1, NaN, 4)\n    wide: bool");
        Assert.Equal(message, more.With(right, wrong).Finds("TS1005").Message);
    }

    [Fact]
    public void A_text_among_numbers_is_refused_where_it_stands_and_not_where_the_numbers_are_used()
    {
        var mixed = Penguins.With("width: choice(16, 32, 64, 128)", "width: choice(16, ⟦big⟧, 64, 128)");
        Assert.Equal("'big' is a text, and 'width' is used where a number is needed; write one", mixed.Finds("TS1005").Message);
        Assert.Single(mixed.Messages());
    }

    [Fact]
    public void A_setting_beyond_32_bits_is_refused()
    {
        Penguins.With("epochs: 60", "epochs: ⟦9999999999⟧").Finds("TS2037");
        Penguins.With("times: $depth", "times: ⟦$depth * 1000000000⟧").Finds("TS4014");
        Penguins.With("time: 2h", "time: ⟦999999999999h⟧").Finds("TS1005");
    }

    [Theory]
    [InlineData("new Dropout(Rate)", "new Dropout(⟦1.5⟧)", "'Rate' of Dropout must be at least 0 and below 1, was 1.5")]
    [InlineData(
        "LearningRate = LearningRate", "LearningRate = LearningRate, WeightDecay = ⟦-1⟧", "'WeightDecay' of AdamW must be at least 0, was -1")]
    [InlineData("Epochs = 60", "Epochs = ⟦0⟧", "'Epochs' of Training must be at least 1, was 0")]
    [InlineData("Balancing.ClassWeights", "Balancing.Smote, Neighbours = ⟦0⟧", "'Neighbours' of Smote must be at least 1, was 0")]
    [InlineData("[Local(Workers = 2)]", "[Local(Workers = ⟦0⟧)]", "'Workers' of Local must be at least 1, was 0")]
    [InlineData("Nodes = 2", "Nodes = ⟦0⟧", "'Nodes' of Slurm must be at least 1, was 0")]
    [InlineData("new Linear(classes)", "new Linear(⟦0⟧), new Linear(classes)", "'Width' of Linear must be at least 1, was 0")]
    public void A_number_that_is_written_in_a_class_stays_in_its_range_as_one_in_YAML(string right, string wrong, string message) =>
        Assert.Equal(message, PenguinsClass.With(right, wrong).Finds("TS2017").Message);

    [Fact]
    public void A_distribution_that_cannot_be_read_is_reported_alone() =>
        Assert.Equal(["TS1020"], Penguins.With("log-uniform(1e-4, 1e-1)", "log-uniform(1e-4, 1e-1) if x").Findings()
            .Where(finding => RuleCatalogue.Find(finding.Id).IsError)
            .Select(finding => finding.Id));

    [Fact]
    public void A_seed_has_no_sign()
    {
        Penguins.With("seed: 42", "seed: ⟦-1⟧").Finds("TS2017");
        PenguinsClass.With("Seed = 42", "Seed = ⟦-1⟧").Finds("TS2017");
    }

    [Theory]
    [InlineData("depth: int(1, 3)", "depth: int(3, 1)")]
    [InlineData("learning_rate: log-uniform(1e-4, 1e-1)", "learning_rate: log-uniform(0, 1e-1)")]
    [InlineData("width: choice(16, 32, 64, 128)", "width: choice()")]
    [InlineData("width: choice(16, 32, 64, 128)", "width: chioce(16, 32)")]
    [InlineData("width: choice(16, 32, 64, 128)", "width: [16, 32]")]
    [InlineData("when depth >= 2", "when dept >= 2")]
    public void Of_a_space_with_an_error_the_error_alone_is_reported(string right, string wrong)
    {
        var broken = Penguins.With("trials: 60", "trials: 100000")
            .With("sampler: tpe", "sampler: grid")
            .With("epochs: 60", "epochs: $depth - 2")
            .With(right, wrong);
        Assert.Single(broken.Messages(), message => !message.StartsWith("TS2019", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Int(1, 3)]", "[Int(3, 1)]")]
    [InlineData("[Choice(16, 32, 64, 128)]", "[Choice]")]
    [InlineData("\"Depth >= 2\"", "\"Dept >= 2\"")]
    public void Of_a_class_with_an_error_in_its_space_the_error_alone_is_reported(string right, string wrong) =>
        Assert.Single(PenguinsClass.With("Trials = 60", "Trials = 100000").With("Epochs = 60", "Epochs = Depth - 2").With(right, wrong).Messages());
}
