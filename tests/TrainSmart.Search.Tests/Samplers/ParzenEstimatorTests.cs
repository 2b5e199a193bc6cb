using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.Tests.Samplers;

public sealed class ParzenEstimatorTests
{
    [Fact]
    public void The_density_is_the_formula_of_the_paper()
    {
        var (space, estimator) = Estimator([[0.2f, 0.9f], [0.5f, 0.1f]], "x: uniform(0, 1)", "y: uniform(0, 1)");
        var actual = Density(estimator, [0.3f, 0.4f], 2);
        var width = Bandwidth.Of(2, space.Columns.Length);
        double Kernel(double x, double centre) => Normal.Density((x - centre) / width) / width
            / (Normal.Cumulative((1 - centre) / width) - Normal.Cumulative(-centre / width));
        var expected = (1 + (Kernel(0.3, 0.2) * Kernel(0.4, 0.9)) + (Kernel(0.3, 0.5) * Kernel(0.4, 0.1))) / 3;
        Assert.Equal(expected, actual, 1e-4);
    }

    [Theory]
    [InlineData("x: uniform(-3, 8)")]
    [InlineData("x: normal(0, 1)")]
    [InlineData("x: int(1, 7)")]
    [InlineData("x: log-int(1, 20)")]
    [InlineData("x: choice(a, b, c)")]
    [InlineData("x: weighted-choice(a: 0.7, b: 0.3)")]
    public void The_density_integrates_to_one_over_the_prior(string line)
    {
        var space = Some.Space(line);
        var columns = new UnitColumns(space, jointly: true);
        var estimator = new ParzenEstimator(columns);
        foreach (var unit in (double[])[0.05, 0.3, 0.31, 0.99]) estimator.Add([columns.Coordinate(0, space.Columns[0].FromUnit(unit))]);
        estimator.Fit(4);
        const int Cells = 20_000;
        var sum = 0.0;
        for (var cell = 0; cell < Cells; cell++)
            sum += Density(estimator, [columns.Coordinate(0, space.Columns[0].FromUnit((cell + 0.5) / Cells))], 4);
        Assert.Equal(1, sum / Cells, 1e-3);
    }

    [Fact]
    public void A_column_that_a_kernel_lacks_is_as_the_prior_has_it()
    {
        var (_, estimator) = Estimator([[0, float.NaN]], "c: bool", "x: uniform(0, 1) when c == true");
        var share = Bandwidth.CategoryShare(1, 2);
        Assert.Equal((1 + share) / 2, Density(estimator, [1, 0.7f], 1), 1e-5);
        Assert.Equal((1 + share + ((1 - share) / 0.5)) / 2, Density(estimator, [0, float.NaN], 1), 1e-5);
    }

    [Fact]
    public void A_kernel_that_is_left_out_does_not_count()
    {
        var (_, both) = Estimator([[0.2f], [0.8f]], "x: uniform(0, 1)");
        both.Fit(1);
        both.Include(1, false);
        var (_, one) = Estimator([[0.2f]], "x: uniform(0, 1)");
        Assert.Equal(Density(one, [0.4f], 1), Density(both, [0.4f], 1), 1e-6);
    }

    private static (SearchSpace Space, ParzenEstimator Estimator) Estimator(float[][] kernels, params string[] lines)
    {
        var space = Some.Space(lines);
        var estimator = new ParzenEstimator(new(space, jointly: true));
        estimator.Fit(kernels.Length);
        foreach (var kernel in kernels) estimator.Add(kernel);
        return (space, estimator);
    }

    private static double Density(ParzenEstimator estimator, float[] point, int kernels)
    {
        var logs = new double[1];
        estimator.LogDensities([point], [.. Enumerable.Range(0, point.Length)], kernels, logs);
        return Math.Exp(logs[0]);
    }
}
