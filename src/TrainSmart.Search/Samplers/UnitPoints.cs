namespace TrainSmart.Search;

/// <summary>Turns places on the unit cube into points of a space and back.</summary>
internal static class UnitPoints
{
    /// <summary>The point at a place, in the middle of what the place lacks; conditions, subsets and permutations are settled.</summary>
    public static void ToPoint(SearchSpace space, ReadOnlySpan<double> units, Span<double> point, ref RandomStream random)
    {
        for (var column = 0; column < units.Length; column++)
            point[column] = space.Columns[column].FromUnit(double.IsNaN(units[column]) ? 0.5 : units[column]);
        space.Settle(point, ref random);
    }

    /// <summary>The place of a point; not a number where a parameter is absent.</summary>
    public static double[] Of(SearchSpace space, ReadOnlySpan<double> point)
    {
        var units = new double[point.Length];
        for (var column = 0; column < units.Length; column++)
            units[column] = double.IsNaN(point[column]) ? double.NaN : space.Columns[column].ToUnit(point[column]);
        return units;
    }
}
