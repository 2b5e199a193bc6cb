namespace TrainSmart.Search;

/// <summary>
/// By how much a place is expected to enlarge the hypervolume of a front, exactly: what no point of the front dominates is cut into boxes, and in
/// each the expectation is a product over objectives. Daulton, Balandat and Bakshy, "Differentiable expected hypervolume improvement", NeurIPS 2020,
/// section 3; Yang et al., "Efficient computation of expected hypervolume improvement using box decomposition algorithms", J. Global Optimization 75,
/// 2019.
/// </summary>
internal sealed class HypervolumeImprovement
{
    private readonly int _objectives;
    private readonly double[][] _edges;
    private readonly int[] _boxes;
    private readonly double[][] _below;

    /// <param name="front">Points whose values are to be minimised.</param>
    /// <param name="reference">The worst values that count; all points are better.</param>
    public HypervolumeImprovement(IReadOnlyList<double[]> front, double[] reference)
    {
        _objectives = reference.Length;
        _edges = [.. reference.Select((worst, objective) => (double[])[.. front.Select(point => point[objective]).Append(worst).Distinct().Order()])];
        var boxes = new List<int>();
        Cut([.. front], _objectives - 1, new int[2 * _objectives], boxes);
        _boxes = [.. boxes];
        // One place more than edges: the first stands for an edge infinitely far below, under which nothing lies.
        _below = [.. _edges.Select(edges => new double[edges.Length + 1])];
    }

    /// <summary>How many boxes there are.</summary>
    public int Boxes => _boxes.Length / (2 * _objectives);

    /// <summary>The expected improvement where each objective is normal and none depends on another.</summary>
    public double Expected(ReadOnlySpan<double> means, ReadOnlySpan<double> deviations)
    {
        for (var objective = 0; objective < _objectives; objective++)
        {
            var (edges, below) = (_edges[objective], _below[objective]);
            for (var edge = 0; edge < edges.Length; edge++)
                below[edge + 1] = ExpectedImprovement.Of(edges[edge], means[objective], deviations[objective]);
        }

        return Sum();
    }

    private double Sum()
    {
        var sum = 0.0;
        for (var box = 0; box < _boxes.Length;)
        {
            var volume = 1.0;
            for (var objective = 0; objective < _objectives; objective++, box += 2)
                volume *= _below[objective][_boxes[box + 1]] - _below[objective][_boxes[box]];
            sum += volume;
        }

        return sum;
    }

    // Slabs along the last objective; within each, what the points below it leave of the other objectives.
    private void Cut(List<double[]> points, int objective, int[] box, List<int> boxes)
    {
        var last = _edges[objective].Length;
        if (objective == 0)
        {
            (box[0], box[1]) = (0, points.Count == 0 ? last : PlaceOf(points.Min(point => point[0]), 0));
            boxes.AddRange(box);
            return;
        }

        points.Sort((left, right) => left[objective].CompareTo(right[objective]));
        box[2 * objective] = 0;
        for (var below = 0; below <= points.Count; below++)
        {
            var end = below < points.Count ? PlaceOf(points[below][objective], objective) : last;
            if (end == box[2 * objective]) continue;
            box[(2 * objective) + 1] = end;
            Cut(Undominated(points, below, objective), objective - 1, box, boxes);
            box[2 * objective] = end;
        }
    }

    private int PlaceOf(double value, int objective) => Array.BinarySearch(_edges[objective], value) + 1;

    // Of the first points those that no other of them is as good as in the objectives before this one.
    private static List<double[]> Undominated(List<double[]> points, int count, int objective)
    {
        var kept = new List<double[]>();
        for (var index = 0; index < count; index++)
        {
            var point = points[index];
            if (kept.Exists(other => IsNoWorse(other, point, objective))) continue;
            kept.RemoveAll(other => IsNoWorse(point, other, objective));
            kept.Add(point);
        }

        return kept;
    }

    private static bool IsNoWorse(double[] left, double[] right, int objectives)
    {
        for (var objective = 0; objective < objectives; objective++)
        {
            if (left[objective] > right[objective]) return false;
        }

        return true;
    }
}
