using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Studies;

public sealed class RegretBoundTests
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)");

    [Fact]
    public void A_search_ends_once_less_than_the_error_can_be_gained()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Space,
            new() { Stop = new() { RegretBound = new(0.05) }, Sampler = new GaussianProcessSampler(), Parallelism = 1, Trials = 100, Seed = 4 });
        study.Finish(point => Math.Pow(point.Double(0) - 0.3, 2));
        Assert.InRange(study.Trials.Count, 20, 40);
        Assert.Matches(
            @"^no point is expected to be better than \S+ of trial \d+ by more than \S+, and the error of a value is 0.05$",
            study.EndReason);
    }

    [Fact]
    public void A_search_that_may_still_gain_more_than_the_error_goes_on()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Space,
            new() { Stop = new() { RegretBound = new(1e-9) }, Sampler = new RandomSampler(), Parallelism = 1, Trials = 40 });
        Assert.Equal(40, study.Finish(point => Math.Sin(40 * point.Double(0))).Trials.Count);
    }

    [Fact]
    public void The_bound_falls_as_a_smooth_function_becomes_known()
    {
        double Bound(int trials) => RegretBound.Bound(
            [
                .. Enumerable.Range(0, trials)
                    .Select(index => (index + 0.5) / trials)
                    .Select(x => (Configuration.FromValues(Space, new Dictionary<string, Literal> { ["x"] = x }), Math.Sin(6 * x))),
            ],
            trials, Space, 1);
        var (few, many) = (Bound(5), Bound(20));
        Assert.True(many < few, $"{many} after 20 trials, {few} after 5");
        Assert.InRange(many, 0, 0.1);
    }

    [Fact]
    public void Bounds_that_make_no_sense_are_refused()
    {
        Assert.Contains("above 0, was 0", Refusal(new(0)));
        Assert.Contains("at least 10, was 3", Refusal(new(0.1, 3)));
    }

    private static string Refusal(RegretBound bound) =>
        Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), Space, new() { Stop = new() { RegretBound = bound } })).Message;
}
