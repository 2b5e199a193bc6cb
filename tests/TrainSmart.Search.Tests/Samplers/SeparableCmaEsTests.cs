namespace TrainSmart.Search.Tests.Samplers;

public sealed class SeparableCmaEsTests
{
    // 0.5 + 0.25 x 2 x 2 = 1.5 and 0.5 + 0.25 x (2 / 2)^2 = 0.75: eq. 47 of the tutorial, entry by entry.
    [Fact]
    public void A_generation_changes_each_variance_as_it_changes_the_diagonal_of_the_full_matrix()
    {
        var update = new CovarianceUpdate(Decay: 0.5, RankOne: 0.25, Path: [2, 0], Weights: [0.25], Steps: [[0, 1]]);
        foreach (var covariance in new ICovariance[] { new DiagonalCovariance(2), new FullCovariance(2) })
        {
            covariance.Adapt(update);
            Assert.Equal(Math.Sqrt(1.5), covariance.Deviation(0), 12);
            Assert.Equal(Math.Sqrt(0.75), covariance.Deviation(1), 12);
            Assert.Equal([1 / Math.Sqrt(1.5), 1 / Math.Sqrt(0.75)], covariance.Whiten([1, 1]), (left, right) => Math.Abs(left - right) < 1e-12);
        }
    }

    // Ros and Hansen, PPSN 2008: in n dimensions the rates are (n + 2) / 3 times those of the full matrix.
    [Fact]
    public void It_learns_as_much_faster_as_the_paper_says() => Assert.Equal(22 / 3.0, new DiagonalCovariance(20).LearningFactor, 12);

    // The paper's claim is one of evaluations, so the full matrix is given twice as many.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Where_parameters_do_not_depend_on_each_other_it_gets_further_than_the_full_matrix_with_twice_the_trials(ulong seed)
    {
        var (separable, full) = (Bottom(new DiagonalCovariance(20), 250, seed), Bottom(new FullCovariance(20), 500, seed));
        Assert.True(separable < full, $"{separable} is not below {full}");
    }

    [Fact]
    public void It_is_chosen_above_a_hundred_parameters_unless_the_user_decides()
    {
        Assert.Contains("one deviation a parameter", ReasonOf(101, new CmaEsSampler()));
        Assert.DoesNotContain("one deviation a parameter", ReasonOf(100, new CmaEsSampler()));
        Assert.Contains("one deviation a parameter", ReasonOf(2, new CmaEsSampler { Separable = true }));
        Assert.DoesNotContain("one deviation a parameter", ReasonOf(101, new CmaEsSampler { Separable = false }));
    }

    [Fact]
    public void A_seed_gives_the_same_trials_whatever_the_number_of_workers()
    {
        var studies = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Study.Create(
                new MemoryStorage(), Space(5), new() { Sampler = new CmaEsSampler { Separable = true }, Trials = 60, Seed = 5, Parallelism = 4 });
            return study.Finish(point => point.Double(0) - point.Double(4), workers).Trials
                .Select(trial => (trial.Configuration, trial.Values))
                .ToList();
        }).ToList();
        Assert.Equal(studies[0], studies[1]);
        Assert.Equal(studies[0], studies[2]);
    }

    // The least value of an ellipsoid along the axes, a million times steeper along the last than along the first, after generations of 12 draws.
    private static double Bottom(ICovariance covariance, int generations, ulong seed)
    {
        var strategy = new CmaEs([.. Enumerable.Repeat(1.0, 20)], 0.3, 12, covariance);
        var (random, least) = (new RandomStream(seed, "ellipsoid", 0), double.PositiveInfinity);
        for (var generation = 0; generation < generations; generation++)
        {
            var points = new List<double[]>();
            for (var draw = 0; draw < strategy.Population; draw++)
            {
                points.Add(new double[20]);
                strategy.Draw(points[^1], ref random);
            }

            strategy.Learn([.. points.OrderBy(Ellipsoid)]);
            least = Math.Min(least, points.Min(Ellipsoid));
        }

        return least;
    }

    private static double Ellipsoid(double[] point) =>
        point.Select((value, column) => Math.Pow(10, 6.0 * column / (point.Length - 1)) * value * value).Sum();

    private static string ReasonOf(int parameters, CmaEsSampler sampler)
    {
        using var study = Study.Create(new MemoryStorage(), Space(parameters), new() { Sampler = sampler, Trials = 10 });
        return study.SamplerReason;
    }

    private static SearchSpace Space(int parameters) =>
        Some.Space([.. Enumerable.Range(0, parameters).Select(number => $"x{number}: uniform(0, 1)")]);
}
