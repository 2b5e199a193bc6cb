using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Studies;

public sealed class StudyTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(-5, 5)", "k: choice(a, b)");

    [Fact]
    public void The_budget_holds_over_all_workers()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 30, Parallelism = 8 });
        study.Finish(point => point.Double(0), workers: 8);
        Assert.Equal(Enumerable.Range(0, 30), study.Trials.Select(trial => trial.Number));
        Assert.All(study.Trials, trial => Assert.Equal(TrialState.Completed, trial.State));
    }

    [Fact]
    public void The_best_trial_follows_the_direction()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 10, Directions = [Direction.Maximize] });
        study.Finish(point => point.Double(0));
        Assert.Equal(study.Trials.Max(trial => trial.Values[0]), study.Best!.Values[0]);
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("tpe")]
    [InlineData("gp")]
    [InlineData("cma-es")]
    public void A_space_without_parameters_is_run_as_often_as_the_budget_says(string sampler)
    {
        using var study = Study.Create(
            new MemoryStorage(), new(TrainSmart.Spaces.Space.Empty), new() { Trials = 20, Sampler = SamplerOptions.Parse(sampler) });
        Assert.Equal(20, study.Finish(_ => 1).Trials.Count);
    }

    [Fact]
    public void An_enqueued_point_is_tried_next()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 3 });
        study.Enqueue(Configuration.FromValues(Space, new Dictionary<string, Literal> { ["x"] = 1.25, ["k"] = "b" }));
        Assert.Equal("x=1.25 k=b", study.Ask("w")!.Configuration.ToString());
    }

    [Fact]
    public void A_value_that_is_no_number_fails_the_trial_with_a_note()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        study.Tell(study.Ask("w")!, TrialState.Completed, [double.NaN]);
        Assert.Equal((TrialState.Failed, "an objective was not a number"), (study.Trials[0].State, study.Trials[0].Note));
        Assert.Null(study.Best);
    }

    [Fact]
    public void The_wrong_number_of_values_is_refused()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        Assert.Equal(
            "trial 0 was told 2 values, but the study has 1 objectives",
            Assert.Throws<StudyException>(() => study.Tell(trial, TrialState.Completed, [1, 2])).Message);
    }

    [Fact]
    public void A_trial_is_told_once()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        study.Tell(trial, TrialState.Completed, [1]);
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => study.Tell(trial, TrialState.Completed, [2])).Message);
    }

    [Fact]
    public void Metrics_and_reports_are_kept_with_the_trial()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        study.Report(trial, 1, 0.5);
        study.Report(trial, 2, 0.25);
        study.Tell(trial, TrialState.Completed, [0.25], [new("validation/accuracy", 0.9)], "done");
        var record = study.Trials[0];
        Assert.Equal([new StepValue(1, 0.5), new StepValue(2, 0.25)], record.Steps);
        Assert.Equal(new MetricValue("validation/accuracy", 0.9), Assert.Single(record.Metrics));
        Assert.Equal("done", record.Note);
    }

    [Fact]
    public void A_study_of_another_space_is_refused_with_the_difference()
    {
        var storage = new MemoryStorage();
        Study.Create(storage, Space, new()).Dispose();
        var other = Some.Space("x: uniform(-5, 6)", "k: choice(a, b)");
        Assert.Contains("'x' has changed", Assert.Throws<StudyException>(() => Study.Create(storage, other, new())).Message);
    }

    [Fact]
    public void A_study_with_other_options_is_refused_with_the_difference()
    {
        var storage = new MemoryStorage();
        Study.Create(storage, Space, new() { Seed = 1 }).Dispose();
        Assert.Contains("seed was 1, now 2", Assert.Throws<StudyException>(() => Study.Create(storage, Space, new() { Seed = 2 })).Message);
        Study.Create(storage, Space, new() { Seed = 1, Trials = 99 }).Dispose();
    }

    [Fact]
    public async Task Asking_waits_for_results_and_stops_when_told()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Parallelism = 2 });
        study.Ask("a");
        study.Ask("b");
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Assert.Throws<OperationCanceledException>(() => study.Ask("c", cancellation.Token));
        var asking = Task.Run(() => study.Ask("c"), TestContext.Current.CancellationToken);
        study.Stop();
        Assert.Null(await asking);
    }

    [Fact]
    public void The_front_holds_the_trials_that_none_beats()
    {
        using var study = Study.Create(
            new MemoryStorage(), Space, new() { Directions = [Direction.Minimize, Direction.Maximize], Trials = 4, Sampler = new RandomSampler() });
        double[][] values = [[1, 1], [2, 2], [2, 1], [0, 0]];
        while (study.Ask("w") is { } trial) study.Tell(trial, TrialState.Completed, values[trial.Number]);
        Assert.Equal([0, 1, 3], study.Front.Select(trial => trial.Number));
    }
}
