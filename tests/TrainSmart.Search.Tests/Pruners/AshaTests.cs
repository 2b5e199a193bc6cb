using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Pruners;

public sealed class AshaTests
{
    private const int LastStep = 27;

    [Fact]
    public void A_trial_pauses_at_its_rung_and_goes_on_behind_it_when_it_is_among_the_best_third()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), Options(1) with { Trials = 3 });
        var first = study.Ask("test")!;
        Assert.False(study.Report(first, 1, 5).LeavesOff);
        var verdict = study.Report(first, 2, 5);
        Assert.True(verdict.Pause);
        Assert.Equal("paused at the rung of step 2; it goes on when it is among the best 1/3 there", verdict.Reason);
        study.Tell(first, TrialState.Paused, []);
        foreach (var value in new[] { 1.0, 3.0 }) RunTo(study, study.Ask("test")!, 2, value);

        // Of three the best goes on, and no other.
        var promoted = study.Ask("test")!;
        Assert.Equal((1, 2), (promoted.Number, promoted.PausedAt));
        Assert.False(study.Report(promoted, 5, 0.9).LeavesOff);
        Assert.True(study.Report(promoted, 6, 0.8).Pause);
        study.Tell(promoted, TrialState.Paused, []);
        Assert.Null(study.Ask("test"));
        Assert.Equal("all 3 trials have been asked for, and no paused one is to go on", study.EndReason);
        Assert.Equal([2, 5, 6], study.Trials[1].Steps.Select(step => step.Step));
    }

    [Theory]
    [InlineData("random")]
    [InlineData("tpe")]
    public void Any_number_of_workers_gives_the_same_study(string sampler)
    {
        var one = Run(sampler, workers: 1);
        Assert.Equal(Text(one), Text(Run(sampler, workers: 2)));
        Assert.Equal(Text(one), Text(Run(sampler, workers: 8)));
        Assert.Contains(one, trial => trial.State == TrialState.Completed);
        Assert.Contains(one, trial => trial.State == TrialState.Paused);
    }

    [Fact]
    public void No_step_is_run_twice_and_few_trials_get_many_steps()
    {
        var trials = Run("random", workers: 2);
        foreach (var trial in trials) Assert.Equal(Enumerable.Range(1, trial.Steps.Count), trial.Steps.Select(step => step.Step));
        Assert.True(trials.Sum(trial => trial.Steps.Count) < trials.Count * LastStep / 3);
        Assert.Equal(
            trials.Min(trial => Value(trial.Configuration, LastStep)),
            trials.Where(trial => trial.State == TrialState.Completed).Min(trial => trial.Values[0]),
            0.02);
    }

    [Fact]
    public void A_study_that_is_reopened_anywhere_goes_on_to_the_same_trials()
    {
        var whole = Text(Run("tpe", workers: 1));
        using var storage = new MemoryStorage();
        for (var cut = 0; ; cut++)
        {
            using var study = Study.Create(storage, Space(), Options(4) with { Sampler = SamplerOptions.Parse("tpe") });
            study.RequeueAbandoned();
            for (var done = 0; done < 7; done++)
            {
                if (study.Ask($"worker {cut}") is not { } trial)
                {
                    Assert.Equal(whole, Text(study.Trials));
                    return;
                }

                Train(study, trial);
            }
        }
    }

    [Fact]
    public void A_promoted_trial_whose_worker_is_lost_begins_again_behind_its_pause()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), Options(1) with { Trials = 3, Retries = 1 });
        foreach (var value in new[] { 1.0, 2.0, 3.0 }) RunTo(study, study.Ask("test")!, 2, value);
        var promoted = study.Ask("test")!;
        study.Report(promoted, 3, 0.5);
        study.Tell(promoted, TrialState.Failed, []);
        var again = study.Ask("other")!;
        Assert.Equal((0, 2, 1), (again.Number, again.PausedAt, study.Trials[0].Steps.Count));
    }

    [Fact]
    public void A_study_whose_pruner_promotes_nobody_refuses_a_pause()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 3 });
        var error = Assert.Throws<StudyException>(() => study.Tell(study.Ask("test")!, TrialState.Paused, []));
        Assert.Equal("trial 0 was told paused, but its pruner lets no paused trial go on; tell it pruned", error.Message);
    }

    [Theory]
    [InlineData(81, 3)]
    [InlineData(60, 2)]
    [InlineData(20, 1)]
    [InlineData(null, 1)]
    public void Without_a_setting_trials_first_pause_at_a_twenty_seventh_of_their_steps(int? last, int rung)
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 3, Pruner = new AshaPruner() });
        var trial = study.Ask("test")!;
        for (var step = 1; step < rung; step++) Assert.False(study.Report(trial, step, 1, last).LeavesOff);
        Assert.True(study.Report(trial, rung, 1, last).Pause);
    }

    [Theory]
    [InlineData(0, 3, "the minimum resource of asha must be at least 1, was 0")]
    [InlineData(1, 1, "the reduction factor of asha must be at least 2, was 1")]
    public void Settings_without_sense_are_refused(int resource, int factor, string message) =>
        Assert.Equal(message, Assert.Throws<StudyException>(() => Study.Create(
            new MemoryStorage(), Space(), new() { Pruner = new AshaPruner { MinimumResource = resource, ReductionFactor = factor } })).Message);

    private static StudyOptions Options(int parallelism) =>
        new() { Trials = 40, Parallelism = parallelism, Seed = 5, Pruner = new AshaPruner { MinimumResource = 2 }, Sampler = new RandomSampler() };

    private static SearchSpace Space() => Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)");

    private static IReadOnlyList<TrialRecord> Run(string sampler, int workers)
    {
        using var study = Study.Create(new MemoryStorage(), Space(), Options(8) with { Sampler = SamplerOptions.Parse(sampler), Parallelism = 4 });
        Workers.Run(workers, (worker, stop) =>
        {
            while (study.Ask($"worker {worker}", stop) is { } trial) Train(study, trial);
        });
        return study.Trials;
    }

    private static void Train(Study study, RunningTrial trial)
    {
        for (var step = (trial.PausedAt ?? 0) + 1; step <= LastStep; step++)
        {
            if (!study.Report(trial, step, Value(trial.Configuration, step)).Pause) continue;
            study.Tell(trial, TrialState.Paused, []);
            return;
        }

        study.Tell(trial, TrialState.Completed, [Value(trial.Configuration, LastStep)]);
    }

    private static void RunTo(Study study, RunningTrial trial, int step, double value)
    {
        study.Report(trial, step, value);
        study.Tell(trial, TrialState.Paused, []);
    }

    // Falls towards its end, slower ones first above and then below others.
    private static double Value(Configuration point, int step) => Math.Abs(point.Double(0) - 0.3) + (point.Double(1) / step);

    private static IEnumerable<string> Text(IReadOnlyList<TrialRecord> trials) =>
        trials.Select(
            trial => $"{trial.Number} {trial.State} {trial.Promotions} {trial.Configuration} {string.Join(' ', trial.Steps)} "
                + $"{string.Join(' ', trial.Values)}");
}
