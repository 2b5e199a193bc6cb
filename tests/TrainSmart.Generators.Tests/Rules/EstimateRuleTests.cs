using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>Rules that estimate: they show their arithmetic, and speak only where even the lower end of the estimate is too much.</summary>
public class EstimateRuleTests
{
    private const string Layers = "    - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }";

    // 9 features: 3 measures, the year, 3 islands and 2 sexes.
    [Fact]
    public void Many_parameters_for_few_rows_are_pointed_out_with_the_point()
    {
        var finding = Penguins.With("model:\n", "⟦model⟧:\n")
            .With("choice(16, 32, 64, 128)", "choice(16, 1024)")
            .With("<= 256", "<= 4096")
            .Finds("TS4016");
        // (9 + 1) * 1024 + 2 * (1024 + 1) * 1024 + (1024 + 1) * 3 = 2,112,515 parameters for ceil(0.7 * 344) = 241 rows.
        Assert.Equal(
            "2.11 M parameters at depth = 3, width = 1024 for 241 training rows are 8766 for each row; "
            + "narrower or fewer layers learn as much from so few",
            finding.Message);
        Penguins.IsSilentOn("TS4016");
    }

    [Fact]
    public void Many_parameters_of_a_class_are_pointed_out()
    {
        PenguinsClass.With("128)] public", "1024)] public").With("<= 256", "<= 4096").With("Layers Model(", "Layers ⟦Model⟧(").Finds("TS4016");
        PenguinsClass.IsSilentOn("TS4016");
    }

    [Fact]
    public void A_training_that_does_not_fit_is_called_out_with_the_arithmetic()
    {
        var finding = Wide("40000").With("partition: gpu", "gpu: ⟦t4⟧").Finds("TS7005");
        Assert.Contains("(+-30 %) do not fit into the 16 GiB of a GPU", finding.Message, StringComparison.Ordinal);
        Assert.Contains("weights 17.9 GiB + gradients 11.9 GiB + optimizer 11.9 GiB", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related);
        PenguinsClass.With(
            "new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(Rate)]),", "new Linear(40000), new Relu(), new Linear(40000), new Relu(),")
            .With("Partition = \"gpu\"", "Gpu = \"⟦t4⟧\"").Finds("TS7005");
        PenguinsClass.With("Partition = \"gpu\"", "Gpu = \"t4\"").IsSilentOn("TS7005");
    }

    [Fact]
    public void What_may_fit_after_all_is_no_warning()
    {
        // 7 numbers a parameter are 21.9 GiB at a width of 29,000, and 15.4 GiB at the lower end.
        Wide("29000").With("partition: gpu", "gpu: t4").IsSilentOn("TS7005");
        Penguins.With("partition: gpu", "gpu: t4").IsSilentOn("TS7005");
    }

    [Fact]
    public void A_GPU_that_nobody_knows_has_the_memory_that_is_declared() =>
        Wide("4000").With("partition: gpu", "gpu: ⟦lab⟧, gpu-memory: 100MiB").Finds("TS7005");

    [Fact]
    public void An_accumulated_batch_takes_the_memory_of_its_parts()
    {
        var large = Wide("1000")
            .With("batch-size: 32", "batch-size: 200000")
            .With(Locks.Penguins with { Rows = 1_000_000 })
            .With("partition: gpu", "gpu: ⟦lab⟧, gpu-memory: 2GiB");
        Assert.Contains(
            "most of it activations; lower batch-size, or compute it in parts with accumulate",
            large.Finds("TS7005").Message,
            StringComparison.Ordinal);
        large.With("⟦lab⟧", "lab").With("batch-size: 200000", "batch-size: 200000\n  accumulate: 16").IsSilentOn("TS7005");
    }

    [Fact]
    public void A_limit_shorter_than_the_search_is_called_out()
    {
        var finding = Long("time: ⟦2m⟧").Finds("TS6012");
        Assert.Matches(
            @"^the search takes about \S+ h \(\S+ min to \S+ h\): "
            + @"600 trials x 60 epochs x 8 steps x \S+ ms / 1 at once, but 'kubernetes' ends it after 2 min; ",
            finding.Message);
        Long("time: 12h").IsSilentOn("TS6012");
        LongClass("Time = \"⟦1m⟧\"").Finds("TS6012");
        LongClass("Time = \"12h\"").IsSilentOn("TS6012");
    }

    [Fact]
    public void A_search_that_costs_more_than_its_budget_is_called_out()
    {
        var finding = Long("time: 12h, price: $90").With("cost: $5", "cost: ⟦$5⟧").Finds("TS7004");
        Assert.Contains("x $90.00 an hour, but the budget is $5.00", finding.Message, StringComparison.Ordinal);
        Assert.Single(finding.Related);
        Long("time: 12h, price: $0.40").IsSilentOn("TS7004");
        Long("time: 12h").IsSilentOn("TS7004");
        LongClass("Time = \"12h\", Price = 90").With("Dollars = 5", "Dollars = ⟦5⟧").Finds("TS7004");
        LongClass("Time = \"12h\", Price = 0.4").IsSilentOn("TS7004");
    }

    [Fact]
    public void An_estimator_is_not_estimated()
    {
        var launched = Concrete.With("search:\n", "budget: { cost: $0.01 }\nlaunch: { slurm: { time: 1s, price: $100 } }\nsearch:\n");
        launched.IsSilentOn("TS6012");
        launched.IsSilentOn("TS7004");
    }

    [Fact]
    public void Parts_of_a_batch_that_are_not_equal_are_called_out()
    {
        var finding = Penguins.With("batch-size: 32", "batch-size: 32\n  accumulate: ⟦5⟧").Finds("TS6025");
        Assert.Equal("a batch of 32 rows has no 5 equal parts; take a batch-size of 30 or 35", finding.Message);
        PenguinsClass.With("BatchSize = 32", "BatchSize = 32, Accumulate = ⟦5⟧").Finds("TS6025");
        PenguinsClass.With("BatchSize = 32", "BatchSize = 32, Accumulate = 4").IsSilentOn("TS6025");
        Penguins.With("batch-size: 32", "batch-size: 32\n  accumulate: 4").IsSilentOn("TS6025");
        Penguins.With("batch-size: 32", "batch-size: 32\n  accumulate: ⟦$depth⟧").Finds("TS6025");
    }

    [Fact]
    public void A_last_batch_with_fewer_rows_than_GPUs_is_pointed_out()
    {
        // 241 training rows are 6 batches of 40 and 1 row, for 8 GPUs.
        var kept = Penguins.With("  - drop-missing: [sex]\n", "").With("batch-size: 32", "batch-size: ⟦40⟧");
        Assert.StartsWith(
            "241 training rows in batches of 40 leave 1 for the last one, fewer than the 8 GPUs of 'slurm'",
            kept.Finds("TS6014").Message,
            StringComparison.Ordinal);
        var keptByClass = PenguinsClass.With(".DropMissing(Columns.Sex)\n", "").With("BatchSize = 32", "BatchSize = ⟦40⟧");
        keptByClass.Finds("TS6014");
        keptByClass.With("⟦40⟧", "32").IsSilentOn("TS6014");
        kept.With("⟦40⟧", "32").IsSilentOn("TS6014");
    }

    private static Declaration Wide(string width) =>
        Penguins.With(Layers, $"    - linear: {width}\n    - relu\n    - linear: {width}\n    - relu");

    private static Declaration Long(string target) =>
        Wide("4096").With("trials: 60", "trials: 600").With("launch:\n", $"launch:\n  kubernetes: {{ image: 'a:1', {target} }}\n");

    private static Declaration LongClass(string target) =>
        PenguinsClass.With("new Linear(Width)", "new Linear(4096), new Relu(), new Linear(4096)").With("Trials = 60", "Trials = 600")
            .With("[Local(Workers = 2)]", $"[Kubernetes(Image = \"a:1\", {target})]");
}
