namespace TrainSmart.Search.Tests.Samplers;

public sealed class HypervolumeImprovementTests
{
    private static readonly double[][] Two = [[1, 4], [2, 2], [4, 1]];
    private static readonly double[][] Three = [[1, 4, 3], [2, 2, 2], [4, 1, 3], [3, 3, 1]];

    [Fact]
    public void A_certain_point_adds_what_it_covers()
    {
        var improvement = new HypervolumeImprovement(Two, [5, 5]);
        Assert.Equal(4, improvement.Boxes);
        Assert.Equal(1, improvement.Expected([1, 3], [1e-9, 1e-9]), 1e-6);
        Assert.Equal(0, improvement.Expected([3, 3], [1e-9, 1e-9]), 1e-6);
        Assert.Equal(25 - 11.0, improvement.Expected([0, 0], [1e-9, 1e-9]), 1e-6);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void The_expectation_is_that_of_many_draws(int objectives)
    {
        var front = objectives == 2 ? Two : Three;
        double[] reference = [.. Enumerable.Repeat(5.0, objectives)], means = [2.2, 1.8, 2.4], deviations = [0.8, 1.1, 0.6];
        var improvement = new HypervolumeImprovement(front, reference);
        var random = new RandomStream(1, "draws", 0);
        const int draws = 40_000;
        var (sum, before) = (0.0, Hypervolume.Of(front, reference));
        for (var draw = 0; draw < draws; draw++)
        {
            var point = new double[objectives];
            for (var objective = 0; objective < objectives; objective++)
                point[objective] = means[objective] + (deviations[objective] * random.NextGaussian());
            sum += Hypervolume.Of([.. front, point], reference) - before;
        }

        var expected = improvement.Expected(means.AsSpan(0, objectives), deviations.AsSpan(0, objectives));
        Assert.Equal(sum / draws, expected, 0.03 * expected);
    }

    [Fact]
    public void Of_many_points_the_few_that_cover_most_are_chosen()
    {
        double[][] points = [[0, 10], [0.1, 9.9], [5, 5], [5.1, 4.9], [10, 0]];
        Assert.Equal([2], HypervolumeSubset.Choose(points, 1));
        Assert.Equal([1, 2, 4], HypervolumeSubset.Choose(points, 3).Order());
    }

    [Fact]
    public void A_generation_follows_the_budget_where_nobody_says()
    {
        Assert.Equal(10, PopulationSize.Of(new() { Trials = 100, Directions = [Direction.Minimize, Direction.Minimize] }));
        Assert.Equal(25, PopulationSize.Of(new() { Trials = 1000, Directions = [Direction.Minimize, Direction.Minimize] }));
        Assert.Equal(50, PopulationSize.Of(new() { Directions = [Direction.Minimize, Direction.Minimize] }));
    }
}
