namespace TrainSmart.Search;

/// <summary>A regression tree on the unit cube, grown on a bootstrap sample with random splits, whose leaves are boxes.</summary>
internal sealed class RegressionTree
{
    private const int SmallestLeaf = 2;
    private const int MaximumDepth = 24;

    private readonly List<Leaf> _leaves = [];

    private RegressionTree()
    {
    }

    public static RegressionTree Grow(double[][] points, double[] values, ref RandomStream random)
    {
        var tree = new RegressionTree();
        var sample = new int[points.Length];
        for (var index = 0; index < sample.Length; index++) sample[index] = random.Next(points.Length);
        var dimensions = points[0].Length;
        tree.Split(points, values, sample, new double[dimensions], [.. Enumerable.Repeat(1.0, dimensions)], 0, ref random);
        return tree;
    }

    /// <summary>
    /// The variance of each column's marginal prediction: the main effects of the analysis of variance. Equations 6 to 9 of Hutter et al.
    /// </summary>
    public double[] MainEffects(int columns)
    {
        var effects = new double[columns];
        var mean = _leaves.Sum(leaf => leaf.Volume() * leaf.Mean);
        for (var column = 0; column < columns; column++)
        {
            var edges = _leaves.SelectMany(leaf => new[] { leaf.Low[column], leaf.High[column] }).Distinct().Order().ToArray();
            for (var cell = 0; cell + 1 < edges.Length; cell++)
            {
                var (middle, width) = (0.5 * (edges[cell] + edges[cell + 1]), edges[cell + 1] - edges[cell]);
                var marginal = 0.0;
                foreach (var leaf in _leaves)
                {
                    if (leaf.Low[column] < middle && middle < leaf.High[column]) marginal += leaf.Mean * leaf.VolumeWithout(column);
                }

                effects[column] += width * (marginal - mean) * (marginal - mean);
            }
        }

        return effects;
    }

    /// <summary>The prediction at a place on two columns, averaged over all others. Equation 5 of Hutter et al.</summary>
    public double Marginal(int first, double firstPlace, int second, double secondPlace)
    {
        var (sum, volume) = (0.0, 0.0);
        foreach (var leaf in _leaves)
        {
            if (!leaf.Spans(first, firstPlace) || !leaf.Spans(second, secondPlace)) continue;
            var share = leaf.VolumeWithout(first, second);
            sum += share * leaf.Mean;
            volume += share;
        }

        return sum / volume;
    }

    /// <summary>The prediction at a point; absent values stand at the lower border.</summary>
    public double Predict(double[] point) => _leaves.Find(leaf => leaf.Holds(point))!.Mean;

    private void Split(double[][] points, double[] values, int[] sample, double[] low, double[] high, int depth, ref RandomStream random)
    {
        var best = sample.Length >= 2 * SmallestLeaf && depth < MaximumDepth ? BestSplit(points, values, sample, ref random) : null;
        if (best is not var (column, threshold))
        {
            _leaves.Add(new(low, high, sample.Average(index => values[index])));
            return;
        }

        var cut = Math.Clamp(threshold, low[column], high[column]);
        Split(points, values, [.. sample.Where(index => points[index][column] <= threshold)], low, With(high, column, cut), depth + 1, ref random);
        Split(points, values, [.. sample.Where(index => points[index][column] > threshold)], With(low, column, cut), high, depth + 1, ref random);
    }

    private static (int Column, double Threshold)? BestSplit(double[][] points, double[] values, int[] sample, ref RandomStream random)
    {
        (int Column, double Threshold)? best = null;
        var least = double.PositiveInfinity;
        var order = (int[])sample.Clone();
        var columns = Enumerable.Range(0, points[0].Length).ToArray();
        random.Shuffle(columns.AsSpan());
        foreach (var column in columns.Take(Math.Max(1, (5 * columns.Length + 5) / 6)))
        {
            Array.Sort(order, (left, right) => points[left][column].CompareTo(points[right][column]));
            var (below, total) = (0.0, order.Sum(index => values[index]));
            var (belowSquares, totalSquares) = (0.0, order.Sum(index => values[index] * values[index]));
            for (var count = 1; count < order.Length; count++)
            {
                var value = values[order[count - 1]];
                below += value;
                belowSquares += value * value;
                var (left, right) = (points[order[count - 1]][column], points[order[count]][column]);
                if (left == right || count < SmallestLeaf || order.Length - count < SmallestLeaf) continue;
                var (above, rest) = (total - below, order.Length - count);
                var squares = belowSquares - (below * below / count) + (totalSquares - belowSquares) - (above * above / rest);
                if (squares >= least) continue;
                least = squares;
                best = (column, 0.5 * (left + right));
            }
        }

        return best;
    }

    private static double[] With(double[] values, int place, double value)
    {
        var changed = (double[])values.Clone();
        changed[place] = value;
        return changed;
    }

    private sealed record Leaf(double[] Low, double[] High, double Mean)
    {
        public bool Holds(double[] point)
        {
            for (var column = 0; column < point.Length; column++)
            {
                if (!Spans(column, point[column])) return false;
            }

            return true;
        }

        public bool Spans(int column, double place) => Math.Clamp(place, 0, 1) is var inside && inside >= Low[column] && inside <= High[column];

        public double Volume() => VolumeWithout(-1);

        public double VolumeWithout(int skipped, int alsoSkipped = -1)
        {
            var volume = 1.0;
            for (var column = 0; column < Low.Length; column++)
            {
                if (column != skipped && column != alsoSkipped) volume *= High[column] - Low[column];
            }

            return volume;
        }
    }
}
