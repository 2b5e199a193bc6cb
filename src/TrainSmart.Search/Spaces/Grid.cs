namespace TrainSmart.Search;

/// <summary>Walks over every point of a countable space, absent parameters once and broken constraints never.</summary>
internal static class Grid
{
    private const double MostCounted = 1_000_000;

    /// <summary>The first parameter that makes the space uncountable, or -1.</summary>
    public static int FirstContinuous(SearchSpace space)
    {
        for (var parameter = 0; parameter < space.Count; parameter++)
        {
            var (first, _) = space.ColumnsOf(parameter);
            var isPermutation = space.Parameters[parameter].Distribution is TrainSmart.Spaces.Distribution.Permutation;
            if (space.Columns[first].Levels == 0 && !isPermutation) return parameter;
        }

        return -1;
    }

    public static long? Cardinality(SearchSpace space)
    {
        if (FirstContinuous(space) >= 0) return null;
        var product = 1.0;
        for (var parameter = 0; parameter < space.Count; parameter++)
        {
            var (first, count) = space.ColumnsOf(parameter);
            for (var column = 0; column < count; column++)
                product *= space.Columns[first + column].Levels is var levels and > 0 ? levels : column + 1;
        }

        var isPlain = !space.HasConditions
            && !space.HasConstraints
            && !space.Parameters.Any(parameter => parameter.Distribution is TrainSmart.Spaces.Distribution.Subset);
        return isPlain || product > MostCounted ? (long)Math.Min(product, 9e18) : Points(space).LongCount();
    }

    /// <summary>Every point, the last parameter changing fastest.</summary>
    public static IEnumerable<double[]> Points(SearchSpace space)
    {
        var point = new double[space.Columns.Length];
        point.AsSpan().Fill(double.NaN);
        return From(space, point, 0);
    }

    private static IEnumerable<double[]> From(SearchSpace space, double[] point, int depth)
    {
        if (depth == space.Count)
        {
            if (space.Satisfies(point)) yield return [.. point];
            yield break;
        }

        var parameter = space.TopologicalOrder[depth];
        var (first, count) = space.ColumnsOf(parameter);
        if (!space.IsActive(parameter, point))
        {
            point.AsSpan(first, count).Fill(double.NaN);
            foreach (var whole in From(space, point, depth + 1)) yield return whole;
            yield break;
        }

        foreach (var values in Values(space, parameter))
        {
            values.CopyTo(point, first);
            foreach (var whole in From(space, point, depth + 1)) yield return whole;
        }

        point.AsSpan(first, count).Fill(double.NaN);
    }

    private static IEnumerable<double[]> Values(SearchSpace space, int parameter)
    {
        var (first, count) = space.ColumnsOf(parameter);
        switch (space.Parameters[parameter].Distribution)
        {
            case TrainSmart.Spaces.Distribution.Subset subset:
                return Members(count).Where(members =>
                    members.Count(member => member != 0) is var size && size >= subset.Least && size <= subset.Most);
            case TrainSmart.Spaces.Distribution.Permutation:
                return Orders([.. Enumerable.Range(0, count)], 0);
            default:
                return Levels(space.Columns[first]);
        }
    }

    private static IEnumerable<double[]> Levels(Column column)
    {
        for (var level = 0L; level < column.Levels; level++) yield return [column.ValueOf(level)];
    }

    private static IEnumerable<double[]> Members(int count)
    {
        for (var bits = 0L; bits < 1L << Math.Min(count, 62); bits++)
            yield return [.. Enumerable.Range(0, count).Select(index => (double)((bits >> index) & 1))];
    }

    private static IEnumerable<double[]> Orders(int[] places, int fixedPlaces)
    {
        if (fixedPlaces == places.Length)
        {
            yield return [.. places.Select(place => (place + 0.5) / places.Length)];
            yield break;
        }

        for (var swapped = fixedPlaces; swapped < places.Length; swapped++)
        {
            (places[fixedPlaces], places[swapped]) = (places[swapped], places[fixedPlaces]);
            foreach (var order in Orders(places, fixedPlaces + 1)) yield return order;
            (places[fixedPlaces], places[swapped]) = (places[swapped], places[fixedPlaces]);
        }
    }
}
