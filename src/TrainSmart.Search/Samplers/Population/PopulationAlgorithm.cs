namespace TrainSmart.Search;

/// <summary>
/// Algorithm 1 of Jaderberg et al., synchronously: step and eval are the trial; ready is the end of a generation; exploit is truncation selection;
/// explore moves or redraws. Holds the results of the last generation, and nothing else.
/// </summary>
internal sealed class PopulationAlgorithm(SearchSpace space, PopulationSampler settings, ulong seed) : ISampler, IStaged
{
    private readonly Observation?[] _members = new Observation?[settings.Size];
    private readonly Exploration _exploration = new(space, settings);

    public string Name => "population";

    public string Reason =>
        $"trains {settings.Size} members side by side; "
        + $"every {settings.Every} steps the worst go on from the best with values moved a little";

    public Stage Chosen { get; private set; } = new(null, 0, settings.Every);

    /// <summary>All generations before the trial's own.</summary>
    public int Needed(int number) => number / settings.Size * settings.Size;

    public Stage FromTheBeginning(int number) => new(null, 0, settings.LastStep(number));

    public void Observe(Observation trial) => _members[trial.Number % settings.Size] = trial;

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(seed, "population", number);
        var (best, worst) = Truncation.Of(_members.OfType<Observation>(), settings.Share);
        if (number < settings.Size || best.Count == 0)
        {
            Points.Draw(space, point, ref random);
            Chosen = FromTheBeginning(number);
            return true;
        }

        var own = _members[number % settings.Size]!;
        if (!worst.Contains(own.Number))
        {
            own.Point.CopyTo(point);
            Chosen = GoingOnFrom(own, number);
            return true;
        }

        var parent = best[random.Next(best.Count)];
        _exploration.Explore(parent.Point, point, ref random);
        Chosen = GoingOnFrom(parent, number);
        return true;
    }

    private Stage GoingOnFrom(Observation parent, int number) => new(parent.Number, settings.LastStep(parent.Number), settings.LastStep(number));
}
