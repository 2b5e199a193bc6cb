namespace TrainSmart.Search;

/// <summary>How wide kernels are. One width suits every column, because all lie on the unit interval by prior probability.</summary>
internal static class Bandwidth
{
    private const double Magnitude = 0.2;

    // Chosen on the problems of benchmarks/search; anything from 0.01 to 0.02 does as well.
    private const double Shrinkage = 0.015;

    // Narrower kernels would only repeat what was tried (the magic clip of Bergstra et al.).
    private const double Least = 0.01;

    // Of several objectives; chosen on the problems for tuning of benchmarks/search.
    private const double OfSpreadFactor = 0.6;
    private const double Gaps = 1.5;

    // The width follows the number of kernels in steps of a quarter octave: everything that depends on it is recomputed but a few dozen times in
    // thousands of trials, and it is never off by more than 1.5 %.
    private const double StepsPerOctave = 4;

    /// <summary>Scott's rule n^(-1/(d + 4)), as in Watanabe, arXiv 2304.11127, section 3.3.</summary>
    public static double Of(int kernels, int columns) => Magnitude * Math.Pow(Rounded(kernels), -1.0 / (columns + 4));

    /// <summary>
    /// The same for good trials, which gather as the search goes on:
    /// the width shrinks with the number of all trials, as the neighbourhoods of annealing do.
    /// </summary>
    public static double OfGood(int kernels, int columns, int trials) => Math.Max(Least, Of(kernels, columns) / (1 + (Shrinkage * Rounded(trials))));

    /// <summary>The normal reference rule min(s, q / 1.34) n^(-1/5) of one column, with the standard deviation s and the distance q of the quartiles,
    /// but narrower, because good trials gather in several places. Silverman, "Density estimation", 1986, equation 3.30.</summary>
    public static double OfSpread(List<double> places)
    {
        if (places.Count < 2) return Magnitude;
        places.Sort();
        var mean = places.Average();
        var deviation = Math.Sqrt(places.Average(place => (place - mean) * (place - mean)));
        var quartiles = places[(3 * (places.Count - 1) + 2) / 4] - places[(places.Count - 1 + 2) / 4];
        var width = OfSpreadFactor * Math.Min(deviation, quartiles / 1.34) * Math.Pow(places.Count, -0.2);
        return Math.Clamp(width, Least, Magnitude);
    }

    /// <summary>About as wide as the gaps between kernels that lie evenly over the range, so that each tells of its own neighbourhood only.</summary>
    public static double OfGaps(int kernels) => Math.Max(Least, Gaps / (1 + Rounded(kernels)));

    /// <summary>The share of the prior in the kernel of a category.</summary>
    public static double CategoryShare(int kernels, long categories)
    {
        var spread = categories / (Rounded(kernels) + 1);
        return spread / (1 + spread);
    }

    private static double Rounded(int kernels) => Math.Pow(2, Math.Floor(StepsPerOctave * Math.Log2(Math.Max(kernels, 1))) / StepsPerOctave);
}
