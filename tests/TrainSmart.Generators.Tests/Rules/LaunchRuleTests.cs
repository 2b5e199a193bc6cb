using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

public class LaunchRuleTests
{
    [Fact]
    public void A_batch_that_the_GPUs_cannot_share_is_refused()
    {
        var finding = Penguins.With("batch-size: 32", "batch-size: ⟦36⟧").Finds("TS6001");
        Assert.Equal("a batch of 36 cannot be shared evenly by the 8 GPUs of 'slurm'; write 32 or 40", finding.Message);
        PenguinsClass.With("BatchSize = 32", "BatchSize = ⟦36⟧").Finds("TS6001");
        Penguins.With("batch-size: 32", "batch-size: 40").IsSilentOn("TS6001");
    }

    [Fact]
    public void A_searched_batch_is_divided_at_every_point() =>
        Penguins.With("batch-size: 32", "batch-size: ⟦$width⟧").With("choice(16, 32, 64, 128)", "choice(16, 20)").Finds("TS6001");

    [Fact]
    public void A_batch_that_some_trials_do_not_have_is_not_divided() =>
        Assert.DoesNotContain(
            "TS0002",
            Penguins.With("batch-size: 32", "batch-size: $width").With("128)\n", "128) when depth >= 2\n").Findings().Select(finding => finding.Id));

    [Fact]
    public void Workers_without_work_are_called_out()
    {
        Penguins.With("workers: 2", "workers: ⟦5⟧").Finds("TS6007");
        Penguins.With("workers: 2", "workers: 4").IsSilentOn("TS6007");
    }

    [Fact]
    public void A_job_that_ends_before_the_budget_is_called_out()
    {
        Penguins.With("time: 2h", "time: ⟦5m⟧").Finds("TS6018");
        PenguinsClass.With("\"2h\"", "\"⟦5m⟧\"").Finds("TS6018");
        Penguins.With("time: 2h", "time: 10m").IsSilentOn("TS6018");
    }

    [Fact]
    public void GPUs_for_an_estimator_are_called_out()
    {
        Concrete.With("search:\n", "launch: { slurm: { gpus-per-node: ⟦1⟧, time: 1h } }\nsearch:\n").Finds("TS6019");
        Concrete.With("search:\n", "launch: { slurm: { time: 1h } }\nsearch:\n").IsSilentOn("TS6019");
    }

    [Fact]
    public void An_experiment_without_a_seed_is_called_out()
    {
        Penguins.With("seed: 42\n", "").With("experiment: penguins", "⟦experiment⟧: penguins").Finds("TS7001");
        PenguinsClass.With("[Experiment(\"penguins\", Seed = 42)]", "[⟦Experiment⟧(\"penguins\")]").Finds("TS7001");
        Penguins.With("seed: 42", "seed: 0").IsSilentOn("TS7001");
    }

    [Fact]
    public void A_searched_seed_is_called_out()
    {
        Penguins.With("    depth: int(1, 3)", "    ⟦seed⟧: int(1, 3)\n    depth: int(1, 3)").Finds("TS7002");
        Penguins.IsSilentOn("TS7002");
    }

    [Fact]
    public void Choosing_trials_by_the_test_rows_is_refused()
    {
        Assert.Equal("validation/macro-f1", Penguins.With("validation/macro-f1", "⟦test/macro-f1⟧").Finds("TS7003").Replacement);
        PenguinsClass.With("\"validation/macro-f1\"", "\"⟦test/macro-f1⟧\"").Finds("TS7003");
        Penguins.With("validation/macro-f1", "train/macro-f1").IsSilentOn("TS7003");
    }

    [Fact]
    public void Choosing_trials_by_the_training_rows_is_called_out()
    {
        Assert.Equal("validation/macro-f1", Penguins.With("validation/macro-f1", "⟦train/macro-f1⟧").Finds("TS7016").Replacement);
        Penguins.IsSilentOn("TS7016");
    }

    [Fact]
    public void A_lock_without_a_hash_is_called_out() =>
        Penguins.With(Locks.Penguins with { Sha256 = "" }).With("data/penguins.csv", "⟦data/penguins.csv⟧").Finds("TS7007");

    [Fact]
    public void A_budget_of_nothing_is_refused()
    {
        Penguins.With("cost: $5", "cost: ⟦$0⟧").Finds("TS7015");
        Penguins.With("cost: $5", "cost: $0.01").IsSilentOn("TS7015");
    }
}
