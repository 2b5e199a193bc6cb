using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Studies;

public sealed class WarmStartTests
{
    [Fact]
    public void A_study_of_another_space_warms_one_up_and_what_no_longer_fits_is_named()
    {
        using var before = Study.Create(
            new MemoryStorage(),
            Some.Space("rate: uniform(0, 1)", "kind: choice(svm, forest)"),
            new() { Trials = 12, Sampler = new RandomSampler() });
        before.Finish(point => point.Double(0));
        using var now = Study.Create(
            new MemoryStorage(),
            Some.Space("rate: uniform(0, 2)", "kind: choice(net, svm)"),
            new() { Trials = 20, Parallelism = 1, Sampler = new TpeSampler() });
        var leftOut = now.Add(KnownTrial.Of(before));
        var forests = before.Trials.Count(trial => trial.Configuration.Text(1) == "forest");
        Assert.Equal((forests, 12 - forests), (leftOut.Count, now.Trials.Count));
        Assert.All(leftOut, words => Assert.Equal("'forest' is no value of 'kind', which are net, svm", words));
        Assert.Equal(20, now.Finish(point => point.Double(0)).Trials.Count);
    }

    [Fact]
    public void A_resume_after_a_choice_changed_goes_on_from_the_old_results_in_a_new_study()
    {
        var old = new MemoryStorage();
        Study.Create(old, Some.Space("kind: choice(a, b)", "x: uniform(0, 1)"), new() { Trials = 8 }).Finish(point => point.Double(1)).Dispose();
        using var opened = Study.Open(old);
        using var study = Study.Create(new MemoryStorage(), Some.Space("kind: choice(a, b, c)", "x: uniform(0, 1)"), new() { Trials = 10 });
        Assert.Empty(study.Add(KnownTrial.Of(opened)));
        Assert.Equal(opened.Best!.Values, study.Best!.Values);
        Assert.Equal(10, study.Finish(point => point.Double(1)).Trials.Count);
    }

    [Fact]
    public void A_failed_trial_and_its_note_come_along()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new());
        study.Add([new(new Dictionary<string, Literal> { ["x"] = 0.5 }, new() { State = TrialState.Failed, Note = "no memory" })]);
        Assert.Equal((TrialState.Failed, "no memory"), (study.Trials[0].State, study.Trials[0].Note));
    }
}
