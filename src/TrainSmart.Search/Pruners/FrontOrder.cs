namespace TrainSmart.Search;

/// <summary>
/// Points of several objectives from best to worst: front by front, and within a front so that any first few of it are spread over it. Schmucker et
/// al., "Multi-objective asynchronous successive halving", arXiv 2106.12639, section 4, which sorts by non-domination and then by the epsilon-net of
/// Salinas et al., ECML PKDD 2021. All values are finite or infinite, and less is better.
/// </summary>
internal static class FrontOrder
{
    /// <summary>The indexes of the points, the best first.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<double[]> points) => [.. Fronts.Sorted(points).SelectMany(front => Spread(points, front))];

    // From the best in the first objective always on to the point that is farthest from all before it.
    private static List<int> Spread(IReadOnlyList<double[]> points, IReadOnlyList<int> front)
    {
        var scaled = Scaled([.. front.Select(index => points[index])]);
        var distances = Enumerable.Repeat(double.PositiveInfinity, front.Count).ToArray();
        var order = new List<int>(front.Count);
        var next = Enumerable.Range(0, front.Count).MinBy(place => scaled[place][0]);
        while (order.Count < front.Count)
        {
            order.Add(front[next]);
            distances[next] = double.NegativeInfinity;
            for (var place = 0; place < distances.Length; place++)
                distances[place] = Math.Min(distances[place], Distance(scaled[place], scaled[next]));
            next = Enumerable.Range(0, front.Count).MaxBy(place => distances[place]);
        }

        return order;
    }

    private static double Distance(double[] left, double[] right) => Math.Sqrt(left.Zip(right, (a, b) => (a - b) * (a - b)).Sum());

    // Each objective from 0 to 1, so that none counts more for its unit; what is infinite stands at the end of its side.
    private static List<double[]> Scaled(List<double[]> points)
    {
        for (var objective = 0; objective < points[0].Length; objective++)
        {
            var along = objective;
            var finite = points.Select(point => point[along]).Where(double.IsFinite).DefaultIfEmpty(0).ToList();
            var (low, range) = (finite.Min(), finite.Max() - finite.Min());
            points = [.. points.Select(point =>
            {
                var place = range > 0 ? Math.Clamp((point[along] - low) / range, 0, 1) : 0;
                return (double[])[.. point[..along], place, .. point[(along + 1)..]];
            })];
        }

        return points;
    }
}
