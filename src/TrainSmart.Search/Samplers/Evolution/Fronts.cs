namespace TrainSmart.Search;

/// <summary>
/// Non-dominated sorting: the front that none dominates, then the front of the rest, and so on. Deb et al., IEEE TEC 6, 2002, section III-A.
/// </summary>
internal static class Fronts
{
    public static IEnumerable<IReadOnlyList<Individual>> Of(IReadOnlyList<Individual> all)
    {
        var dominators = new int[all.Count];
        var dominated = new List<int>[all.Count];
        for (var index = 0; index < all.Count; index++) dominated[index] = [];
        for (var left = 0; left < all.Count; left++)
        {
            for (var right = left + 1; right < all.Count; right++)
            {
                if (Dominates(all[left], all[right])) Note(left, right);
                else if (Dominates(all[right], all[left])) Note(right, left);
            }
        }

        var front = Enumerable.Range(0, all.Count).Where(index => dominators[index] == 0).ToList();
        while (front.Count > 0)
        {
            yield return [.. front.Select(index => all[index])];
            var next = new List<int>();
            foreach (var other in front.SelectMany(index => dominated[index]))
            {
                if (--dominators[other] == 0) next.Add(other);
            }

            front = [.. next.Order()];
        }

        void Note(int better, int worse)
        {
            dominated[better].Add(worse);
            dominators[worse]++;
        }
    }

    // A feasible point dominates an infeasible one, and of two infeasible ones the less violating (Deb's rules).
    private static bool Dominates(Individual left, Individual right) =>
        left.Violation != right.Violation ? left.Violation < right.Violation : Dominance.Dominates(left.Values, right.Values);
}

/// <summary>Whole fronts live on; of the one that does not fit whole, those with the most distant neighbours.</summary>
internal sealed class CrowdingSurvival : ISurvival
{
    public IReadOnlyList<Individual> Select(IReadOnlyList<Individual> all, int count)
    {
        var survivors = new List<Individual>(count);
        foreach (var front in Fronts.Of(all))
        {
            var distances = Crowding.Distances([.. front.Select(individual => individual.Values)]);
            var ordered = Enumerable.Range(0, front.Count).OrderByDescending(index => distances[index]).Select(index => front[index]);
            survivors.AddRange(ordered.Take(count - survivors.Count));
            if (survivors.Count == count) break;
        }

        return survivors;
    }
}
