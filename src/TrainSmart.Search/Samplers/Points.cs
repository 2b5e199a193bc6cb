namespace TrainSmart.Search;

/// <summary>
/// What a sampler needs to make points. A point is a row of <see cref="SearchSpace.Width"/> columns, not a number where a parameter is absent.
/// Every column also has a place on the unit interval, laid out by its prior probability, so a sampler that works there knows nothing of logarithms,
/// steps and names.
/// </summary>
public static class Points
{
    /// <summary>Draws a point from the declared distributions; it satisfies conditions and constraints.</summary>
    /// <exception cref="StudyException">No point was found that satisfies the constraints.</exception>
    public static void Draw(SearchSpace space, Span<double> point, ref RandomStream random) => PriorDraw.Fill(space, point, ref random);

    /// <summary>Makes the point at a place of the unit cube: absent parameters, subsets and permutations are put in order.</summary>
    /// <param name="space">The space.</param>
    /// <param name="units">A number in [0, 1) a column, also where the parameter may turn out to be absent.</param>
    /// <param name="point">Receives the columns.</param>
    /// <param name="random">Decides where a subset is too small or too large.</param>
    /// <returns>Whether the point satisfies the constraints; one that does not must not be suggested.</returns>
    public static bool FromUnits(SearchSpace space, ReadOnlySpan<double> units, Span<double> point, ref RandomStream random)
    {
        UnitPoints.ToPoint(space, units, point, ref random);
        return space.Satisfies(point);
    }

    /// <summary>The place of a point on the unit cube; not a number where a parameter is absent.</summary>
    public static double[] ToUnits(SearchSpace space, ReadOnlySpan<double> point) => UnitPoints.Of(space, point);

    /// <summary>Whether the values of a column are names without an order, so that places near each other mean nothing.</summary>
    public static bool IsCategory(SearchSpace space, int column) => space.Columns[column].IsCategory;
}
