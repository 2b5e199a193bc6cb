using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// The logarithm of a kernel's density at each level around each level, relative to the prior.
/// Ordered levels take a truncated normal's mass over the level's share of the unit interval;
/// categories a share of the prior everywhere and the rest on the kernel's own (Aitchison and Aitken, Biometrika 63, 1976).
/// </summary>
internal sealed class DensityTable
{
    private readonly float[] _logDensity;
    private readonly int _levels;

    public DensityTable(Column column, double bandwidth, double categoryShare)
    {
        _levels = (int)column.Levels;
        _logDensity = new float[_levels * _levels];
        for (var centre = 0; centre < _levels; centre++)
        {
            if (column is CategoryColumn category) FillCategory(category, centre, categoryShare);
            else FillOrdered(column, centre, bandwidth);
        }
    }

    /// <summary>The densities at a level around all levels, in their order.</summary>
    public ReadOnlySpan<float> At(int level) => _logDensity.AsSpan(level * _levels, _levels);

    private void FillCategory(CategoryColumn column, int centre, double share)
    {
        for (var level = 0; level < _levels; level++)
            _logDensity[(level * _levels) + centre] = (float)Math.Log(share + (level == centre ? (1 - share) / column.Weight(level) : 0));
    }

    private void FillOrdered(Column column, int centre, double bandwidth)
    {
        var mean = column.ToUnit(column.ValueOf(centre));
        var inside = Mass(0, 1, mean, bandwidth);
        for (var level = 0; level < _levels; level++)
        {
            var (low, high) = (column.EdgeOf(level), column.EdgeOf(level + 1));
            var mass = Math.Max(Mass(low, high, mean, bandwidth) / inside, 1e-30);
            _logDensity[(level * _levels) + centre] = (float)Math.Log(mass / Math.Max(high - low, 1e-30));
        }
    }

    private static double Mass(double low, double high, double mean, double bandwidth)
    {
        var (below, above) = ((low - mean) / bandwidth, (high - mean) / bandwidth);
        return below > 0 ? Normal.Cumulative(-below) - Normal.Cumulative(-above) : Normal.Cumulative(above) - Normal.Cumulative(below);
    }
}
