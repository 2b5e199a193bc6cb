using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Moves a value a little up or down, within its range. On a logarithmic scale it is multiplied by 1 plus or minus the share, as the paper does. On
/// an even scale that would hold a zero fast and move a negative value the wrong way, so it is shifted by as much as the factor moves the middle of a
/// range that begins at zero: half the share of the range. A value on steps moves by at least one of them.
/// Names without an order have no scale and stay.
/// </summary>
internal static class Perturbation
{
    // An unbounded normal number counts as a range of two deviations.
    private const double DeviationsOfNormal = 2;

    public static bool Has(Distribution distribution) => distribution is not (Distribution.Choice or Distribution.WeightedChoice or Distribution.Bool
        or Distribution.Branch or Distribution.Subset or Distribution.Permutation);

    /// <summary>The value after a move by a share, which is below zero for a move down.</summary>
    public static double Of(Distribution distribution, Column column, double value, double share)
    {
        var moved = distribution switch
        {
            Distribution.Uniform d => Shifted(value, d.Low, d.High, share),
            Distribution.TruncatedNormal d => Shifted(value, d.Low, d.High, share),
            Distribution.QuantizedUniform d => Shifted(value, d.Low, d.High, share),
            Distribution.Int d => Shifted(value, d.Low, d.High, share),
            Distribution.Normal d => value + (0.5 * share * DeviationsOfNormal * d.StandardDeviation),
            Distribution.QuantizedNormal d => value + (0.5 * share * DeviationsOfNormal * d.StandardDeviation),
            Distribution.LogUniform d => Math.Clamp(value * (1 + share), d.Low, d.High),
            Distribution.Ordinal => value,
            _ => value * (1 + share),
        };
        return column.Levels == 0 ? moved : OnSteps(column, value, moved, Math.Sign(share));
    }

    private static double Shifted(double value, double low, double high, double share) => Math.Clamp(value + (0.5 * share * (high - low)), low, high);

    private static double OnSteps(Column column, double value, double moved, int direction)
    {
        var (before, after) = (column.LevelOf(value), column.LevelOf(moved));
        return column.ValueOf(Math.Clamp(after == before ? before + direction : after, 0, column.Levels - 1));
    }
}
