namespace TrainSmart.Search;

/// <summary>Fills the unit cube evenly with the points of a scrambled sequence; trial n is its n-th point.</summary>
internal sealed class LowDiscrepancyAlgorithm(SearchSpace space, ulong seed, string name, ISequence sequence) : ISampler
{
    public string Name => name;

    public string Reason => $"a scrambled {name} sequence fills the space more evenly than random points";

    public bool IsBlind => true;

    public void Observe(Observation trial)
    {
        // The sequence does not depend on results.
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(seed, name, number);
        var units = new double[point.Length];
        for (var column = 0; column < units.Length; column++) units[column] = sequence.Coordinate(number, column);
        UnitPoints.ToPoint(space, units, point, ref random);
        if (!space.Satisfies(point)) PriorDraw.Fill(space, point, ref random);
        return true;
    }
}

/// <summary>A sequence of points on the unit cube.</summary>
internal interface ISequence
{
    /// <summary>A coordinate of a point, in [0, 1).</summary>
    double Coordinate(int index, int dimension);
}
