namespace TrainSmart.Search.Tests.Studies;

public sealed class StopRuleTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)");

    [Fact]
    public void A_study_ends_once_a_result_reaches_the_target()
    {
        using var study = Run(new() { Stop = new() { Target = 0.5 }, Parallelism = 1 }, number => 1 - (0.1 * number));
        Assert.Equal((6, "trial 5 reached the target 0.5 with 0.5"), (study.Trials.Count, study.EndReason));
    }

    [Fact]
    public void Where_large_is_good_the_target_is_reached_from_below()
    {
        using var study = Run(new() { Stop = new() { Target = 3 }, Parallelism = 1, Directions = [Direction.Maximize] }, number => number);
        Assert.Equal(4, study.Trials.Count);
    }

    [Fact]
    public void Improvements_within_the_noise_do_not_keep_a_study_going()
    {
        using var study = Run(
            new() { Stop = new() { NoImprovement = new(5, Noise: 0.01) }, Parallelism = 1 },
            number => number < 3 ? 1 - (0.1 * number) : 0.8 - (0.001 * number));
        Assert.Equal((8, "no trial of the last 5 is better than 0.8 of trial 2 by more than 0.01"), (study.Trials.Count, study.EndReason));
    }

    [Fact]
    public void A_slow_but_steady_improvement_beyond_the_noise_keeps_a_study_going()
    {
        using var study = Run(
            new() { Stop = new() { NoImprovement = new(5, Noise: 0.01) }, Parallelism = 1, Trials = 40 }, number => -0.005 * number);
        Assert.Equal(40, study.Trials.Count);
    }

    [Fact]
    public void The_end_does_not_depend_on_the_number_of_workers()
    {
        var counts = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Study.Create(
                new MemoryStorage(),
                Space,
                new() { Stop = new() { Target = 0.05, NoImprovement = new(30) }, Seed = 3, Sampler = new RandomSampler() });
            return study.Finish(point => point.Double(0), workers).Trials.Count;
        }).Distinct();
        Assert.InRange(Assert.Single(counts), 2, 200);
    }

    [Fact]
    public void After_the_timeout_no_trial_is_begun()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Stop = new() { Timeout = TimeSpan.FromMilliseconds(20) } });
        study.Tell(study.Ask("w")!, TrialState.Completed, [1]);
        Thread.Sleep(30);
        Assert.Null(study.Ask("w"));
        Assert.Equal("the timeout of 00:00:00.0200000 is over", study.EndReason);
    }

    [Fact]
    public void Rules_may_change_on_a_resume_and_are_kept_with_the_study()
    {
        var storage = new MemoryStorage();
        Study.Create(storage, Space, new() { Stop = new() { Target = 1, NoImprovement = new(3, 0.5), Timeout = TimeSpan.FromHours(1) } }).Dispose();
        using (var opened = Study.Open(storage))
            Assert.Equal(new() { Target = 1, NoImprovement = new(3, 0.5), Timeout = TimeSpan.FromHours(1) }, opened.Options.Stop);
        Study.Create(storage, Space, new()).Dispose();
    }

    [Fact]
    public void Rules_that_make_no_sense_are_refused()
    {
        Assert.Contains("was -00:00:01", Refusal(new() { Stop = new() { Timeout = TimeSpan.FromSeconds(-1) } }));
        Assert.Contains("at least 1, were 0", Refusal(new() { Stop = new() { NoImprovement = new(0) } }));
        Assert.Contains("at least 0, was -2", Refusal(new() { Stop = new() { NoImprovement = new(3, -2) } }));
        Assert.Contains("the study has 2", Refusal(new() { Stop = new() { Target = 1 }, Directions = [Direction.Minimize, Direction.Minimize] }));
    }

    private static string Refusal(StudyOptions options) =>
        Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), Space, options)).Message;

    private static Study Run(StudyOptions options, Func<int, double> value)
    {
        var study = Study.Create(new MemoryStorage(), Space, options with { Sampler = new RandomSampler() });
        while (study.Ask("w") is { } trial) study.Tell(trial, TrialState.Completed, [value(trial.Number)]);
        return study;
    }
}
