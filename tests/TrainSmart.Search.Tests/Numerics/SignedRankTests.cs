using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.Tests.Numerics;

public sealed class SignedRankTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, 1.0 / 32)] // one of 32 patterns of signs
    [InlineData(new[] { 1.0, 2, -3, 4 }, 5.0 / 16)] // 5 of 16 subsets of the ranks 1 to 4 sum to at least 7
    [InlineData(new[] { 1.0, 1 }, 1.0 / 4)]
    [InlineData(new[] { -1.0, 0, -2 }, 1)]
    [InlineData(new double[0], 1)]
    public void Probabilities_are_those_of_counting_signs(double[] differences, double expected) =>
        Assert.Equal(expected, SignedRank.Greater(differences), 1e-12);

    [Fact]
    public void The_approximation_for_many_differences_joins_the_exact_values()
    {
        double[] Alternating(int count) => [.. Enumerable.Range(1, count).Select(rank => rank % 3 == 0 ? -rank : (double)rank)];
        Assert.Equal(SignedRank.Greater(Alternating(49)), SignedRank.Greater(Alternating(51)), 0.01);
    }
}
