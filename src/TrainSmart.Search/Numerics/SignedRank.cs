namespace TrainSmart.Search.Numerics;

/// <summary>
/// The signed-rank test: are paired differences above zero? Wilcoxon, "Individual comparisons by ranking methods", Biometrics Bulletin 1, 1945.
/// </summary>
internal static class SignedRank
{
    private const int LargestExact = 50;

    /// <summary>The probability of a sum of positive ranks at least as large as the observed one, if every sign were a toss of a coin. Differences of
    /// zero are left out, equal sizes share their average rank. Exact up to 50 differences, then by the normal distribution.</summary>
    public static double Greater(IEnumerable<double> differences)
    {
        var sizes = differences.Where(difference => difference != 0).OrderBy(Math.Abs).ToArray();
        var ranks = DoubledRanks(sizes);
        var observed = 0;
        for (var index = 0; index < sizes.Length; index++) observed += sizes[index] > 0 ? ranks[index] : 0;
        return sizes.Length <= LargestExact ? Exact(ranks, observed) : Approximate(ranks, observed);
    }

    // Twice the ranks, so that shared ones are whole too.
    private static int[] DoubledRanks(double[] sizes)
    {
        var ranks = new int[sizes.Length];
        for (var first = 0; first < sizes.Length;)
        {
            var end = first + 1;
            while (end < sizes.Length && Math.Abs(sizes[end]) == Math.Abs(sizes[first])) end++;
            for (var index = first; index < end; index++) ranks[index] = first + 1 + end;
            first = end;
        }

        return ranks;
    }

    // The distribution of the sum, built up rank by rank: each is in it with a probability of one half.
    private static double Exact(int[] ranks, int observed)
    {
        var probabilities = new double[ranks.Sum() + 1];
        probabilities[0] = 1;
        foreach (var rank in ranks)
        {
            for (var sum = probabilities.Length - 1; sum >= 0; sum--)
                probabilities[sum] = 0.5 * (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0));
        }

        return probabilities.AsSpan(observed).ToArray().Sum();
    }

    private static double Approximate(int[] ranks, int observed)
    {
        var mean = 0.5 * ranks.Sum();
        var deviation = 0.5 * Math.Sqrt(ranks.Sum(rank => (double)rank * rank));
        return Normal.Cumulative((mean + 1 - observed) / deviation);
    }
}
