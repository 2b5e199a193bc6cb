using System.Numerics.Tensors;

namespace TrainSmart.Data;

/// <summary>Statistics of the numbers of a column; gaps are left out. Definitions follow NumPy and scikit-learn, which people compare with.</summary>
internal static class Sample
{
    private const double Epsilon = 2.220446049250313e-16;

    /// <summary>The numbers without gaps.</summary>
    public static double[] Present(double[] values) =>
        Array.Exists(values, double.IsNaN) ? Array.FindAll(values, value => !double.IsNaN(value)) : values;

    public static double Mean(ReadOnlySpan<double> present) => TensorPrimitives.Sum(present) / present.Length;

    /// <summary>The variance of the numbers themselves (divided by n), in two passes.</summary>
    public static double Variance(ReadOnlySpan<double> present)
    {
        var mean = Mean(present);
        var centred = new double[present.Length];
        TensorPrimitives.Subtract(present, mean, centred);
        return TensorPrimitives.SumOfSquares<double>(centred) / present.Length;
    }

    /// <summary>Quantiles by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996), one for each fraction.</summary>
    public static double[] Quantiles(double[] present, params ReadOnlySpan<double> fractions)
    {
        var sorted = (double[])present.Clone();
        Array.Sort(sorted);
        var quantiles = new double[fractions.Length];
        for (var index = 0; index < quantiles.Length; index++)
        {
            var position = fractions[index] * (sorted.Length - 1);
            var below = (int)position;
            var above = Math.Min(below + 1, sorted.Length - 1);
            quantiles[index] = sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
        }

        return quantiles;
    }

    /// <summary>A scale to divide by: one for a column that is constant but for rounding.</summary>
    public static double UsableScale(double scale) => scale < 10 * Epsilon ? 1 : scale;

    /// <summary>
    /// Whether a variance is no more than what rounding makes of a constant: the bound of the two-pass algorithm (Chan, Golub and LeVeque 1983).
    /// </summary>
    public static bool IsConstant(double variance, double mean, int count) =>
        variance <= (count * Epsilon * variance) + Math.Pow(count * mean * Epsilon, 2);
}
