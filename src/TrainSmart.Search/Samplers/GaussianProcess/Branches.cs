namespace TrainSmart.Search;

/// <summary>The branches of a space in which there are results: those with the same categories and the same parameters.</summary>
internal sealed class Branches
{
    private readonly SearchSpace _space;
    private readonly List<double[]> _places;
    private readonly List<(int Best, int Results)> _found = [];

    /// <param name="space">The space.</param>
    /// <param name="places">Where there are results.</param>
    /// <param name="values">The results, less is better.</param>
    /// <param name="kept">Which of them count.</param>
    public Branches(SearchSpace space, List<double[]> places, double[] values, IEnumerable<int> kept)
    {
        (_space, _places) = (space, places);
        foreach (var index in kept.OrderBy(index => values[index]))
        {
            var branch = _found.FindIndex(found => IsSame(places[found.Best], places[index], space));
            if (branch < 0) _found.Add((index, 1));
            else _found[branch] = (_found[branch].Best, _found[branch].Results + 1);
        }
    }

    /// <summary>Which result is the best of each branch, the best of all first.</summary>
    public IEnumerable<int> Best => _found.Select(found => found.Best);

    /// <summary>The best places of the branches that have too few results for a model of their own, the best one first.</summary>
    public IEnumerable<double[]> Unknown => _found.Where(found => !IsKnown(found)).Select(found => _places[found.Best]);

    /// <summary>Whether the branch of a place has enough results for a model of its own.</summary>
    public bool IsKnown(double[] place) => _found.Any(found => IsKnown(found) && IsSame(_places[found.Best], place, _space));

    /// <summary>Whether two places have the same categories and the same parameters.</summary>
    public static bool IsSame(double[] left, double[] right, SearchSpace space)
    {
        for (var column = 0; column < left.Length; column++)
        {
            if (double.IsNaN(left[column]) != double.IsNaN(right[column])) return false;
            if (space.Columns[column].IsCategory && !left[column].Equals(right[column]) && !double.IsNaN(left[column])) return false;
        }

        return true;
    }

    private bool IsKnown((int Best, int Results) found) => found.Results >= LocalModel.LeastResults(_places[found.Best], _space);
}
