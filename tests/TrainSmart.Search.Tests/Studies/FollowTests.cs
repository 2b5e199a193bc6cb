namespace TrainSmart.Search.Tests.Studies;

public sealed class FollowTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)");

    [Fact]
    public void A_follower_is_told_everything_once_and_in_the_order_of_the_log_whatever_the_number_of_workers()
    {
        var storage = new MemoryStorage();
        using var study = Study.Create(storage, Space, new() { Trials = 40, Sampler = new RandomSampler() });
        var told = new List<StudyEvent>();
        using (study.Follow(told.Add)) study.Finish(_ => 1, workers: 4);
        Assert.Equal(storage.Read(1), told);
        study.Notes.Set("after", "the end");
        Assert.Equal(80, told.Count);
    }

    [Fact]
    public void A_follower_may_use_the_study_and_is_told_what_follows_afterwards()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new() { Trials = 3 });
        var told = new List<string>();
        using var following = study.Follow(happened =>
        {
            if (happened is StudyEvent.Told { Trial: 0 }) study.Notes.Set("first", "over");
            told.Add(happened.GetType().Name);
        });
        study.Tell(study.Ask("w")!, TrialState.Completed, [1]);
        Assert.Equal(["Asked", "Told", "Annotated"], told);
    }

    [Fact]
    public void An_error_of_a_follower_reaches_who_told_and_the_result_is_kept()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        using var following = study.Follow(_ => throw new InvalidOperationException("no"));
        Assert.Throws<InvalidOperationException>(() => study.Tell(trial, TrialState.Completed, [1]));
        Assert.Equal(TrialState.Completed, study.Trials[0].State);
    }
}
