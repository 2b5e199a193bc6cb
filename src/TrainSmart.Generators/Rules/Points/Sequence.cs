namespace TrainSmart.Generators.Rules;

/// <summary>Evenly spread draws: the Halton sequence (Halton 1960), each dimension in a prime base of its own.</summary>
internal static class Sequence
{
    private static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];

    /// <summary>The draw's coordinate in [0, 1).</summary>
    public static double Value(int draw, int dimension)
    {
        var radix = Primes[dimension % Primes.Length];
        var (value, share) = (0.0, 1.0);
        for (var rest = draw; rest > 0; rest /= radix)
        {
            share /= radix;
            value += share * (rest % radix);
        }

        return value;
    }
}
