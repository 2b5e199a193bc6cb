namespace TrainSmart.Search;

/// <summary>By how much a tree's squared error grows where the values of one parameter are shuffled.</summary>
internal static class PermutationLoss
{
    /// <summary>The growth for each parameter, in the place of its first column; none below zero.</summary>
    public static double[] Increases(RegressionTree tree, double[][] points, double[] values, SearchSpace space, ref RandomStream random)
    {
        var increases = new double[space.Columns.Length];
        var before = Error(tree, points, values);
        var order = Enumerable.Range(0, points.Length).ToArray();
        for (var parameter = 0; parameter < space.Count; parameter++)
        {
            var (first, count) = space.ColumnsOf(parameter);
            random.Shuffle(order.AsSpan());
            var shuffled = points.Select((point, index) => With(point, points[order[index]], first, count)).ToArray();
            increases[first] = Math.Max(0, Error(tree, shuffled, values) - before);
        }

        return increases;
    }

    private static double Error(RegressionTree tree, double[][] points, double[] values)
    {
        var sum = 0.0;
        for (var index = 0; index < points.Length; index++) sum += Math.Pow(tree.Predict(points[index]) - values[index], 2);
        return sum;
    }

    private static double[] With(double[] point, double[] other, int first, int count)
    {
        var changed = (double[])point.Clone();
        other.AsSpan(first, count).CopyTo(changed.AsSpan(first));
        return changed;
    }
}
