using CsCheck;

namespace TrainSmart.Search.Tests.Samplers;

public sealed class SamplerTests
{
    private static readonly Gen<string[]> SmallSpaces = Gen.OneOfConst(
            "int(0, 1)", "int(1, 2)", "int(2, 2)", "int(1, 3)", "log-int(1, 2)", "int(0, 8, 8)", "quantized-uniform(0, 1, 1)",
            "quantized-uniform(0, 1, 0.5)", "uniform(0, 1)", "uniform(2, 2)", "log-uniform(1e-3, 1)", "normal(0, 1)", "ordinal(a, b)", "choice(a)",
            "choice(a, b, c)", "bool")
        .Array[1, 4]
        .Select(
            Gen.Bool,
            (distributions, isConditional) => distributions
                .Select((distribution, index) => $"p{index}: {distribution}")
                .Concat(isConditional ? ["switch: int(0, 1)", "last: int(1, 2) when switch == 1"] : [])
                .ToArray());

    public static TheoryData<string> General => ["random", "sobol", "halton", "tpe", "bohb", "gp", "annealing", "nsga-ii", "nsga-iii", "auto"];

    [Theory]
    [MemberData(nameof(General))]
    public void Every_suggested_point_is_valid_also_after_failures_and_pruned_trials(string sampler)
    {
        using var storage = new MemoryStorage();
        using var study = Study.Create(storage, Some.Everything(), new() { Sampler = SamplerOptions.Parse(sampler), Trials = 80, Seed = 3 });
        while (study.Ask("w") is { } trial)
        {
            Spaces.Valid.Check(trial.Configuration);
            if (trial.Number % 7 == 0) study.Tell(trial, TrialState.Failed, []);
            else if (trial.Number % 5 == 0) Prune(study, trial);
            else study.Tell(trial, TrialState.Completed, [trial.Configuration.Double(0) + trial.Configuration.Int(8)]);
        }

        Assert.Equal(80, study.Trials.Count);
    }

    [Theory]
    [MemberData(nameof(General))]
    public void Every_space_is_searched_also_one_of_few_values(string sampler) => SmallSpaces.Sample(
        lines =>
        {
            using var study = Study.Create(
                new MemoryStorage(), Some.Space(lines), new() { Sampler = SamplerOptions.Parse(sampler), Trials = 40, Seed = 3, Parallelism = 1 });
            while (study.Ask("w") is { } trial)
            {
                Assert.Equal(trial.Configuration, Configuration.FromValues(study.Space, trial.Configuration.ToDictionary()));
                study.Tell(trial, TrialState.Completed, [trial.Configuration.Columns.ToArray().Where(double.IsFinite).Sum()]);
            }

            // Auto tries every point of a small space once.
            Assert.Equal(sampler == "auto" ? Math.Min(40, study.Space.Cardinality ?? 40) : 40, study.Trials.Count);
        },
        iter: 40);

    [Theory]
    [MemberData(nameof(General))]
    public void A_seed_gives_the_same_trials_whatever_the_number_of_workers(string sampler)
    {
        var studies = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Study.Create(
                new MemoryStorage(), Some.Everything(), new() { Sampler = SamplerOptions.Parse(sampler), Trials = 60, Seed = 5, Parallelism = 4 });
            return study.Finish(Objective, workers).Trials.Select(trial => (trial.Configuration, trial.Values)).ToList();
        }).ToList();
        Assert.Equal(studies[0], studies[1]);
        Assert.Equal(studies[0], studies[2]);
    }

    [Theory]
    [InlineData("random")]
    [InlineData("tpe")]
    public void Another_seed_gives_other_trials(string sampler)
    {
        var first = Best(sampler, 1, 20);
        Assert.NotEqual(first.Trials[0].Configuration, Best(sampler, 2, 20).Trials[0].Configuration);
    }

    [Fact]
    public void Tpe_finds_more_than_random()
    {
        var wins = Enumerable.Range(0, 10).Count(seed => Best("tpe", seed, 60).Best!.Values[0] < Best("random", seed, 60).Best!.Values[0]);
        Assert.InRange(wins, 8, 10);
    }

    [Fact]
    public void Tpe_tries_every_point_of_a_small_space_before_any_twice()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("a: int(1, 5)", "b: choice(x, y, z)", "c: bool when a >= 3"),
            new() { Sampler = new TpeSampler(), Trials = 24 });
        study.Finish(point => point.Int(0));
        Assert.Equal(24, study.Trials.Select(trial => trial.Configuration).Distinct().Count());
    }

    [Fact]
    public void The_grid_tries_every_point_once_and_ends()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("a: int(1, 3)", "b: choice(x, y) when a == 2", "a != 3"), new() { Sampler = new GridSampler() });
        study.Finish(point => point.Int(0), workers: 3);
        Assert.Equal(["a=1", "a=2 b=x", "a=2 b=y"], study.Trials.Select(trial => trial.Configuration.ToString()));
    }

    [Fact]
    public void The_grid_refuses_a_parameter_without_steps() =>
        Assert.Contains("TS2019: the grid needs a step or choices for 'lr'", Assert.Throws<StudyException>(() =>
            Study.Create(new MemoryStorage(), Some.Space("lr: uniform(0, 1)"), new() { Sampler = new GridSampler() })).Message);

    [Fact]
    public void Auto_takes_the_grid_where_the_budget_covers_it_and_says_so()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("a: int(1, 3)"), new() { Trials = 10 });
        Assert.Equal("the space has only 3 points, and 10 trials try them all", study.SamplerReason);
    }

    [Fact]
    public void A_misspelt_sampler_is_named() =>
        Assert.StartsWith("'tpee' is no sampler; did you mean 'tpe'?", Assert.Throws<StudyException>(() => SamplerOptions.Parse("tpee")).Message);

    private static double Objective(Configuration point) => Math.Abs(Math.Log(point.Double(0)) + 5) + point.Int(8);

    private static Study Best(string sampler, int seed, int trials) =>
        Study.Create(
                new MemoryStorage(), Some.Space("x: uniform(-5, 5)", "y: uniform(-5, 5)", "k: choice(a, b, c)"),
                new() { Sampler = SamplerOptions.Parse(sampler), Trials = trials, Seed = (ulong)seed, Parallelism = 1 })
            .Finish(point => Math.Pow(point.Double(0) - 1.3, 2) + Math.Pow(point.Double(1) + 2.1, 2) + point.Index(2));

    private static void Prune(Study study, RunningTrial trial)
    {
        study.Report(trial, 1, 3.5);
        study.Tell(trial, TrialState.Pruned, []);
    }
}
