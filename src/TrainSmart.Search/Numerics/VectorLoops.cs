using System.Numerics;
using System.Runtime.InteropServices;

namespace TrainSmart.Search.Numerics;

/// <summary>Loops over vectors of double-precision numbers.</summary>
internal static class VectorLoops
{
    /// <summary>Adds the terms, multiplied by a factor, to the sums.</summary>
    public static void AddScaled(Span<double> sums, ReadOnlySpan<double> terms, double factor)
    {
        var all = MemoryMarshal.Cast<double, Vector<double>>(sums);
        var added = MemoryMarshal.Cast<double, Vector<double>>(terms[..sums.Length]);
        var scale = new Vector<double>(factor);
        for (var index = 0; index < all.Length; index++) all[index] += added[index] * scale;
        for (var rest = all.Length * Vector<double>.Count; rest < sums.Length; rest++) sums[rest] += terms[rest] * factor;
    }
}
