namespace TrainSmart.Search;

/// <summary>Halton's sequence: the digits of the index to a prime base, mirrored. Each dimension's digits go through permutations drawn by the seed
/// (Owen, "A randomized Halton algorithm in R", arXiv 1706.02808).</summary>
internal sealed class HaltonSequence : ISequence
{
    private const double Resolution = 1e-15;

    private readonly int[] _bases;
    private readonly int[][][]? _permutations;

    /// <param name="dimensions">How many dimensions.</param>
    /// <param name="seed">The seed of the scrambling; none for the plain sequence.</param>
    public HaltonSequence(int dimensions, ulong? seed)
    {
        _bases = [.. Primes().Take(dimensions)];
        if (seed is not { } scrambling) return;
        var random = new RandomStream(scrambling, "halton");
        _permutations = new int[dimensions][][];
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var digits = (int)Math.Ceiling(-Math.Log(Resolution) / Math.Log(_bases[dimension]));
            _permutations[dimension] = new int[digits][];
            for (var digit = 0; digit < digits; digit++)
            {
                _permutations[dimension][digit] = [.. Enumerable.Range(0, _bases[dimension])];
                random.Shuffle(_permutations[dimension][digit].AsSpan());
            }
        }
    }

    public double Coordinate(int index, int dimension)
    {
        var radix = _bases[dimension];
        var (rest, weight, sum) = (index, 1.0 / radix, 0.0);
        for (var digit = 0; _permutations is null ? rest > 0 : digit < _permutations[dimension].Length; digit++)
        {
            var value = rest % radix;
            sum += weight * (_permutations is null ? value : _permutations[dimension][digit][value]);
            rest /= radix;
            weight /= radix;
        }

        return Math.Min(sum, 1 - Resolution);
    }

    private static IEnumerable<int> Primes()
    {
        var found = new List<int>();
        for (var candidate = 2; ; candidate++)
        {
            if (found.TakeWhile(prime => prime * prime <= candidate).Any(prime => candidate % prime == 0)) continue;
            found.Add(candidate);
            yield return candidate;
        }
    }
}
