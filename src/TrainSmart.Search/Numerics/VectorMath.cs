using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TrainSmart.Search.Numerics;

/// <summary>Loops over vectors of single-precision numbers.</summary>
internal static class VectorMath
{
    private const float Log2E = 1.44269504f;

    // The natural logarithm of two in two parts, so that the reduced argument keeps all its digits (Cody and Waite).
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    /// <summary>The exponential of each lane, to two units in the last place; arguments below -87 give zero, above 88 they are cut off.
    /// The polynomial is that of Cephes' expf.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        var kept = Vector.GreaterThan(x, new Vector<float>(-87f));
        var bounded = Vector.Min(Vector.Max(x, new Vector<float>(-87f)), new Vector<float>(88f));
        var whole = Vector.Floor((bounded * Log2E) + new Vector<float>(0.5f));
        var rest = bounded - (whole * Ln2High) - (whole * Ln2Low);
        var sum = new Vector<float>(1.9875691500e-4f);
        sum = (sum * rest) + new Vector<float>(1.3981999507e-3f);
        sum = (sum * rest) + new Vector<float>(8.3334519073e-3f);
        sum = (sum * rest) + new Vector<float>(4.1665795894e-2f);
        sum = (sum * rest) + new Vector<float>(1.6666665459e-1f);
        sum = (sum * rest) + new Vector<float>(5.0000001201e-1f);
        sum = (sum * rest * rest) + rest + Vector<float>.One;
        var power = Vector.AsVectorSingle((Vector.ConvertToInt32(whole) + new Vector<int>(127)) << 23);
        return Vector.ConditionalSelect(kept, sum * power, Vector<float>.Zero);
    }

    /// <summary>The logarithm of the sum of the exponentials; minus infinity of none.</summary>
    public static double LogSumExp(ReadOnlySpan<float> exponents)
    {
        var largest = Max(exponents);
        if (float.IsNegativeInfinity(largest)) return double.NegativeInfinity;
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(exponents);
        var shift = new Vector<float>(largest);
        var sums = Vector<float>.Zero;
        foreach (var vector in vectors) sums += Exp(vector - shift);
        double sum = Vector.Sum(sums);
        for (var index = vectors.Length * Vector<float>.Count; index < exponents.Length; index++) sum += Math.Exp(exponents[index] - largest);
        return Math.Log(sum) + largest;
    }

    /// <summary>Adds <paramref name="factor"/> (x - centre)^2 to each sum; a centre that is not a number adds nothing.</summary>
    public static void AddSquares(Span<float> sums, ReadOnlySpan<float> centres, float x, float factor, bool someAbsent)
    {
        var all = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var from = MemoryMarshal.Cast<float, Vector<float>>(centres[..sums.Length]);
        var (point, scale) = (new Vector<float>(x), new Vector<float>(factor));
        for (var index = 0; index < all.Length; index++)
        {
            var distance = from[index] - point;
            var square = distance * distance * scale;
            if (someAbsent) square = Vector.ConditionalSelect(Vector.Equals(square, square), square, Vector<float>.Zero);
            all[index] += square;
        }

        for (var index = all.Length * Vector<float>.Count; index < sums.Length; index++)
        {
            var distance = centres[index] - x;
            if (!float.IsNaN(distance)) sums[index] += distance * distance * factor;
        }
    }

    /// <summary>Adds four points' squares at once, so that each centre is loaded once. Every centre is a number.</summary>
    public static void AddSquares(
        Span<float> sums0,
        Span<float> sums1,
        Span<float> sums2,
        Span<float> sums3,
        ReadOnlySpan<float> centres,
        Vector4 x,
        float factor)
    {
        var length = sums0.Length;
        ref var s0 = ref MemoryMarshal.GetReference(sums0);
        ref var s1 = ref MemoryMarshal.GetReference(sums1[..length]);
        ref var s2 = ref MemoryMarshal.GetReference(sums2[..length]);
        ref var s3 = ref MemoryMarshal.GetReference(sums3[..length]);
        ref var centre = ref MemoryMarshal.GetReference(centres[..length]);
        var scale = new Vector<float>(factor);
        var (x0, x1, x2, x3) = (new Vector<float>(x.X), new Vector<float>(x.Y), new Vector<float>(x.Z), new Vector<float>(x.W));
        var at = (nuint)0;
        for (; at + (nuint)Vector<float>.Count <= (nuint)length; at += (nuint)Vector<float>.Count)
        {
            var from = Vector.LoadUnsafe(ref centre, at);
            var (d0, d1, d2, d3) = (from - x0, from - x1, from - x2, from - x3);
            (Vector.LoadUnsafe(ref s0, at) + (d0 * d0 * scale)).StoreUnsafe(ref s0, at);
            (Vector.LoadUnsafe(ref s1, at) + (d1 * d1 * scale)).StoreUnsafe(ref s1, at);
            (Vector.LoadUnsafe(ref s2, at) + (d2 * d2 * scale)).StoreUnsafe(ref s2, at);
            (Vector.LoadUnsafe(ref s3, at) + (d3 * d3 * scale)).StoreUnsafe(ref s3, at);
        }

        for (var index = (int)at; index < length; index++)
        {
            var from = centres[index];
            sums0[index] += (from - x.X) * (from - x.X) * factor;
            sums1[index] += (from - x.Y) * (from - x.Y) * factor;
            sums2[index] += (from - x.Z) * (from - x.Z) * factor;
            sums3[index] += (from - x.W) * (from - x.W) * factor;
        }
    }

    /// <summary>Adds the terms to the sums.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> terms)
    {
        var all = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var added = MemoryMarshal.Cast<float, Vector<float>>(terms[..sums.Length]);
        for (var index = 0; index < all.Length; index++) all[index] += added[index];
        for (var index = all.Length * Vector<float>.Count; index < sums.Length; index++) sums[index] += terms[index];
    }

    private static float Max(ReadOnlySpan<float> values)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(values);
        var largest = new Vector<float>(float.NegativeInfinity);
        foreach (var vector in vectors) largest = Vector.Max(largest, vector);
        var result = float.NegativeInfinity;
        for (var lane = 0; lane < Vector<float>.Count; lane++) result = Math.Max(result, largest[lane]);
        for (var index = vectors.Length * Vector<float>.Count; index < values.Length; index++) result = Math.Max(result, values[index]);
        return result;
    }
}
