using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

public class TrainingRuleTests
{
    [Fact]
    public void A_searched_number_of_epochs_must_be_positive()
    {
        Penguins.With("epochs: 60", "epochs: ⟦$depth - 1⟧").With("warmup-epochs: 5", "warmup-epochs: 0").Finds("TS5001");
        Penguins.With("epochs: 60", "epochs: $depth * 20").IsSilentOn("TS5001");
    }

    [Fact]
    public void A_warm_up_that_never_ends_is_refused()
    {
        Penguins.With("warmup-epochs: 5", "warmup-epochs: ⟦60⟧").Finds("TS5002");
        PenguinsClass.With("WarmupEpochs = 5", "WarmupEpochs = ⟦60⟧").Finds("TS5002");
        Penguins.With("warmup-epochs: 5", "warmup-epochs: 59").IsSilentOn("TS5002");
    }

    [Fact]
    public void A_warm_up_that_is_too_long_at_one_point_only_is_refused_with_the_point() =>
        Assert.Contains("depth = 3", Penguins.With("warmup-epochs: 5", "warmup-epochs: ⟦$depth * 20⟧").Finds("TS5002").Message);

    [Fact]
    public void Patience_that_never_runs_out_is_called_out()
    {
        Penguins.With("patience: 8", "patience: ⟦60⟧").Finds("TS5004");
        PenguinsClass.With("new Patience(8)", "new Patience(⟦60⟧)").Finds("TS5004");
        Penguins.With("patience: 8", "patience: 59").IsSilentOn("TS5004");
    }

    [Fact]
    public void An_unknown_metric_is_refused_with_the_nearest_one()
    {
        Assert.Equal("validation/macro-f1", Penguins.With("validation/macro-f1", "⟦validation/makro-f1⟧").Finds("TS5005").Replacement);
        Assert.Equal("validation/macro-f1", PenguinsClass.With("\"validation/macro-f1\"", "\"⟦valdation/macro-f1⟧\"").Finds("TS5005").Replacement);
        Penguins.With("validation/macro-f1", "validation/mcc").IsSilentOn("TS5005");
    }

    [Fact]
    public void A_metric_of_the_other_task_is_unknown() =>
        Assert.Contains("no metric of a regression", Concrete.With("validation/rmse", "⟦validation/accuracy⟧").Finds("TS5005").Message);

    [Fact]
    public void A_direction_that_contradicts_the_metric_is_refused()
    {
        Penguins.With("maximize: validation/macro-f1", "⟦maximize⟧: validation/loss").Finds("TS5006");
        Concrete.With("minimize: validation/rmse", "⟦minimize⟧: validation/r2").Finds("TS5006");
        Concrete.With("minimize: validation/rmse", "maximize: validation/r2").IsSilentOn("TS5006");
    }

    [Fact]
    public void Watching_validation_rows_that_are_not_there_is_refused()
    {
        var without = Penguins.With("validation: 0.15, test: 0.15", "validation: 0, test: 0.3");
        without.With("maximize: validation/macro-f1", "maximize: train/macro-f1").With("early-stopping:", "⟦early-stopping⟧:").Finds("TS5013");
        without.With("maximize: validation/macro-f1", "maximize: train/macro-f1")
            .With("  early-stopping: { patience: 8 }\n", "")
            .IsSilentOn("TS5013");
    }

    [Fact]
    public void A_pruner_of_trials_without_epochs_is_called_out()
    {
        Concrete.With("sampler: tpe", "sampler: tpe\n  pruner: ⟦median⟧").Finds("TS5014");
        Penguins.IsSilentOn("TS5014");
    }

    [Fact]
    public void Training_settings_of_an_estimator_are_called_out()
    {
        Concrete.With("search:\n", "⟦train⟧: { epochs: 5, batch-size: 8 }\nsearch:\n").Finds("TS5017");
        Concrete.IsSilentOn("TS5017");
    }

    [Fact]
    public void Nesterov_without_momentum_is_called_out()
    {
        Penguins.With("adamw: { learning-rate: $learning_rate }", "sgd: { learning-rate: $learning_rate, nesterov: ⟦true⟧ }").Finds("TS5019");
        Penguins.With("adamw: { learning-rate: $learning_rate }", "sgd: { learning-rate: $learning_rate, nesterov: true, momentum: 0.9 }")
            .IsSilentOn("TS5019");
    }

    [Fact]
    public void Smoothing_the_classes_of_a_number_is_refused()
    {
        var network = Concrete.With(
            "  branch: $family\n  lightgbm: { estimator: { lightgbm: { leaves: $leaves } } }\n"
            + "  forest: { estimator: { random-forest: { trees: $trees } } }\n",
            "  layers: [ linear: 1 ]\n");
        network.With("search:\n", "train: { epochs: 5, batch-size: 8, label-smoothing: ⟦0.1⟧ }\nsearch:\n").Finds("TS5020");
        network.With("search:\n", "train: { epochs: 5, batch-size: 8 }\nsearch:\n").IsSilentOn("TS5020");
    }

    [Fact]
    public void What_an_experiment_cannot_do_without_is_asked_for()
    {
        Penguins.With("  maximize: validation/macro-f1\n", "").With("search:\n", "⟦search⟧:\n").Finds("TS1003");
        Penguins.With(
            Penguins.Text.Substring(
                Penguins.Text.IndexOf("train:\n", StringComparison.Ordinal),
                Penguins.Text.IndexOf("search:", StringComparison.Ordinal) - Penguins.Text.IndexOf("train:\n", StringComparison.Ordinal)),
            "")
            .With("model:\n", "⟦model⟧:\n").With("  pruner: hyperband\n", "").Finds("TS1003");
        Penguins.IsSilentOn("TS1003");
    }
}
