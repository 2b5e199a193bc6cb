namespace TrainSmart.Search;

/// <summary>How wide kernels are. One width suits every column, because all lie on the unit interval by prior probability.</summary>
internal static class Bandwidth
{
    private const double Magnitude = 0.2;

    // Chosen on the problems of benchmarks/search; anything from 0.01 to 0.02 does as well.
    private const double Shrinkage = 0.015;

    // Narrower kernels would only repeat what was tried (the magic clip of Bergstra et al.).
    private const double Least = 0.01;

    // The width follows the number of kernels in steps of a quarter octave: everything that depends on it is recomputed but a few dozen times in thousands of
    // trials, and it is never off by more than 1.5 %.
    private const double StepsPerOctave = 4;

    /// <summary>Scott's rule n^(-1/(d + 4)), as in Watanabe, arXiv 2304.11127, section 3.3.</summary>
    public static double Of(int kernels, int columns) => Magnitude * Math.Pow(Rounded(kernels), -1.0 / (columns + 4));

    /// <summary>
    /// The same for good trials, which gather as the search goes on: the width shrinks with the number of all trials, as the neighbourhoods of annealing do.
    /// </summary>
    public static double OfGood(int kernels, int columns, int trials) => Math.Max(Least, Of(kernels, columns) / (1 + (Shrinkage * Rounded(trials))));

    /// <summary>The share of the prior in the kernel of a category.</summary>
    public static double CategoryShare(int kernels, long categories)
    {
        var spread = categories / (Rounded(kernels) + 1);
        return spread / (1 + spread);
    }

    private static double Rounded(int kernels) => Math.Pow(2, Math.Floor(StepsPerOctave * Math.Log2(Math.Max(kernels, 1))) / StepsPerOctave);
}
