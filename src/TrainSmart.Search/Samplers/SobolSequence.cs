namespace TrainSmart.Search;

/// <summary>
/// Sobol's sequence with the direction numbers of Joe and Kuo, SIAM J. Sci. Comput. 30, 2008, for the first 21 dimensions; further dimensions take
/// the next primitive polynomials and initial numbers drawn by the seed.
/// Owen-scrambled by hashing (Burley, "Practical hash-based Owen scrambling", JCGT 9, 2020).
/// </summary>
internal sealed class SobolSequence : ISequence
{
    private const int Bits = 32;

    private readonly uint[][] _directions;
    private readonly uint[]? _scrambles;

    /// <param name="dimensions">How many dimensions.</param>
    /// <param name="seed">The seed of the scrambling; none for the plain sequence.</param>
    public SobolSequence(int dimensions, ulong? seed)
    {
        var random = new RandomStream(seed ?? 0, "sobol");
        _scrambles = seed is null ? null : [.. Enumerable.Range(0, dimensions).Select(_ => (uint)random.NextBits())];
        var polynomials = Primitive().Take(Math.Max(0, dimensions - 1)).ToArray();
        _directions = new uint[dimensions][];
        for (var dimension = 0; dimension < dimensions; dimension++)
            _directions[dimension] = dimension == 0
                ? VanDerCorput()
                : Directions(polynomials[dimension - 1], InitialNumbers(dimension - 1, polynomials[dimension - 1], ref random));
    }

    /// <summary>The initial direction numbers of dimensions 2 to 21.</summary>
    private static ReadOnlySpan<int[]> JoeKuo => (int[][])
    [
        [1], [1, 3], [1, 3, 1], [1, 1, 1], [1, 1, 3, 3], [1, 3, 5, 13], [1, 1, 5, 5, 17], [1, 1, 5, 5, 5], [1, 1, 7, 11, 19], [1, 1, 5, 1, 1],
        [1, 1, 1, 3, 11], [1, 3, 5, 5, 31], [1, 3, 3, 9, 7, 49], [1, 1, 1, 15, 21, 21], [1, 3, 1, 13, 27, 49],
        [1, 1, 1, 15, 7, 5], [1, 3, 1, 15, 13, 25],
        [1, 1, 5, 5, 19, 61], [1, 3, 7, 11, 23, 15, 103], [1, 3, 7, 13, 13, 15, 69],
    ];

    public double Coordinate(int index, int dimension)
    {
        // Gray code order does not matter for a whole block of points, plain binary is simpler.
        var bits = 0u;
        for (var bit = 0; index >> bit != 0; bit++)
        {
            if (((index >> bit) & 1) != 0) bits ^= _directions[dimension][bit];
        }

        if (_scrambles is not null) bits = Scramble(bits, _scrambles[dimension]);
        return bits * (1.0 / (1UL << Bits));
    }

    private static uint[] VanDerCorput() => [.. Enumerable.Range(0, Bits).Select(bit => 1u << (Bits - 1 - bit))];

    // Equation 2 of Joe and Kuo: m_k = 2 a_1 m_{k-1} ^ 2^2 a_2 m_{k-2} ^ ... ^ 2^s m_{k-s} ^ m_{k-s}.
    private static uint[] Directions(int polynomial, int[] initial)
    {
        var degree = initial.Length;
        var numbers = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                numbers[bit] = (uint)initial[bit] << (Bits - 1 - bit);
                continue;
            }

            numbers[bit] = numbers[bit - degree] ^ (numbers[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                if (((polynomial >> (degree - term)) & 1) != 0) numbers[bit] ^= numbers[bit - term];
            }
        }

        return numbers;
    }

    private static int[] InitialNumbers(int place, int polynomial, ref RandomStream random)
    {
        if (place < JoeKuo.Length) return JoeKuo[place];
        var numbers = new int[int.Log2(polynomial)];
        for (var bit = 0; bit < numbers.Length; bit++) numbers[bit] = (random.Next(1 << bit) << 1) | 1;
        return numbers;
    }

    /// <summary>The primitive polynomials over two elements, by degree and then by value; bit k is the coefficient of x^k.</summary>
    private static IEnumerable<int> Primitive()
    {
        for (var polynomial = 3; ; polynomial += 2)
        {
            if (IsPrimitive(polynomial)) yield return polynomial;
        }
    }

    // x generates all 2^s - 1 other elements.
    private static bool IsPrimitive(int polynomial)
    {
        var degree = int.Log2(polynomial);
        var order = (1 << degree) - 1;
        var power = 1;
        for (var exponent = 1; exponent <= order; exponent++)
        {
            power <<= 1;
            if ((power >> degree) != 0) power ^= polynomial;
            if (power == 1) return exponent == order;
        }

        return false;
    }

    // The Laine-Karras permutation, applied to reversed bits: every bit is flipped by a hash of those above it.
    private static uint Scramble(uint bits, uint seed)
    {
        var reversed = Reverse(bits);
        reversed += seed;
        reversed ^= reversed * 0x6C50B47C;
        reversed ^= reversed * 0xB82F1E52;
        reversed ^= reversed * 0xC7AFE638;
        reversed ^= reversed * 0x8D22F6E6;
        return Reverse(reversed);
    }

    private static uint Reverse(uint bits)
    {
        bits = ((bits >> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
        bits = ((bits >> 2) & 0x33333333) | ((bits & 0x33333333) << 2);
        bits = ((bits >> 4) & 0x0F0F0F0F) | ((bits & 0x0F0F0F0F) << 4);
        bits = ((bits >> 8) & 0x00FF00FF) | ((bits & 0x00FF00FF) << 8);
        return (bits >> 16) | (bits << 16);
    }
}
