namespace TrainSmart.Search.Tests.Studies;

public sealed class RepetitionTests
{
    [Fact]
    public void A_failed_trial_is_run_again_as_often_as_the_retries_say()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 2, Retries = 2, Parallelism = 1 });
        var first = study.Ask("w")!;
        study.Tell(first, TrialState.Failed, [], "no memory");
        var second = study.Ask("w")!;
        Assert.Equal((0, 2, first.Configuration), (second.Number, second.Attempt, second.Configuration));
        study.Tell(second, TrialState.Completed, [double.NaN]);
        study.Tell(study.Ask("w")!, TrialState.Failed, [], "no memory again");
        Assert.Equal((TrialState.Failed, "no memory again", 3), (study.Trials[0].State, study.Trials[0].Note, study.Trials[0].Attempt));
        Assert.Equal(1, study.Ask("w")!.Number);
    }

    [Fact]
    public void A_pruned_trial_is_not_run_again()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 1, Retries = 2 });
        study.Tell(study.Ask("w")!, TrialState.Pruned, []);
        Assert.Null(study.Ask("w"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_point_of_the_record_is_answered_without_a_worker_and_alike_for_any_number_of_workers(int workers)
    {
        var options = new StudyOptions { Trials = 60, AnswersDuplicates = true, Sampler = new RandomSampler(), Seed = 5 };
        using var plain = Study.Create(new MemoryStorage(), Some.Space("k: int(1, 9)"), options with { AnswersDuplicates = false })
            .Finish(point => point.Int(0));
        var runs = 0;
        using var study = Study.Create(new MemoryStorage(), Some.Space("k: int(1, 9)"), options);
        study.Finish(
            point =>
            {
                Interlocked.Increment(ref runs);
                return point.Int(0);
            },
            workers);
        Assert.Equal(
            plain.Trials.Select(trial => (trial.Configuration, trial.Values)),
            study.Trials.Select(trial => (trial.Configuration, trial.Values)));
        Assert.Equal(60 - runs, study.Trials.Count(trial => trial.Note?.StartsWith("the same point as trial ", StringComparison.Ordinal) == true));
        Assert.Equal(Expected(plain), runs);
    }

    [Fact]
    public void A_failed_trial_is_no_answer()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("k: int(1, 2)"),
            new() { Trials = 4, AnswersDuplicates = true, Parallelism = 1, Sampler = new RandomSampler() });
        var asked = 0;
        while (study.Ask("w") is { } trial)
        {
            asked++;
            study.Tell(trial, TrialState.Failed, []);
        }

        Assert.Equal(4, asked);
    }

    [Fact]
    public void Answering_duplicates_needs_a_number_of_trials() =>
        Assert.Contains(
            "needs a number of trials",
            Assert.Throws<StudyException>(
                () => Study.Create(new MemoryStorage(), Some.Space("k: bool"), new() { AnswersDuplicates = true })).Message);

    // A trial runs unless its point stands among the trials that it may look at, which with a parallelism of 4 end 4 before it.
    private static int Expected(Study plain) =>
        plain.Trials.Count(
            trial => !plain.Trials.Take(Math.Max(0, trial.Number - 3)).Any(earlier => earlier.Configuration.Equals(trial.Configuration)));
}
