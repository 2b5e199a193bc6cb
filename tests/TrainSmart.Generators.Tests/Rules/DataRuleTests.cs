using TrainSmart.Generators.Model;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

public class DataRuleTests
{
    [Fact]
    public void Percentages_without_their_sign_are_one_mistake()
    {
        const string Right = "train: 0.7, validation: 0.15, test: 0.15";
        var yaml = Penguins.With($"{{ {Right}, stratify: true }}", "⟦{ train: 60, validation: 20, test: 20, stratify: true }⟧");
        Assert.Equal("60 + 20 + 20 = 100, but the parts must add up to 1; write 60%, 20%, 20%", yaml.Finds("TS3005").Message);
        yaml.IsSilentOn("TS3006");
        Assert.Contains(Penguins.With(Right, "train: 100, validation: 0, test: 0").Findings(), finding => finding.Id == "TS3006");
        var code = PenguinsClass.With(
            "[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]",
            "[⟦Split(Train = 60, Validation = 20, Test = 20, Stratify = true)⟧]");
        Assert.Equal("60 + 20 + 20 = 100, but the parts must add up to 1; write 0.6, 0.2, 0.2", code.Finds("TS3005").Message);
    }

    [Fact]
    public void All_columns_of_texts_are_encoded_by_the_step_that_the_message_has()
    {
        var message = Penguins.With("  - one-hot: [island, sex]\n", "").With("prepare:", "⟦prepare⟧:").Finds("TS3036").Message;
        Assert.Contains("add one-hot: [island, sex], or", message);
    }

    [Fact]
    public void Data_without_a_lock_is_refused_with_the_command()
    {
        var finding = Penguins.With((DataLock?)null).With("csv: data/penguins.csv", "csv: ⟦data/penguins.csv⟧").Finds("TS3001");
        Assert.Contains("dotnet run -p:TrainSmartLock=true -- data lock data/penguins.csv", finding.Message);
        PenguinsClass.With((DataLock?)null).With("\"data/penguins.csv\"", "\"⟦data/penguins.csv⟧\"").Finds("TS3001");
        Penguins.IsSilentOn("TS3001");
    }

    [Fact]
    public void An_unknown_column_is_refused_with_the_nearest_one()
    {
        Assert.Equal("species", Penguins.With("label: species", "label: ⟦specis⟧").Finds("TS3002").Replacement);
        Assert.Equal("sex", Penguins.With("[sex]", "[⟦sexx⟧]").Finds("TS3002").Replacement);
        Assert.Equal("year", Penguins.With("  split:", "  ignore: [⟦yaer⟧]\n  split:").Finds("TS3002").Replacement);
        Assert.Equal(
            "Sex",
            Assert.Single(
                PenguinsClass.With("DropMissing(Columns.Sex)", "DropMissing(Columns.Sexx)").Findings(),
                finding => finding.Id == "TS3002").Replacement);
        Penguins.IsSilentOn("TS3002");
    }

    [Fact]
    public void The_label_among_the_features_is_refused()
    {
        Penguins.With("one-hot: [island, sex]", "one-hot: [island, sex, ⟦species⟧]").Finds("TS3003");
        Penguins.With("drop-missing: [sex]", "drop-missing: [sex, species]").IsSilentOn("TS3003");
    }

    [Fact]
    public void A_step_that_does_not_fit_the_type_is_refused()
    {
        Assert.Contains(
            "'island' is a category (Biscoe, Dream, Torgersen)",
            Penguins.With("standardize: numeric", "standardize: [⟦island⟧]").Finds("TS3004").Message);
        Penguins.With("one-hot: [island, sex]", "one-hot: [island, sex, ⟦year⟧]").Finds("TS3004");
        Penguins.With("columns: numeric, with: median", "columns: ⟦all⟧, with: median").Finds("TS3004");
        Penguins.With("columns: numeric, with: median", "columns: all, with: most-frequent").IsSilentOn("TS3004");
    }

    [Fact]
    public void Encoded_columns_are_numbers_for_later_steps() =>
        Penguins.With("  - one-hot: [island, sex]", "  - one-hot: [island, sex]\n  - min-max: [island]").IsSilentOn("TS3004");

    [Fact]
    public void A_column_is_not_encoded_twice() =>
        Assert.Contains(
            "numbers after 'one-hot'",
            Penguins.With("  - one-hot: [island, sex]", "  - one-hot: [island, sex]\n  - ordinal-encode: ⟦sex⟧").Finds("TS3004").Message);

    [Fact]
    public void Stratifying_by_a_number_is_refused()
    {
        Concrete.With("test: 0.15 }", "test: 0.15, ⟦stratify⟧: true }").Finds("TS3004");
        Concrete.IsSilentOn("TS3004");
    }

    [Fact]
    public void Fractions_must_add_up_to_one()
    {
        Assert.Contains(
            "0.8 + 0.15 + 0.15 = 1.1",
            Penguins.With(
                "{ train: 0.7, validation: 0.15, test: 0.15, stratify: true }", "⟦{ train: 0.8, validation: 0.15, test: 0.15, stratify: true }⟧")
                .Finds("TS3005").Message);
        Penguins.With("train: 0.7, validation: 0.15, test: 0.15", "train: 0.6, validation: 20%, test: 0.2").IsSilentOn("TS3005");
    }

    [Fact]
    public void Every_part_of_the_split_needs_rows()
    {
        Penguins.With("validation: 0.15, test: 0.15", "validation: 0.3, test: ⟦0⟧").Finds("TS3006");
        Penguins.With("train: 0.7, validation: 0.15", "train: 0.85, validation: 0").IsSilentOn("TS3006");
        Penguins.With("train: 0.7", "train: 1e300").IsSilentOn("TS0002");
    }

    [Fact]
    public void A_row_number_among_the_features_is_called_out()
    {
        var numbered = Penguins.With(Locks.Integer("row", 1, 344, distinct: 344));
        numbered.With("csv: data/penguins.csv", "csv: ⟦data/penguins.csv⟧").Finds("TS3010");
        numbered.With("  split:", "  ignore: [row]\n  split:").IsSilentOn("TS3010");
        Penguins.With(Locks.Number("weight", 1, 2, distinct: 344)).IsSilentOn("TS3010");
        Penguins.With(Locks.Integer("founded", 1500, 1843, distinct: 344)).IsSilentOn("TS3010");
    }

    [Fact]
    public void A_feature_named_after_the_label_is_called_out()
    {
        var leaking = Penguins.With(Locks.Integer("species_code", 0, 2, distinct: 3));
        leaking.With("csv: data/penguins.csv", "csv: ⟦data/penguins.csv⟧").Finds("TS3011");
        leaking.With("  split:", "  ignore: species_code\n  split:").IsSilentOn("TS3011");
    }

    [Fact]
    public void A_header_with_a_name_twice_is_refused() =>
        Penguins.With(Locks.Penguins with { Columns = Locks.Penguins.Columns.Add(Locks.Number("year", 0, 1)) })
            .With("csv: data/penguins.csv", "csv: ⟦data/penguins.csv⟧")
            .Finds("TS3012");

    [Fact]
    public void A_batch_larger_than_the_training_rows_is_refused()
    {
        Penguins.With("batch-size: 32", "batch-size: ⟦248⟧").Finds("TS3015");
        Penguins.With("batch-size: 32", "batch-size: 240").IsSilentOn("TS3015");
    }

    [Fact]
    public void Missing_values_that_nothing_handles_are_refused()
    {
        var finding = Penguins.With("  - impute: { columns: numeric, with: median }\n", "").With("prepare:\n", "⟦prepare⟧:\n").Finds("TS3018");
        Assert.StartsWith("'bill_length_mm', 'bill_depth_mm' and 'body_mass_g' lack values", finding.Message);
        Penguins.With("  - impute: { columns: numeric, with: median }\n", "  - drop-missing: numeric\n").IsSilentOn("TS3018");
    }

    [Fact]
    public void One_hot_of_many_categories_is_called_out()
    {
        var many = Penguins.With(Locks.Category("island", 0, [.. Enumerable.Range(0, 20).Select(island => ($"i{island:00}", 17L))]));
        many.With("[island, sex]", "[⟦island⟧, sex]").Finds("TS3019");
        Penguins.IsSilentOn("TS3019");
    }

    [Fact]
    public void A_path_of_one_machine_is_called_out()
    {
        Penguins.With("csv: data/penguins.csv", "csv: ⟦/home/me/penguins.csv⟧").Finds("TS3020");
        Penguins.IsSilentOn("TS3020");
    }

    [Fact]
    public void Rows_without_a_label_are_refused()
    {
        var gaps = Penguins.With(Locks.Category("species", 1, ("Adelie", 151), ("Chinstrap", 68), ("Gentoo", 124)));
        gaps.With("label: species", "label: ⟦species⟧").Finds("TS3023");
        gaps.With("drop-missing: [sex]", "drop-missing: [sex, species]").IsSilentOn("TS3023");
    }

    [Fact]
    public void A_constant_column_is_mentioned()
    {
        Penguins.With(Locks.Number("depth_of_field", 1, 1, distinct: 1)).With("csv: data/penguins.csv", "csv: ⟦data/penguins.csv⟧").Finds("TS3025");
        Penguins.IsSilentOn("TS3025");
    }

    [Fact]
    public void Smote_with_more_neighbours_than_the_smallest_class_is_refused()
    {
        Penguins.With("balance: class-weights", "balance: { smote: { neighbours: ⟦48⟧ } }").Finds("TS3026");
        Penguins.With("balance: class-weights", "balance: { smote: { neighbours: 47 } }").IsSilentOn("TS3026");
    }

    [Fact]
    public void A_class_too_small_for_every_part_is_refused()
    {
        Penguins.With(Locks.Category("species", 0, ("Adelie", 216), ("Chinstrap", 4), ("Gentoo", 124)))
            .With("stratify: true", "⟦stratify⟧: true")
            .Finds("TS3027");
        Penguins.With(Locks.Category("species", 0, ("Adelie", 215), ("Chinstrap", 5), ("Gentoo", 124))).IsSilentOn("TS3027");
    }

    [Fact]
    public void A_logarithm_that_does_not_exist_is_refused()
    {
        Concrete.With(Locks.Integer("age", -1, 365, distinct: 14)).With("log: age", "log: ⟦age⟧").Finds("TS3028");
        Concrete.With(Locks.Integer("age", 0, 365, distinct: 14)).IsSilentOn("TS3028");
    }

    [Fact]
    public void Balancing_a_number_is_refused()
    {
        Concrete.With("model:\n", "balance: ⟦oversample⟧\nmodel:\n").Finds("TS3030");
        Penguins.IsSilentOn("TS3030");
    }

    [Fact]
    public void A_label_of_one_value_is_refused() =>
        Penguins.With(Locks.Category("species", 0, ("Adelie", 344))).With("label: species", "label: ⟦species⟧").Finds("TS3031");

    [Fact]
    public void A_step_that_changes_nothing_is_mentioned()
    {
        Penguins.With("drop-missing: [sex]", "drop-missing: [sex, ⟦year⟧]").Finds("TS3032");
        Penguins.IsSilentOn("TS3032");
    }

    [Fact]
    public void Few_whole_numbers_may_be_classes()
    {
        var graded = Concrete.With(Locks.Integer("strength", 1, 5, distinct: 5));
        graded.With("label: strength", "label: ⟦strength⟧").Finds("TS3033");
        graded.With("label: strength", "label: strength\n  task: regression").IsSilentOn("TS3033");
    }

    [Fact]
    public void A_label_that_cannot_be_learned_is_refused()
    {
        Penguins.With(Locks.Text("species", 300)).With("label: species", "label: ⟦species⟧").Finds("TS3034");
        Concrete.With("label: strength", "label: strength\n  task: ⟦classification⟧").Finds("TS3034");
        Concrete.IsSilentOn("TS3034");
    }

    [Fact]
    public void Ignoring_the_label_is_refused()
    {
        Penguins.With("  split:", "  ignore: [year, ⟦species⟧]\n  split:").Finds("TS3035");
        Penguins.With("  split:", "  ignore: [year]\n  split:").IsSilentOn("TS3035");
    }

    [Fact]
    public void Text_that_reaches_the_model_is_refused()
    {
        Penguins.With("one-hot: [island, sex]", "one-hot: [sex]").With("prepare:\n", "⟦prepare⟧:\n").Finds("TS3036");
        Penguins.With("one-hot: [island, sex]", "ordinal-encode: categorical").IsSilentOn("TS3036");
    }

    [Fact]
    public void A_column_that_was_dropped_is_called_out()
    {
        Penguins.With("  - one-hot: [island, sex]", "  - drop: island\n  - one-hot: [⟦island⟧, sex]").Finds("TS3037");
        Penguins.With("  - one-hot: [island, sex]", "  - drop: island\n  - one-hot: [sex]").IsSilentOn("TS3037");
    }

    [Fact]
    public void Dropping_every_feature_is_refused() =>
        Penguins.With("  - one-hot: [island, sex]", "  - drop: all").With("prepare:\n", "⟦prepare⟧:\n").Finds("TS3038");

    [Fact]
    public void A_step_under_a_condition_is_followed_both_ways() =>
        Penguins.With("  - one-hot: [island, sex]", "  - { one-hot: [island, sex], when: depth >= 2 }")
            .With("prepare:\n", "⟦prepare⟧:\n")
            .Finds("TS3036");

    [Theory]
    [InlineData("one-hot: [island, sex]", "one-hot: [islnd, sex]")]
    [InlineData("one-hot: [island, sex]", "one-hot: [island, location, sex]")]
    [InlineData("one-hot: [island, sex]", "one-hot: [location, sex]")]
    [InlineData("columns: numeric, with: median", "columns: [bill_length, bill_depth_mm, body_mass_g], with: median")]
    [InlineData("standardize: numeric", "standardize: [bill_length_mm, bill_depth_mm, bdy_mass_g, year]")]
    [InlineData("standardize: numeric", "standardize: { all: numeric, except: [bil_depth_mm] }")]
    [InlineData("standardize: numeric", "standardize: { all: all, except: [ilsand, sex] }")]
    [InlineData("one-hot: [island, sex]", "one-hot: sex\n  - drop: iland")]
    [InlineData("  split:", "  ignore: [yaer]\n  split:")]
    public void Of_a_misspelt_column_nothing_more_is_said(string right, string wrong) =>
        Assert.Equal(["TS3002"], Penguins.With(right, wrong.Replace("\\n", "\n")).Findings().Select(finding => finding.Id));

    [Theory]
    [InlineData("OneHot([Columns.Island, Columns.Sex])", "OneHot([Columns.Islnd, Columns.Sex])")]
    [InlineData("OneHot([Columns.Island, Columns.Sex])", "OneHot([Columns.Location, Columns.Sex])")]
    [InlineData("Standardize(Columns.Numeric)", "Standardize(Columns.Numeric.Except(Columns.BilDepthMm))")]
    public void Nor_of_one_in_a_class(string right, string wrong) =>
        Assert.Equal(["TS3002"], PenguinsClass.With(right, wrong).Findings().Select(finding => finding.Id));

    [Fact]
    public void A_mistake_beside_a_misspelt_column_is_still_told() => Assert.Equal(
        ["TS3036", "TS3002"],
        Penguins.With("one-hot: [island, sex]", "one-hot: [islnd]").Findings().Select(finding => finding.Id));

    [Fact]
    public void Of_an_unknown_label_nothing_more_is_said()
    {
        Assert.Equal(["TS3002"], Penguins.With("label: species", "label: specie").Findings().Select(finding => finding.Id));
        Assert.Equal(["TS3002"], PenguinsClass.With("\"species\"", "\"specie\"").Findings().Select(finding => finding.Id));
    }
}
