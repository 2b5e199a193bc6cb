using CsCheck;
using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.Tests.Numerics;

public sealed class NormalTests
{
    // From tables of the normal distribution.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.96, 0.024997895148220435)]
    [InlineData(3, 0.9986501019683699)]
    [InlineData(-6, 9.865876450376946e-10)]
    [InlineData(-8, 6.220960574271786e-16)]
    public void The_cumulative_probability_has_the_values_of_the_tables(double x, double probability) =>
        Assert.Equal(1, Normal.Cumulative(x) / probability, 1e-8);

    [Fact]
    public void The_quantile_undoes_the_cumulative_probability() =>
        Gen.Double[-6, 4].Sample(x => Assert.Equal(x, Normal.Quantile(Normal.Cumulative(x)), 1e-8));

    [Theory]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.5, 0)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(0.9999, 3.719016485455709)]
    public void The_quantile_has_the_values_of_the_tables(double probability, double x) => Assert.Equal(x, Normal.Quantile(probability), 1e-9);

    [Fact]
    public void The_vectorised_exponential_is_exact_to_single_precision() =>
        Gen.Float[-80, 80].Sample(x =>
        {
            var result = VectorMath.Exp(new System.Numerics.Vector<float>(x))[0];
            Assert.Equal(1, result / Math.Exp(x), 1e-6);
        });

    [Fact]
    public void The_logarithm_of_a_sum_of_exponentials_survives_large_exponents()
    {
        float[] exponents = [1000, 1000, 999, -1000, 3, 4, 5, 6, 7, 8, float.NegativeInfinity];
        Assert.Equal(1000 + Math.Log(2 + Math.Exp(-1)), VectorMath.LogSumExp(exponents), 1e-4);
    }

    [Fact]
    public void Draws_of_a_truncated_normal_stay_inside_and_have_its_mean()
    {
        var random = new RandomStream(1, "test");
        var sum = 0.0;
        for (var draw = 0; draw < 20_000; draw++)
        {
            var drawn = TruncatedNormal.Draw(0.1, 0.3, ref random);
            Assert.InRange(drawn, 0, 1);
            sum += drawn;
        }

        // mean + sd (phi(a) - phi(b)) / (Phi(b) - Phi(a))
        var (a, b) = (-0.1 / 0.3, 0.9 / 0.3);
        var expected = 0.1 + (0.3 * (Normal.Density(a) - Normal.Density(b)) / (Normal.Cumulative(b) - Normal.Cumulative(a)));
        Assert.Equal(expected, sum / 20_000, 0.005);
    }
}
