namespace TrainSmart.Search.Tests.Samplers;

public sealed class CmaEsTests
{
    private static readonly double[][] Generation = [[0.1, 0.2], [0.3, -0.1], [-0.2, 0.4], [0.5, 0.5], [-0.6, 0.1], [0.7, -0.8]];

    // Mean and step size are those of the Python package cmaes 0.12 for the same generation. Its covariance has the rate of an earlier tutorial; the
    // one here is eq. 46 to 58 of the tutorial worked out with NumPy: [[0.74201705, 0.11284168], [0.11284168, 0.8407098]].
    [Fact]
    public void A_generation_is_learned_as_the_tutorial_says()
    {
        var covariance = new FullCovariance(2);
        var strategy = new CmaEs([0, 0], 0.5, 6, covariance);
        strategy.Learn(Generation);
        Assert.Equal([0.1333979, 0.13030636], strategy.Mean, IsClose);
        Assert.Equal(0.4094747768, strategy.StepSize, 9);
        Assert.Equal(Math.Sqrt(0.74201705), covariance.Deviation(0), 8);
        Assert.Equal(Math.Sqrt(0.8407098), covariance.Deviation(1), 8);
        var along = covariance.Whiten(covariance.Whiten([1, 0])); // C^(-1) e1
        Assert.Equal([0.8407098 / Determinant, -0.11284168 / Determinant], along, IsClose);
    }

    [Fact]
    public void What_was_bad_makes_its_direction_shorter()
    {
        var (with, without) = (new FullCovariance(2), new FullCovariance(2));
        new CmaEs([0, 0], 1, 4, with).Learn([[0.1, 0], [0.2, 0], [0, 3], [0, -3]]);
        new CmaEs([0, 0], 1, 4, without).Learn([[0.1, 0], [0.2, 0], [3, 0], [-3, 0]]);
        Assert.True(with.Deviation(1) < without.Deviation(1));
        Assert.True(with.Deviation(0) > without.Deviation(0));
    }

    [Fact]
    public void The_covariance_stays_positive_however_bad_the_worse_half_is() => CsCheck.Check.Sample(
        CsCheck.Gen.Double[-1e3, 1e3].Array[3].Array[7].Array[1, 20],
        generations =>
        {
            var covariance = new FullCovariance(3);
            var strategy = new CmaEs([0, 0, 0], 0.3, 7, covariance);
            foreach (var generation in generations) strategy.Learn(generation);
            Assert.True(covariance.Shortest > 0 && double.IsFinite(covariance.Longest));
        },
        iter: 500);

    private static double Determinant => (0.74201705 * 0.8407098) - (0.11284168 * 0.11284168);

    private static bool IsClose(double one, double other) => Math.Abs(one - other) < 1e-7;
}
