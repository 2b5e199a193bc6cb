namespace TrainSmart.Search.Tests.Samplers;

public sealed class BohbTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)");
    private static readonly StudyOptions Options = new()
    {
        Sampler = new BohbSampler(), Pruner = new HyperbandPruner { MaximumSteps = 9 }, Parallelism = 4, Seed = 11,
    };

    [Fact]
    public void The_highest_budget_with_five_results_is_modelled()
    {
        // Two parameters: N_min + 2 = d + 3 = 5 results; budgets are the rungs 1, 3, 9 and whole trials.
        var bohb = new BohbAlgorithm(Space, new(), Options);
        Assert.Null(bohb.ModelledBudget);
        for (var number = 0; number < 5; number++) bohb.Observe(Stopped(number, lastStep: 2));
        Assert.Equal(1, bohb.ModelledBudget);
        for (var number = 5; number < 9; number++) bohb.Observe(Stopped(number, lastStep: 3));
        Assert.Equal(1, bohb.ModelledBudget);
        bohb.Observe(Stopped(9, lastStep: 8));
        Assert.Equal(3, bohb.ModelledBudget);
        for (var number = 10; number < 15; number++) bohb.Observe(Stopped(number, lastStep: 9) with { State = TrialState.Completed, Values = [1] });
        Assert.Equal(int.MaxValue, bohb.ModelledBudget);
    }

    [Fact]
    public void A_failed_trial_has_no_budget()
    {
        var bohb = new BohbAlgorithm(Space, new(), Options);
        for (var number = 0; number < 9; number++) bohb.Observe(Stopped(number, lastStep: 9) with { State = TrialState.Failed });
        Assert.Null(bohb.ModelledBudget);
    }

    [Fact]
    public void Points_gather_where_trials_that_came_far_are_good()
    {
        using var study = Train(Options with { Trials = 120 }, workers: 1);
        var late = study.Trials.Skip(60).Average(trial => Distance(trial.Configuration));
        Assert.True(late < 0.7 * study.Trials.Take(20).Average(trial => Distance(trial.Configuration)), $"{late}");
    }

    [Theory]
    [InlineData("bohb", "hyperband")]
    [InlineData("bohb", "successive-halving")]
    [InlineData("random", "learning-curve")]
    [InlineData("bohb", "learning-curve")]
    public void Pruned_studies_are_alike_for_one_two_and_eight_workers(string sampler, string pruner)
    {
        var options = Options with { Sampler = SamplerOptions.Parse(sampler), Pruner = PrunerOptions.Parse(pruner), Trials = 60 };
        var studies = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Train(options, workers);
            return study.Trials.Select(trial => (trial.Configuration, trial.State, trial.Values, trial.Steps)).ToList();
        }).ToList();
        Assert.Contains(studies[0], trial => trial.State == TrialState.Pruned);
        Assert.Equal(studies[0], studies[1]);
        Assert.Equal(studies[0], studies[2]);
    }

    [Fact]
    public void Several_objectives_are_refused() =>
        Assert.Equal(
            "bohb has one objective; with several use nsga-ii or tpe",
            Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), Space, Options with { Directions = [default, default] })).Message);

    private static Study Train(StudyOptions options, int workers)
    {
        var study = Study.Create(new MemoryStorage(), Space, options);
        Workers.Run(workers, (worker, stop) =>
        {
            while (study.Ask($"worker {worker}", stop) is { } trial) Train(study, trial);
        });
        return study;
    }

    private static void Train(Study study, RunningTrial trial)
    {
        for (var step = 1; step <= 9; step++)
        {
            if (!study.Report(trial, step, Distance(trial.Configuration) + (1.0 / step)).Prune) continue;
            study.Tell(trial, TrialState.Pruned, []);
            return;
        }

        study.Tell(trial, TrialState.Completed, [Distance(trial.Configuration) + (1.0 / 9)]);
    }

    private static double Distance(Configuration point) => Math.Abs(point.Double(0) - 0.3) + Math.Abs(point.Double(1) - 0.8);

    private static Observation Stopped(int number, int lastStep) =>
        new(number, TrialState.Pruned, [0.1, 0.02 * number], [], 0, lastStep, 1)
        {
            Curve = [.. Enumerable.Range(1, lastStep).Select(step => new StepValue(step, 1))],
        };
}
