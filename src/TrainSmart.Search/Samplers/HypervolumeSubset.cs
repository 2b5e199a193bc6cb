namespace TrainSmart.Search;

/// <summary>
/// Few points of many that cover nearly the most hypervolume: the one that adds most is taken, again and again, which is never below 63 % of the best
/// choice. Guerreiro, Fonseca and Paquete, "Greedy hypervolume subset selection in low dimensions", Evolutionary Computation 24, 2016. What a point
/// adds only shrinks as others are taken, so only points that looked best are looked at again.
/// </summary>
internal static class HypervolumeSubset
{
    private const double Margin = 0.1;

    /// <summary>The indexes of the chosen points, the one that covers most first. Values are to be minimised.</summary>
    public static IReadOnlyList<int> Choose(IReadOnlyList<double[]> points, int count)
    {
        var scaled = Scaled(points);
        var reference = Enumerable.Repeat(1 + Margin, scaled[0].Length).ToArray();
        var chosen = new List<int>();
        var covered = new List<double[]>();
        var open = new PriorityQueue<(int Index, int Known), (double, int)>();
        for (var index = 0; index < scaled.Length; index++) Enqueue(index);
        while (chosen.Count < count && open.TryDequeue(out var next, out _))
        {
            if (next.Known == chosen.Count)
            {
                chosen.Add(next.Index);
                covered.Add(scaled[next.Index]);
            }
            else
            {
                Enqueue(next.Index);
            }
        }

        return chosen;

        void Enqueue(int index) => open.Enqueue((index, chosen.Count), (-Hypervolume.Exclusive(scaled[index], covered, reference), index));
    }

    // Each objective from 0 to 1, so that none counts more for its unit; what has no number counts as the worst.
    private static double[][] Scaled(IReadOnlyList<double[]> points)
    {
        var scaled = points.Select(point => (double[])point.Clone()).ToArray();
        for (var objective = 0; objective < scaled[0].Length; objective++)
        {
            var finite = points.Select(point => point[objective]).Where(double.IsFinite).ToList();
            var (low, high) = finite.Count == 0 ? (0, 0) : (finite.Min(), finite.Max());
            foreach (var point in scaled)
            {
                var value = double.IsFinite(point[objective]) ? point[objective] : point[objective] < 0 ? low : high;
                point[objective] = high > low ? (value - low) / (high - low) : 0;
            }
        }

        return scaled;
    }
}
