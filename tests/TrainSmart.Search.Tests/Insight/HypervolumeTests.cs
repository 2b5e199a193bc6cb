using CsCheck;

namespace TrainSmart.Search.Tests.Insight;

public sealed class HypervolumeTests
{
    [Fact]
    public void Three_steps_of_a_staircase_cover_six_squares() =>
        Assert.Equal(6, Hypervolume.Of([[1, 3], [2, 2], [3, 1], [3, 3]], [4, 4]));

    [Fact]
    public void A_point_that_is_nowhere_better_than_the_reference_adds_nothing() =>
        Assert.Equal(1, Hypervolume.Of([[1, 1, 1], [0, 0, 2], [double.NaN, 0, 0]], [2, 2, 2]));

    [Fact]
    public void Any_set_in_up_to_four_dimensions_has_the_volume_that_inclusion_and_exclusion_gives() =>
        (from objectives in Gen.Int[1, 4]
         from points in Gen.Int[0, 5].Select(value => (double)value).Array[objectives].List[0, 7]
         select (objectives, points)).Sample(
            drawn => Math.Abs(
                Hypervolume.Of(drawn.points, Reference(drawn.objectives))
                - ByInclusionAndExclusion(drawn.points, Reference(drawn.objectives))) < 1e-9);

    [Fact]
    public void The_history_of_a_study_never_falls_and_ends_at_the_volume_of_its_front()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)"),
            new() { Directions = [Direction.Minimize, Direction.Maximize], Trials = 60, Seed = 3, Sampler = new RandomSampler() });
        while (study.Ask("test") is { } trial)
        {
            var (x, y) = (trial.Configuration.Double(0), trial.Configuration.Double(1));
            study.Tell(trial, trial.Number % 7 == 3 ? TrialState.Failed : TrialState.Completed, [x, y - (x * x)]);
        }

        var history = Hypervolume.History(study.Trials, study.Options.Directions, [1.1, -1]);
        Assert.Equal(history.Order(), history);
        Assert.Equal(Hypervolume.Of(study.Front.Select(trial => new[] { trial.Values[0], -trial.Values[1] }), [1.1, 1]), history[^1], 1e-9);
    }

    private static double[] Reference(int objectives) => [.. Enumerable.Repeat(4.0, objectives)];

    private static double ByInclusionAndExclusion(IReadOnlyList<double[]> points, double[] reference)
    {
        var sum = 0.0;
        for (var chosen = 1; chosen < 1 << points.Count; chosen++)
        {
            var set = points.Where((_, index) => (chosen >> index & 1) == 1).ToList();
            var volume = reference.Select((worst, objective) => Math.Max(0, worst - set.Max(point => point[objective])))
                .Aggregate(1.0, (product, side) => product * side);
            sum += set.Count % 2 == 1 ? volume : -volume;
        }

        return sum;
    }
}
