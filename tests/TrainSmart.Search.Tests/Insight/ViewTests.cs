using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Insight;

public sealed class ViewTests
{
    [Fact]
    public void An_empirical_distribution_climbs_to_one_by_the_share_of_trials() =>
        Assert.Equal([new(1, 0.25), new(2, 0.75), new(5, 1)], EmpiricalDistribution.Of(Told(2, 1, 5, 2, double.NaN)));

    [Fact]
    public void Equal_values_share_the_mean_of_their_places()
    {
        Assert.Equal([new(1, 1), new(0, 2.5), new(3, 2.5), new(2, 4)], Ranks.Of(Told(2, 1, 5, 2)));
        Assert.Equal([new(2, 1), new(0, 2.5), new(3, 2.5), new(1, 4)], Ranks.Of(Told(2, 1, 5, 2), Direction.Maximize));
    }

    [Fact]
    public void A_slice_holds_the_trials_that_have_the_parameter()
    {
        using var study = Run(40, point => point.Double(0), "x: uniform(0, 1)", "c: choice(a, b)", "y: uniform(0, 1) when c == 'a'");
        var slice = Slice.Of(study.Trials, study.Space, "y");
        Assert.Equal(
            study.Trials.Where(trial => trial.Configuration.Text(1) == "a").Select(trial => trial.Number),
            slice.Select(point => point.Number));
        Assert.Equal("'z' is not a parameter", Assert.Throws<SpaceException>(() => Slice.Of(study.Trials, study.Space, "z")).Message);
    }

    [Fact]
    public void A_contour_follows_the_function_and_averages_over_everything_else()
    {
        using var study = Run(
            800,
            point => (3 * point.Double(0)) + point.Index(1) + (4 * point.Double(2)),
            "x: uniform(0, 1)",
            "c: choice(a, b, c)",
            "z: uniform(0, 1)");
        var contour = Contour.Of(study.Trials, study.Space, "x", "c", cells: 5)!;
        Assert.Equal(["a", "b", "c"], contour.SecondValues.Select(value => value.ToString()));
        for (var row = 0; row < 5; row++)
        {
            // The mean of 4z is 2.
            for (var column = 0; column < 3; column++) Assert.Equal((3 * (row + 0.5) / 5) + column + 2, contour.Means[(row * 3) + column], 0.35);
        }
    }

    [Fact]
    public void A_contour_over_a_permutation_is_refused() =>
        Assert.Equal(
            "'p' has no axis: a contour is over numbers and choices",
            Assert.Throws<SpaceException>(() => Contour.Of([], Some.Space("x: uniform(0, 1)", "p: permutation(a, b, c)"), "x", "p")).Message);

    [Fact]
    public void Values_at_an_end_of_their_range_are_named_and_others_are_not()
    {
        var space = Some.Space("x: uniform(0, 1)", "n: int(1, 50)", "few: int(1, 3)", "rate: log-uniform(1e-4, 1)", "free: normal(0, 1)");
        var point = Configuration.FromValues(
            space, new Dictionary<string, Literal> { ["x"] = 0.995, ["n"] = 1, ["few"] = 3, ["rate"] = 0.01, ["free"] = 9 });
        Assert.Equal([new("x", 0.995, true), new("n", 1, false)], Borders.Of(point));
    }

    private static IReadOnlyList<TrialRecord> Told(params double[] values)
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = values.Length, Sampler = new RandomSampler() });
        while (study.Ask("test") is { } trial) study.Tell(trial, TrialState.Completed, [values[trial.Number]]);
        return study.Trials;
    }

    private static Study Run(int trials, Func<Configuration, double> objective, params string[] lines) =>
        Study.Create(new MemoryStorage(), Some.Space(lines), new() { Sampler = new RandomSampler(), Trials = trials, Seed = 1 }).Finish(objective);
}
