namespace TrainSmart.Search.Tests.Studies;

public sealed class TimeoutTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)");

    [Fact]
    public void A_trial_that_takes_too_long_is_ended_as_failed_when_the_next_is_asked_for_and_its_late_result_refused()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { TrialTimeout = TimeSpan.FromMilliseconds(1), Parallelism = 1 });
        var slow = study.Ask("slow")!;
        var next = study.Ask("quick")!; // waits until the first is over
        Assert.Equal(1, next.Number);
        Assert.Equal((TrialState.Failed, "it took longer than 00:00:00.0010000"), (study.Trials[0].State, study.Trials[0].Note));
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => study.Tell(slow, TrialState.Completed, [1])).Message);
    }

    [Fact]
    public void A_trial_that_takes_too_long_is_begun_again_where_there_are_retries()
    {
        using var study = Study.Create(
            new MemoryStorage(), Space, new() { TrialTimeout = TimeSpan.FromMilliseconds(1), Parallelism = 1, Retries = 1 });
        study.Ask("slow");
        var again = study.Ask("quick")!;
        Assert.Equal((0, 2), (again.Number, again.Attempt));
    }

    [Fact]
    public void A_report_of_a_trial_that_takes_too_long_asks_it_to_stop()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { TrialTimeout = TimeSpan.FromTicks(1) });
        Assert.Equal(new(true, "it took longer than 00:00:00.0000001"), study.Report(study.Ask("w")!, 1, 0.5));
    }

    [Fact]
    public void A_timeout_may_change_on_a_resume_and_is_above_zero()
    {
        var storage = new MemoryStorage();
        Study.Create(storage, Space, new() { TrialTimeout = TimeSpan.FromHours(1) }).Dispose();
        using (var opened = Study.Open(storage)) Assert.Equal(TimeSpan.FromHours(1), opened.Options.TrialTimeout);
        Study.Create(storage, Space, new()).Dispose();
        Assert.Equal(
            "the timeout of a trial must be above zero, was 00:00:00",
            Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), Space, new() { TrialTimeout = TimeSpan.Zero })).Message);
    }
}
