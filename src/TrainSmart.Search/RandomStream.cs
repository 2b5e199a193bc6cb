using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// A stream of random numbers named by what it is for. Two streams of one seed with different names are independent, and no draw depends on
/// threads or on what was drawn elsewhere, so parallel runs repeat exactly. Counter-based: SplitMix64 of Steele, Lea and Flood, OOPSLA 2014.
/// </summary>
public struct RandomStream
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>The stream for one purpose.</summary>
    /// <param name="seed">The seed of the study or run.</param>
    /// <param name="purpose">What the numbers are for, such as <c>"sampler"</c>.</param>
    /// <param name="a">A first number that separates streams of one purpose, such as the trial's.</param>
    /// <param name="b">A second one, such as the epoch's.</param>
    public RandomStream(ulong seed, string purpose, int a = 0, int b = 0)
    {
        var key = 0xCBF29CE484222325;
        foreach (var character in purpose) key = (key ^ character) * 0x100000001B3;
        _state = Mix(Mix(Mix(seed + Golden) ^ key) + (((ulong)(uint)a << 32) | (uint)b));
    }

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits() => Mix(_state += Golden);

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number of the standard normal distribution, by inversion: one draw a number.</summary>
    public double NextGaussian() => Normal.Quantile(((NextBits() >> 11) + 0.5) * (1.0 / (1UL << 53)));

    /// <summary>A whole number from 0 to <paramref name="max"/> - 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is not positive.</exception>
    public int Next(int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        return (int)Math.BigMul(NextBits(), (ulong)max, out _);
    }

    /// <summary>Puts the items into random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
