using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A best value at the border of its range.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsUpper">Whether it is the upper end.</param>
public readonly record struct BorderValue(string Parameter, double Value, bool IsUpper);

/// <summary>Which values of a good trial stand at the border of what was searched, so that better ones may lie beyond.</summary>
public static class Borders
{
    private const double Near = 0.02;
    private const long FewestLevels = 4;

    /// <summary>
    /// The bounded numbers of a configuration that lie within a fiftieth of their range from its end; those with fewer than four values never count.
    /// </summary>
    /// <param name="configuration">Usually that of the best trial.</param>
    public static IReadOnlyList<BorderValue> Of(Configuration configuration)
    {
        var found = new List<BorderValue>();
        for (var parameter = 0; parameter < configuration.Space.Count; parameter++)
        {
            if (!configuration.IsActive(parameter) || !HasBorders(configuration.Space.Parameters[parameter].Distribution)) continue;
            var (first, _) = configuration.Space.ColumnsOf(parameter);
            var column = configuration.Space.Columns[first];
            if (column.Levels is > 0 and < FewestLevels) continue;
            var place = Place(column, configuration.Point[first]);
            if (place is > Near and < 1 - Near) continue;
            found.Add(new(configuration.Space.Parameters[parameter].Name, configuration.Double(parameter), place > 0.5));
        }

        return found;
    }

    // Countable values by their number, others by their place between the ends.
    private static double Place(Column column, double value) =>
        column.Levels > 0 ? (double)column.LevelOf(value) / (column.Levels - 1) : column.ToUnit(value);

    private static bool HasBorders(Distribution distribution) => distribution
        is Distribution.Uniform or Distribution.LogUniform or Distribution.QuantizedUniform or Distribution.QuantizedLogUniform
        or Distribution.TruncatedNormal or Distribution.Int or Distribution.LogInt;
}
