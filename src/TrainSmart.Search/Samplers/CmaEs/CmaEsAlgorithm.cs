using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// CMA-ES on the unit cube: keeps inside, keeps whole numbers moving, starts again with a doubled population when it has converged or stagnates.
/// </summary>
internal sealed class CmaEsAlgorithm : ISampler
{
    private const int Redraws = 100;

    // Above a hundred dimensions the separable strategy needs fewer trials even where coordinates depend on each other:
    // Ros and Hansen, PPSN 2008, abstract.
    private const int MostFull = 100;

    private readonly SearchSpace _space;
    private readonly CmaEsSampler _settings;
    private readonly ulong _seed;
    private readonly bool _isSeparable;
    private readonly List<(double[] Units, double Violation, double Value)> _generation = [];
    private CmaEs _strategy;
    private int _restarts;
    private double _best = double.PositiveInfinity;
    private int _withoutImprovement;

    public CmaEsAlgorithm(SearchSpace space, CmaEsSampler settings, StudyOptions options)
    {
        (_space, _settings, _seed) = (space, settings, options.Seed);
        var population = settings.Population ?? 4 + (int)(3 * Math.Log(Math.Max(1, space.Columns.Length)));
        _isSeparable = settings.Separable ?? space.Columns.Length > MostFull;
        _strategy = Strategy([.. Enumerable.Repeat(0.5, space.Columns.Length)], population);
    }

    public string Name => "cma-es";

    public string Reason => _isSeparable
        ? "adapts a normal distribution with one deviation a parameter, which many parameters leave trials to learn"
        : "adapts a normal distribution to the shape of the function";

    public void Observe(Observation trial)
    {
        var units = UnitPoints.Of(_space, trial.Point);
        for (var column = 0; column < units.Length; column++)
        {
            if (double.IsNaN(units[column])) units[column] = _strategy.Mean[column];
        }

        var value = trial.State == TrialState.Completed ? trial.Values[0] : trial.State == TrialState.Pruned ? trial.LastValue : double.NaN;
        _generation.Add((units, trial.Violation, double.IsNaN(value) ? double.PositiveInfinity : value));
        if (_generation.Count < _strategy.Population) return;
        var ranked = _generation.OrderBy(member => member.Violation).ThenBy(member => member.Value).ToList();
        _generation.Clear();
        _strategy.Learn([.. ranked.Select(member => member.Units)]);
        _withoutImprovement = ranked[0].Value < _best ? 0 : _withoutImprovement + 1;
        _best = Math.Min(_best, ranked[0].Value);
        if (_strategy.HasConverged || _withoutImprovement > 10 + (30.0 * _space.Columns.Length / _strategy.Population)) Restart();
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(_seed, "cma-es", number);
        var units = new double[point.Length];
        for (var draw = 0; draw < Redraws; draw++)
        {
            _strategy.Draw(units, ref random);
            KeepMoving(units);
            if (draw < Redraws / 2 && units.Any(unit => unit is < 0 or > 1)) continue;
            for (var column = 0; column < units.Length; column++) units[column] = Math.Clamp(units[column], 0, 1);
            UnitPoints.ToPoint(_space, units, point, ref random);
            if (_space.Satisfies(point)) return true;
        }

        PriorDraw.Fill(_space, point, ref random);
        return true;
    }

    // The margin: a countable column reaches the next value with probability 1 / (population x dimension) at least, or it would freeze.
    private void KeepMoving(double[] units)
    {
        var reach = Normal.Quantile(1 - (0.5 / (_strategy.Population * units.Length)));
        for (var column = 0; column < units.Length; column++)
        {
            var levels = _space.Columns[column].Levels;
            if (levels is 0 or 1) continue;
            var least = 0.5 / levels / reach;
            var deviation = _strategy.Deviation(column);
            if (deviation < least) units[column] = _strategy.Mean[column] + ((units[column] - _strategy.Mean[column]) * least / deviation);
        }
    }

    private void Restart()
    {
        _restarts++;
        _withoutImprovement = 0;
        _best = double.PositiveInfinity;
        var random = new RandomStream(_seed, "cma-es restart", _restarts);
        var mean = new double[_space.Columns.Length];
        for (var column = 0; column < mean.Length; column++) mean[column] = random.NextDouble();
        _strategy = Strategy(mean, 2 * _strategy.Population);
    }

    private CmaEs Strategy(double[] mean, int population) =>
        new(mean, _settings.StepSize, population, _isSeparable ? new DiagonalCovariance(mean.Length) : new FullCovariance(mean.Length));
}
