namespace TrainSmart.Search.Numerics;

/// <summary>A normal distribution cut off outside the unit interval.</summary>
internal static class TruncatedNormal
{
    private const int Rejections = 8;

    /// <summary>Draws by rejection, which nearly always needs one draw, and by inversion where it does not.</summary>
    public static double Draw(double mean, double deviation, ref RandomStream random)
    {
        for (var rejected = 0; rejected < Rejections; rejected++)
        {
            var drawn = mean + (deviation * random.NextGaussian());
            if (drawn is >= 0 and <= 1) return drawn;
        }

        var (below, above) = (Normal.Cumulative(-mean / deviation), Normal.Cumulative((1 - mean) / deviation));
        return Math.Clamp(mean + (deviation * Normal.Quantile(below + (random.NextDouble() * (above - below)))), 0, 1);
    }
}
