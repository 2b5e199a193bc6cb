namespace TrainSmart.Generators.Rules;

/// <summary>The inverse of the normal distribution function, good to 4.5e-4 (Abramowitz and Stegun 1964, formula 26.2.23).</summary>
internal static class NormalQuantile
{
    /// <param name="share">A probability above 0 and below 1.</param>
    public static double Of(double share)
    {
        var tail = Math.Sqrt(-2 * Math.Log(Math.Min(share, 1 - share)));
        var numerator = 2.515517 + (tail * (0.802853 + (tail * 0.010328)));
        var denominator = 1 + (tail * (1.432788 + (tail * (0.189269 + (tail * 0.001308)))));
        var size = tail - (numerator / denominator);
        return share < 0.5 ? -size : size;
    }
}
