namespace TrainSmart.Search;

/// <summary>
/// A genetic algorithm on the unit cube: binary tournaments, simulated binary crossover and polynomial mutation (Deb and Agrawal, Complex Systems 9,
/// 1995), survivors of parents and children together. A generation ends whenever a population's worth of new results is known.
/// </summary>
internal sealed class EvolutionAlgorithm(
    SearchSpace space,
    StudyOptions options,
    int population,
    string name,
    string reason,
    ISurvival survival) : ISampler
{
    private const double CrossoverProbability = 0.9;
    private const int Redraws = 50;

    private readonly List<Individual> _children = [];
    private IReadOnlyList<Individual> _parents = [];

    public string Name => name;

    public string Reason => reason;

    public void Observe(Observation trial)
    {
        if (trial.State == TrialState.Completed) _children.Add(new(UnitPoints.Of(space, trial.Point), trial.Values, trial.Violation));
        if (_children.Count < population) return;
        _parents = survival.Select([.. _parents, .. _children], population);
        _children.Clear();
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(options.Seed, name, number);
        var units = new double[point.Length];
        for (var draw = 0; draw < Redraws && _parents.Count > 0; draw++)
        {
            Breed(Tournament(ref random).Units, Tournament(ref random).Units, units, ref random);
            UnitPoints.ToPoint(space, units, point, ref random);
            if (space.Satisfies(point)) return true;
        }

        PriorDraw.Fill(space, point, ref random);
        return true;
    }

    // Parents stand in the order of their merit.
    private Individual Tournament(ref RandomStream random) => _parents[Math.Min(random.Next(_parents.Count), random.Next(_parents.Count))];

    private void Breed(double[] mother, double[] father, double[] child, ref RandomStream random)
    {
        var crosses = random.NextDouble() < CrossoverProbability;
        for (var column = 0; column < child.Length; column++)
        {
            var (first, second) = random.NextDouble() < 0.5 ? (mother[column], father[column]) : (father[column], mother[column]);
            if (double.IsNaN(first)) first = double.IsNaN(second) ? random.NextDouble() : second;
            var isCategory = space.Columns[column].IsCategory;
            child[column] = crosses && !isCategory && !double.IsNaN(second) ? Variation.Cross(first, second, ref random) : first;
            if (random.NextDouble() >= 1.0 / child.Length) continue;
            child[column] = isCategory ? random.NextDouble() : Variation.Mutate(child[column], ref random);
        }
    }
}

/// <summary>Which individuals live on.</summary>
internal interface ISurvival
{
    /// <summary>The survivors, those of most merit first.</summary>
    IReadOnlyList<Individual> Select(IReadOnlyList<Individual> all, int count);
}
