namespace TrainSmart.Search;

/// <summary>
/// Non-dominated sorting: the front that none dominates, then the front of the rest, and so on (Deb et al., IEEE TEC 6, 2002, section III-A).
/// Points are taken in an order in which none comes before one that dominates it, so each is compared only with the fronts so far: Zhang et al.,
/// "An efficient approach to nondominated sorting", IEEE TEC 19, 2015, with sequential search.
/// </summary>
internal static class Fronts
{
    /// <summary>The front of each point: 0 where no other dominates it, 1 where only points of front 0 do, and so on.</summary>
    /// <param name="points">Values to be minimised; infinite ones may be among them.</param>
    /// <param name="violations">By how much each point is infeasible; none where all are feasible. Less of it dominates more, whatever the
    /// values.</param>
    public static int[] Of(IReadOnlyList<double[]> points, IReadOnlyList<double>? violations = null)
    {
        var order = Enumerable.Range(0, points.Count).ToArray();
        Array.Sort(order, Compare);
        var places = new int[points.Count];
        var fronts = new List<List<int>>();
        foreach (var point in order)
        {
            var front = fronts.FindIndex(members => !members.Exists(member => Dominates(member, point)));
            if (front < 0)
            {
                front = fronts.Count;
                fronts.Add([]);
            }

            places[point] = front;
            fronts[front].Add(point);
        }

        return places;

        double Violation(int point) => violations?[point] ?? 0;

        int Compare(int left, int right)
        {
            var byViolation = Violation(left).CompareTo(Violation(right));
            return byViolation != 0 ? byViolation : points[left].AsSpan().SequenceCompareTo(points[right]);
        }

        bool Dominates(int left, int right) =>
            Violation(left) != Violation(right) ? Violation(left) < Violation(right) : Dominance.Dominates(points[left], points[right]);
    }

    /// <summary>The indexes of the points of each front, the first front first, those of one in their order.</summary>
    public static IEnumerable<IReadOnlyList<int>> Sorted(IReadOnlyList<double[]> points, IReadOnlyList<double>? violations = null)
    {
        var fronts = Of(points, violations);
        return Enumerable.Range(0, points.Count).GroupBy(index => fronts[index]).OrderBy(front => front.Key).Select(front => (List<int>)[.. front]);
    }
}
