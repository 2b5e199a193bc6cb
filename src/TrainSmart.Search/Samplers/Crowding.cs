namespace TrainSmart.Search;

/// <summary>
/// Crowding distance: how far a point's neighbours are from one another, summed over objectives.
/// Deb et al., "NSGA-II", IEEE TEC 6, 2002, section III-B.
/// </summary>
internal static class Crowding
{
    /// <summary>The distances of the points, infinite at either end of an objective.</summary>
    public static double[] Distances(IReadOnlyList<double[]> points)
    {
        var distances = new double[points.Count];
        if (points.Count == 0) return distances;
        for (var objective = 0; objective < points[0].Length; objective++)
        {
            var along = objective;
            var order = Enumerable.Range(0, points.Count).OrderBy(index => points[index][along]).ToArray();
            var range = points[order[^1]][along] - points[order[0]][along];
            distances[order[0]] = distances[order[^1]] = double.PositiveInfinity;
            if (!(range > 0) || double.IsInfinity(range)) continue;
            for (var place = 1; place < order.Length - 1; place++)
                distances[order[place]] += (points[order[place + 1]][along] - points[order[place - 1]][along]) / range;
        }

        return distances;
    }
}
