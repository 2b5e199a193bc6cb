namespace TrainSmart.Search;

/// <summary>
/// Simulated annealing over a whole history: a good earlier trial is chosen, the better the likelier, and redrawn within a neighbourhood that shrinks
/// as trials pass. After the annealing of Bergstra, Yamins and Cox, "Making a science of model search", ICML 2013.
/// </summary>
internal sealed class AnnealingAlgorithm(SearchSpace space, AnnealingSampler settings, StudyOptions options) : ISampler
{
    private const int Redraws = 50;

    private readonly TrialRanking _ranking = new(options.Directions.Count);
    private readonly List<double[]> _units = [];

    public string Name => "annealing";

    public string Reason => "redraws good trials within a neighbourhood that shrinks as trials pass";

    public void Observe(Observation trial)
    {
        _ranking.Add(trial);
        _units.Add(UnitPoints.Of(space, trial.Point));
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(options.Seed, "annealing", number);
        if (_ranking.Count == 0)
        {
            PriorDraw.Fill(space, point, ref random);
            return true;
        }

        var centre = Centre(ref random);
        var units = new double[point.Length];
        for (var draw = 0; draw < Redraws; draw++)
        {
            for (var column = 0; column < units.Length; column++) units[column] = Neighbour(column, centre[column], ref random);
            UnitPoints.ToPoint(space, units, point, ref random);
            if (space.Satisfies(point)) return true;
        }

        PriorDraw.Fill(space, point, ref random);
        return true;
    }

    // The place in the ranking is geometric: on average the AverageRank-th best.
    private double[] Centre(ref RandomStream random)
    {
        var place = (int)Math.Floor(Math.Log(1 - random.NextDouble()) / Math.Log(1 - (1 / settings.AverageRank)));
        var chosen = Math.Min(place, _ranking.Count - 1);
        return _units[_ranking.Best(chosen + 1)[chosen]];
    }

    private double Neighbour(int column, double centre, ref RandomStream random)
    {
        if (double.IsNaN(centre)) return random.NextDouble();
        var width = 1 / (1 + (settings.Shrinkage * _units.Count));
        if (space.Columns[column].IsCategory) return random.NextDouble() < width ? random.NextDouble() : centre;
        var low = Math.Clamp(centre - (0.5 * width), 0, 1 - width);
        return low + (width * random.NextDouble());
    }
}
