using System.Numerics;
using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.Tests.Samplers;

public sealed class GaussianProcessTests
{
    private static readonly KernelColumns Columns = new(Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)"));

    [Fact]
    public void The_matern_kernel_is_its_formula()
    {
        var r = 0.7;
        var expected = 2 * (1 + (Math.Sqrt(5) * r) + (5 * r * r / 3)) * Math.Exp(-Math.Sqrt(5) * r);
        Assert.Equal(expected, Matern.Kernel(new(r * r), 2)[0], 1e-12);
        var slope = (Matern.Kernel(new((r * r) + 1e-6), 2)[0] - Matern.Kernel(new((r * r) - 1e-6), 2)[0]) / 2e-6;
        Assert.Equal(slope, Matern.KernelAndSlope(new Vector<double>(r * r), 2).Slope[0], 1e-6);
    }

    [Fact]
    public void The_posterior_of_two_points_is_the_one_computed_by_hand()
    {
        var process = new GaussianProcess(new(Columns, new([1, 1], 1, 0.01)), [[0, 0], [1, 0]], [1, -1]);
        double k1 = Matern.Kernel(new(1), 1)[0], k = Matern.Kernel(new(0.25), 1)[0];
        var (means, deviations) = (new double[1], new double[1]);
        process.Predict([[0.5, 0]], means, deviations);
        Assert.Equal(0, means[0], 1e-9);
        // k' K^-1 k with K = [[1.01, k1], [k1, 1.01]] and both entries of the vector equal.
        Assert.Equal(Math.Sqrt(1 - (2 * k * k / (1.01 + k1))), deviations[0], 1e-9);
    }

    [Fact]
    public void A_point_without_a_result_changes_no_mean_and_narrows_the_deviation()
    {
        Hyperparameters parameters = new([2, 2], 1, 1e-4);
        var without = new GaussianProcess(new(Columns, parameters), [[0.1, 0.2], [0.8, 0.7]], [1, -1]);
        var with = new GaussianProcess(new(Columns, parameters), [[0.1, 0.2], [0.8, 0.7], [0.5, 0.1]], [1, -1]);
        double[][] places = [[0.5, 0.12], [0.9, 0.9], [0.3, 0.3]];
        var (m1, d1, m2, d2) = (new double[3], new double[3], new double[3], new double[3]);
        without.Predict(places, m1, d1);
        with.Predict(places, m2, d2);
        for (var index = 0; index < 3; index++) Assert.Equal(m1[index], m2[index], 1e-9);
        Assert.True(d2[0] < 0.5 * d1[0]);
    }

    [Fact]
    public void An_isotropic_process_has_the_geometric_mean_of_the_length_scales()
    {
        var isotropic = new Hyperparameters([1 / 4.0, 1 / 16.0, 1 / 64.0], 2, 1e-4, 0.5).Isotropic(); // length scales 2, 4 and 8
        Assert.All(isotropic.Precisions, precision => Assert.Equal(1 / 16.0, precision, 1e-15));
        Assert.Equal((2, 1e-4, 0.5), (isotropic.Signal, isotropic.Noise, isotropic.Trend));
    }

    [Fact]
    public void The_kernel_of_quadratic_functions_is_its_formula_and_leaves_out_columns_without_a_scale()
    {
        var trend = new QuadraticTrend([0.5, 0.2, 0.5], [2, 0, 4]);
        // Centred and scaled the places are (-0.2, -, 0.8) and (1, -, -0.4).
        Assert.Equal(Math.Pow(1 - 0.2 - 0.32, 2), trend.Between([0.4, 0.9, 0.7], [1, 0.1, 0.4]), 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_slopes_of_a_prediction_are_those_of_finite_differences(bool hasTrend)
    {
        var process = new GaussianProcess(Curved(hasTrend), [[0.1, 0.2], [0.8, 0.7], [0.4, 0.9], [0.3, 0.5]], [1, -1, 0.2, 0.7]);
        var (meanSlopes, deviationSlopes, ignored) = (new double[2], new double[2], new double[2]);
        double[] place = [0.55, 0.35];
        var (mean, deviation) = process.Predict(place, meanSlopes, deviationSlopes);
        var (means, deviations) = (new double[1], new double[1]);
        process.Predict([place], means, deviations);
        Assert.Equal(means[0], mean, 1e-10);
        Assert.Equal(deviations[0], deviation, 1e-10);
        for (var column = 0; column < 2; column++)
        {
            double[] above = [.. place], below = [.. place];
            above[column] += 1e-5;
            below[column] -= 1e-5;
            var (meanAbove, deviationAbove) = process.Predict(above, ignored, new double[2]);
            var (meanBelow, deviationBelow) = process.Predict(below, ignored, new double[2]);
            Assert.Equal((meanAbove - meanBelow) / 2e-5, meanSlopes[column], 1e-6);
            Assert.Equal((deviationAbove - deviationBelow) / 2e-5, deviationSlopes[column], 1e-6);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(-30)]
    public void The_slopes_of_log_expected_improvement_are_those_of_finite_differences(double best)
    {
        var (value, overMean, overDeviation) = ExpectedImprovement.LogAndSlopes(best, 0.3, 0.8);
        Assert.Equal(ExpectedImprovement.Log(best, 0.3, 0.8), value, 1e-12);
        var tolerance = 1e-3 * Math.Max(1, Math.Abs(overMean));
        Assert.Equal((ExpectedImprovement.Log(best, 0.3001, 0.8) - ExpectedImprovement.Log(best, 0.2999, 0.8)) / 2e-4, overMean, tolerance);
        Assert.Equal((ExpectedImprovement.Log(best, 0.3, 0.8001) - ExpectedImprovement.Log(best, 0.3, 0.7999)) / 2e-4, overDeviation, 50 * tolerance);
    }

    [Fact]
    public void A_bowl_whose_axes_are_turned_is_found_to_four_digits_in_sixty_trials()
    {
        var space = Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)", "z: uniform(0, 1)");
        using var study = Study.Create(
            new MemoryStorage(), space, new() { Seed = 3, Trials = 60, Parallelism = 1, Sampler = new GaussianProcessSampler() });
        while (study.Ask("test") is { } trial)
        {
            var (x, y, z) = (trial.Configuration.Double(0) - 0.37, trial.Configuration.Double(1) - 0.62, trial.Configuration.Double(2) - 0.81);
            study.Tell(trial, TrialState.Completed, [(x * x) + (30 * (y - z) * (y - z)) + ((y + z + x) * (y + z + x))]);
        }

        Assert.InRange(study.Best!.Values[0], 0, 1e-6);
    }

    [Fact]
    public void Trials_that_run_at_once_near_the_best_one_are_not_the_same()
    {
        var space = Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)");
        var sampler = new GaussianProcessAlgorithm(space, new(), new() { Seed = 1 });
        var random = new RandomStream(1, "test");
        for (var number = 0; number < 30; number++)
        {
            double[] point = [random.NextDouble(), random.NextDouble()];
            var value = Math.Pow(point[0] - 0.4, 2) + Math.Pow(point[1] - 0.6, 2) + (0.01 * random.NextGaussian());
            sampler.Observe(new(number, TrialState.Completed, point, [value], 0, 0, 0));
        }

        var (first, second) = (new double[2], new double[2]);
        sampler.Suggest(31, [], first);
        sampler.Suggest(33, [first], second);
        Assert.True(Math.Abs(first[0] - second[0]) + Math.Abs(first[1] - second[1]) > 1e-4);
    }

    [Fact]
    public void A_parameter_of_two_values_is_refined_like_any_other()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("depth: int(1, 2)", "x: uniform(0, 1)"),
            new() { Seed = 5, Trials = 40, Parallelism = 1, Sampler = new GaussianProcessSampler() });
        study.Finish(point => Math.Pow(point.Double(1) - 0.3, 2) + (point.Int(0) == 2 ? 0 : 0.1));
        Assert.Equal(2, study.Best!.Configuration.Int(0));
        Assert.Equal(0.3, study.Best.Configuration.Double(1), 0.001);
    }

    [Fact]
    public void A_branch_that_is_not_the_best_yet_is_tried_again_and_again()
    {
        var space = Some.Space("kind: choice(safe, rich)", "x: uniform(0, 1)");
        using var study = Study.Create(
            new MemoryStorage(), space, new() { Seed = 5, Trials = 60, Parallelism = 1, Sampler = new GaussianProcessSampler() });
        var rich = 0;
        while (study.Ask("test") is { } trial)
        {
            var isRich = trial.Configuration.Columns[0] == 1;
            if (isRich && trial.Number >= 20) rich++;
            study.Tell(trial, TrialState.Completed, [isRich ? 1 + trial.Configuration.Double(1) : 0.1 * trial.Configuration.Double(1)]);
        }

        Assert.InRange(rich, 8, 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_branch_that_is_tuned_to_its_end_leaves_its_trials_to_one_that_is_worse_as_yet(int seed)
    {
        var space = Some.Space("kind: choice(wide, narrow)", "x: uniform(0, 1)", "y: uniform(0, 1)", "z: uniform(0, 1)");
        using var study = Study.Create(
            new MemoryStorage(), space, new() { Seed = (ulong)seed, Trials = 90, Parallelism = 1, Sampler = new GaussianProcessSampler() });
        while (study.Ask("test") is { } trial)
        {
            var isNarrow = trial.Configuration.Columns[0] == 1;
            var (x, y, z) = (trial.Configuration.Double(1) - 0.21, trial.Configuration.Double(2) - 0.72, trial.Configuration.Double(3) - 0.43);
            var bowl = (x * x) + (4 * (y - z) * (y - z)) + ((y + z + x) * (y + z + x));
            study.Tell(trial, TrialState.Completed, [isNarrow ? 20 * bowl : 0.02 + (0.1 * bowl)]);
        }

        Assert.InRange(study.Best!.Values[0], 0, 0.001);
    }

    [Fact]
    public void What_is_found_to_many_digits_leaves_its_trials_to_the_search_everywhere()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)"),
            new() { Seed = 4, Trials = 80, Parallelism = 1, Sampler = new GaussianProcessSampler() });
        var far = 0;
        while (study.Ask("test") is { } trial)
        {
            var (x, y) = (trial.Configuration.Double(0) - 0.37, trial.Configuration.Double(1) - 0.62);
            if (trial.Number >= 50 && trial.Number % 2 == 1 && Math.Abs(x) + Math.Abs(y) > 0.05) far++;
            study.Tell(trial, TrialState.Completed, [(x * x) + (3 * y * y) + (0.3 * (1 - Math.Cos(30 * x)))]);
        }

        Assert.InRange(study.Best!.Values[0], 0, 1e-6);
        Assert.InRange(far, 5, 15);
    }

    [Theory]
    [InlineData("c: choice(a, b)", null, 20)]
    [InlineData("c: choice(a, b)", 200, 20)]
    [InlineData("c: choice(a, b)", 45, 15)]
    [InlineData("c: choice(a, b)", 12, 10)]
    [InlineData("x: uniform(0, 1)", null, 5)]
    public void A_short_study_over_categories_begins_with_fewer_even_trials(string space, int? trials, int startup) =>
        Assert.Equal(startup, GaussianProcessAlgorithm.Startup(Some.Space(space), new() { Trials = trials }));

    [Fact]
    public void A_branch_is_known_from_as_many_results_as_its_model_needs()
    {
        var space = Some.Space("kind: choice(a, b)", "x: uniform(0, 1)", "y: uniform(0, 1) when kind == 'b'");
        List<double[]> places = [[0.2, 0.1, double.NaN], [0.2, 0.5, double.NaN], [0.7, 0.3, 0.4], [0.2, 0.9, double.NaN], [0.7, 0.8, 0.6]];
        var branches = new Branches(space, places, [3, 1, 2, 0.5, 4], Enumerable.Range(0, places.Count));

        Assert.Equal([3, 2], branches.Best);
        Assert.True(branches.IsKnown([0.2, 0.4, double.NaN]));
        Assert.False(branches.IsKnown([0.7, 0.4, 0.1]));
        Assert.Equal([places[2]], branches.Unknown);
    }

    private static Covariance Curved(bool hasTrend) =>
        new(Columns, new([3, 0.7], 1.2, 1e-3, hasTrend ? 0.4 : 0), hasTrend ? new QuadraticTrend([0.5, 0.5], [2, 2]) : null);

    [Fact]
    public void The_gradient_of_the_likelihood_with_a_trend_is_that_of_finite_differences()
    {
        var random = new RandomStream(1, "test");
        double[][] points = new double[12][];
        for (var index = 0; index < points.Length; index++) points[index] = [random.NextDouble(), random.NextDouble()];
        var likelihood = new MarginalLikelihood(
            Columns, points, [.. points.Select(point => Math.Sin(5 * point[0]) + point[1])], new QuadraticTrend([0.5, 0.5], [2, 2]));
        double[] theta = [0.4, -0.3, 0.2, -3, -1];
        var gradient = new double[5];
        likelihood.NegativeLogPosterior(theta);
        likelihood.Slopes(gradient);
        for (var index = 0; index < 5; index++)
        {
            double[] above = [.. theta], below = [.. theta];
            above[index] += 1e-5;
            below[index] -= 1e-5;
            Assert.Equal((likelihood.NegativeLogPosterior(above) - likelihood.NegativeLogPosterior(below)) / 2e-5, gradient[index], 1e-4);
        }
    }

    [Fact]
    public void The_gradient_of_the_likelihood_is_that_of_finite_differences()
    {
        var random = new RandomStream(1, "test");
        double[][] points = new double[12][];
        for (var index = 0; index < points.Length; index++) points[index] = [random.NextDouble(), random.NextDouble()];
        var likelihood = new MarginalLikelihood(Columns, points, [.. points.Select(point => Math.Sin(5 * point[0]) + point[1])]);
        double[] theta = [0.4, -0.3, 0.2, -3];
        var gradient = new double[4];
        likelihood.NegativeLogPosterior(theta);
        likelihood.Slopes(gradient);
        for (var index = 0; index < 4; index++)
        {
            double[] above = [.. theta], below = [.. theta];
            above[index] += 1e-5;
            below[index] -= 1e-5;
            Assert.Equal((likelihood.NegativeLogPosterior(above) - likelihood.NegativeLogPosterior(below)) / 2e-5, gradient[index], 1e-4);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 3, 1)]
    [InlineData(1, 0, 0.5)]
    [InlineData(0, 20, 0.7)]
    public void The_logarithm_of_expected_improvement_is_that_of_the_formula(double best, double mean, double deviation)
    {
        var z = (best - mean) / deviation;
        var actual = ExpectedImprovement.Log(best, mean, deviation);
        if (z > -5) Assert.Equal(Math.Log(deviation * (Normal.Density(z) + (z * Normal.Cumulative(z)))), actual, 1e-6);
        else Assert.InRange(actual, Normal.LogDensity(z) - (3 * Math.Log(-z)) + Math.Log(deviation), Normal.LogDensity(z) + Math.Log(deviation));
    }

    [Fact]
    public void The_logarithm_of_expected_improvement_is_continuous_where_its_formulas_meet()
    {
        foreach (var z in (double[])[-1, -10])
            Assert.Equal(ExpectedImprovement.Log(z - 1e-9, 0, 1), ExpectedImprovement.Log(z + 1e-9, 0, 1), 1e-3);
    }

    [Fact]
    public void The_root_and_inverse_of_a_matrix_are_right()
    {
        double[] matrix = [4, 0, 0, 2, 3, 0, 1, 0.5, 2];
        double[,] full = { { 4, 2, 1 }, { 2, 3, 0.5 }, { 1, 0.5, 2 } };
        Assert.True(Cholesky.Factor(matrix, 3));
        var inverse = new double[9];
        Cholesky.Invert(matrix, 3, new double[9], inverse);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var sum = 0.0;
                for (var k = 0; k < 3; k++) sum += full[row, k] * inverse[(Math.Max(k, column) * 3) + Math.Min(k, column)];
                Assert.Equal(row == column ? 1 : 0, sum, 1e-12);
            }
        }
    }

    [Fact]
    public void The_warp_makes_a_long_tail_short()
    {
        var warped = TargetWarp.Apply([0, 0.1, 0.2, 0.4, 1, 3, 10, 1000]);
        Assert.True(warped[7] - warped[6] < 20 * (warped[6] - warped[5]));
        Assert.Equal(warped.Order(), warped);
    }

    [Fact]
    public void Eigenvectors_rebuild_their_matrix()
    {
        double[,] matrix = { { 2, 1, 0 }, { 1, 3, 0.5 }, { 0, 0.5, 1 } };
        var (values, vectors) = SymmetricEigen.Of(matrix);
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
                Assert.Equal(matrix[row, column], Enumerable.Range(0, 3).Sum(k => values[k] * vectors[row, k] * vectors[column, k]), 1e-10);
        }
    }
}
