namespace TrainSmart.Search;

/// <summary>
/// Tree-structured Parzen estimator. The best trials make a density l, all others a density g; points are drawn from l, and the one where l / g is
/// largest, which is where the expected improvement is largest, is tried. Bergstra et al., "Algorithms for hyper-parameter optimization", NeurIPS
/// 2011, section 4. Trials under way count among the others (the constant liar of Ginsbourger et al., 2010), so parallel trials spread.
/// </summary>
internal sealed class TpeAlgorithm : ISampler
{
    private readonly SearchSpace _space;
    private readonly TpeSampler _settings;
    private readonly int _objectives;
    private readonly bool _isJoint;
    private readonly ulong _seed;
    private readonly UnitColumns _columns;
    private readonly ParzenEstimator _good;
    private readonly ParzenEstimator _other;
    private readonly TrialRanking _ranking;
    private readonly TpeCandidates _candidates;
    private readonly HashSet<Configuration>? _tried;
    private IReadOnlyList<int> _best = [];
    private int _observed;

    public TpeAlgorithm(SearchSpace space, TpeSampler settings, StudyOptions options)
    {
        (_space, _settings, _objectives, _seed) = (space, settings, options.Directions.Count, options.Seed);
        _isJoint = settings.Multivariate && _objectives == 1;
        _columns = new(space, _isJoint);
        (_good, _other) = (new(_columns), new(_columns));
        _ranking = new(options.Directions.Count);
        _candidates = new(space, _columns, settings.Candidates);
        _tried = Grid.FirstContinuous(space) < 0 ? [] : null;
    }

    public string Name => "tpe";

    public string Reason => _isJoint
        ? "models all parameters together, where good trials lie and where others do"
        : "models each parameter on its own, where good trials lie and where others do";

    public void Observe(Observation trial)
    {
        _other.Truncate(_observed);
        _other.Add(_candidates.Coordinates(trial.Point));
        _ranking.Add(trial);
        _tried?.Add(new(_space, trial.Point));
        _observed++;
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(_seed, "tpe", number);
        if (_ranking.Count < _settings.StartupTrials) PriorDraw.Fill(_space, point, ref random);
        else ChooseByModel(pending, point, ref random);
        if (_tried is not null) AvoidRepetition(pending, point, ref random);
        return true;
    }

    // gamma: the best tenth; with one objective never more than 25,
    // while a front takes as many as there are (Ozaki et al., JAIR 73, 2022, section 4.2).
    private int GoodCount(int trials) => _objectives > 1 ? (trials + 9) / 10 : Math.Min((trials + 9) / 10, 25);

    private void ChooseByModel(IReadOnlyList<double[]> pending, Span<double> point, ref RandomStream random)
    {
        Split(pending);
        if (_isJoint) ChooseJointly(point, ref random);
        else ChooseEach(point, ref random);
        if (_space.HasConstraints && !_space.Satisfies(point)) PriorDraw.Fill(_space, point, ref random);
    }

    private void Split(IReadOnlyList<double[]> pending)
    {
        var best = _ranking.Best(GoodCount(_ranking.Count));
        var isSame = best.SequenceEqual(_best);
        if (!isSame) foreach (var index in _best) _other.Include(index, true);
        _best = best;
        _other.Truncate(_observed);
        foreach (var point in pending) _other.Add(_candidates.Coordinates(point));
        if (_objectives > 1) _other.Fit(_other.Count - _best.Count, Bandwidth.OfGaps(_other.Count - _best.Count));
        else _other.Fit(_other.Count - _best.Count);
        if (!isSame) ChangeGood();
        if (_objectives > 1) _good.Fit(_best.Count, WidthsOfGood());
        else _good.Fit(_best.Count, Bandwidth.OfGood(_best.Count, _columns.Dimensions, _ranking.Count));
    }

    // The best trials often stay the same for a while, and all that their kernels need was computed then.
    private void ChangeGood()
    {
        _good.Clear();
        Span<float> coordinates = stackalloc float[_columns.Count];
        foreach (var index in _best)
        {
            _other.Include(index, false);
            for (var column = 0; column < coordinates.Length; column++) coordinates[column] = _other.CoordinateOf(index, column);
            _good.Add(coordinates);
        }
    }

    // Along a front the best trials gather in some columns and spread in others, which say where on the front a point is.
    private double[] WidthsOfGood()
    {
        var widths = new double[_columns.Count];
        for (var column = 0; column < widths.Length; column++)
        {
            var places = new List<double>(_good.Count);
            for (var kernel = 0; kernel < _good.Count; kernel++)
            {
                var coordinate = _good.CoordinateOf(kernel, column);
                if (!float.IsNaN(coordinate)) places.Add(_columns.PlaceOf(column, coordinate));
            }

            widths[column] = Bandwidth.OfSpread(places);
        }

        return widths;
    }

    private void ChooseJointly(Span<double> point, ref RandomStream random)
    {
        _candidates.Draw(_good, ref random);
        var columns = _candidates.AllColumns;
        _candidates.Score(_good, _good.Count, _other, _other.Count - _best.Count, columns);
        _candidates.Best(_tried).CopyTo(point);
    }

    private void ChooseEach(Span<double> point, ref RandomStream random)
    {
        _candidates.Draw(_good, ref random);
        foreach (var column in _candidates.AllColumns)
        {
            _candidates.Score(_good, _good.Count, _other, _other.Count - _best.Count, [column]);
            point[column] = _candidates.BestValue(column);
        }

        _space.Settle(point, ref random);
    }

    private void AvoidRepetition(IReadOnlyList<double[]> pending, Span<double> point, ref RandomStream random)
    {
        var known = pending.Select(other => new Configuration(_space, other)).ToHashSet();
        for (var draw = 0; draw < 100; draw++)
        {
            var chosen = new Configuration(_space, point.ToArray());
            if (!_tried!.Contains(chosen) && !known.Contains(chosen)) return;
            PriorDraw.Fill(_space, point, ref random);
        }
    }
}
