namespace TrainSmart.Search;

/// <summary>
/// For each budget, a rung of the pruner or a whole trial, a Parzen estimator of the trials that came so far; a point is chosen by that of the
/// highest budget with enough of them. Falkner et al., ICML 2018, algorithm 2. Unlike there, trials that ended below a budget count among its bad
/// ones: they were worse, and a model of survivors alone is driven away from where they gather.
/// </summary>
internal sealed class BohbAlgorithm : ISampler
{
    private const int Whole = int.MaxValue;

    private readonly SearchSpace _space;
    private readonly BohbSampler _settings;
    private readonly StudyOptions _options;
    private readonly int _lowest;
    private readonly int _factor;
    private readonly int _enough;
    private readonly SortedList<int, Budget> _budgets = [];
    private readonly List<Observation> _others = [];

    public BohbAlgorithm(SearchSpace space, BohbSampler settings, StudyOptions options)
    {
        (_space, _settings, _options) = (space, settings, options);
        (_lowest, _factor) = options.Pruner switch
        {
            HyperbandPruner hyperband => (hyperband.MinimumResource, hyperband.ReductionFactor),
            SuccessiveHalvingPruner halving => (halving.MinimumResource, halving.ReductionFactor),
            AshaPruner asha => (asha.LowestRung(asha.MaximumSteps), asha.ReductionFactor),
            _ => (1, 3),
        };

        // |D_b| >= N_min + 2 with N_min = d + 1.
        _enough = space.Columns.Length + 3;
    }

    public string Name => "bohb";

    public string Reason => "models where good trials lie among those that came furthest, and draws some trials from the prior";

    public void Observe(Observation trial)
    {
        var reached = new Dictionary<int, double>();
        if (trial.State != TrialState.Failed) foreach (var reported in Rungs(trial.Curve)) reached[reported.Step] = reported.Value;
        if (trial.State == TrialState.Completed) reached[Whole] = trial.Values[0];
        foreach (var (step, value) in reached) At(step).Add(trial, value);
        var other = trial with { State = TrialState.Failed };
        foreach (var (step, budget) in _budgets)
        {
            if (!reached.ContainsKey(step)) budget.Model.Observe(other);
        }

        _others.Add(other);
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(_options.Seed, "bohb", number);
        if (random.NextDouble() >= _settings.RandomShare && Highest() is { } budget) return budget.Model.Suggest(number, pending, point);
        PriorDraw.Fill(_space, point, ref random);
        return true;
    }

    /// <summary>The budget that the next point is chosen by; null while none has enough results.</summary>
    internal int? ModelledBudget => Highest()?.Step;

    private Budget? Highest()
    {
        for (var index = _budgets.Count - 1; index >= 0; index--)
        {
            if (_budgets.Values[index].Count >= _enough) return _budgets.Values[index];
        }

        return null;
    }

    // The rungs that a curve reached, each with the value of the first report from there on.
    private IEnumerable<StepValue> Rungs(IReadOnlyList<StepValue> curve)
    {
        var rung = (long)_lowest;
        foreach (var reported in curve)
        {
            for (; rung <= reported.Step; rung *= _factor) yield return new((int)rung, reported.Value);
        }
    }

    private Budget At(int step)
    {
        if (_budgets.TryGetValue(step, out var known)) return known;
        var budget = new Budget(step, new(_space, new() { StartupTrials = _enough, Candidates = _settings.Candidates }, _options));
        _others.ForEach(budget.Model.Observe);
        _budgets.Add(step, budget);
        return budget;
    }

    private sealed class Budget(int step, TpeAlgorithm model)
    {
        public int Step => step;

        public TpeAlgorithm Model => model;

        public int Count { get; private set; }

        public void Add(Observation trial, double value)
        {
            // A value that is no number is the worst there is.
            var worth = double.IsNaN(value) ? double.PositiveInfinity : value;
            model.Observe(trial with { State = TrialState.Completed, Values = [worth] });
            Count++;
        }
    }
}
