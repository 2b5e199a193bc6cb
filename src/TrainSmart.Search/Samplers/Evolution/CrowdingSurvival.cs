namespace TrainSmart.Search;

/// <summary>Whole fronts live on; of the one that does not fit whole, those with the most distant neighbours.</summary>
internal sealed class CrowdingSurvival : ISurvival
{
    public IReadOnlyList<Individual> Select(IReadOnlyList<Individual> all, int count)
    {
        var survivors = new List<Individual>(count);
        foreach (var front in Individual.Fronts(all))
        {
            var distances = Crowding.Distances([.. front.Select(individual => individual.Values)]);
            var ordered = Enumerable.Range(0, front.Count).OrderByDescending(index => distances[index]).Select(index => front[index]);
            survivors.AddRange(ordered.Take(count - survivors.Count));
            if (survivors.Count == count) break;
        }

        return survivors;
    }
}
