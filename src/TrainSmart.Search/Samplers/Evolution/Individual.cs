namespace TrainSmart.Search;

/// <summary>A point with its results, all to be minimised.</summary>
internal sealed record Individual(double[] Units, double[] Values, double Violation)
{
    /// <summary>The fronts of individuals, the best first. A feasible one dominates an infeasible one, and of two infeasible ones the less violating
    /// (Deb, CMAME 186, 2000).</summary>
    public static IEnumerable<IReadOnlyList<Individual>> Fronts(IReadOnlyList<Individual> all) =>
        Search.Fronts.Sorted([.. all.Select(individual => individual.Values)], [.. all.Select(individual => individual.Violation)])
            .Select(front => (List<Individual>)[.. front.Select(index => all[index])]);
}
