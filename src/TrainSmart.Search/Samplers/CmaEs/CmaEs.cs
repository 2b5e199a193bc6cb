namespace TrainSmart.Search;

/// <summary>
/// The covariance matrix adaptation evolution strategy, with the equation numbers of Hansen,
/// "The CMA evolution strategy: a tutorial", arXiv 1604.00772. The worse half of a generation counts too, against the directions
/// that it was drawn in (active CMA: Jastrebski and Arnold, CEC 2006).
/// </summary>
internal sealed class CmaEs
{
    private const double SmallestStep = 1e-10;
    private const double LargestCondition = 1e14;

    private readonly int _dimension;
    private readonly int _parents;
    private readonly double[] _weights;
    private readonly double _muEffective;
    private readonly double _cSigma;
    private readonly double _dSigma;
    private readonly double _cC;
    private readonly double _c1;
    private readonly double _cMu;
    private readonly double _expectedNorm;
    private readonly double[] _pSigma;
    private readonly double[] _pC;
    private readonly ICovariance _covariance;
    private int _generation;

    public CmaEs(double[] mean, double stepSize, int population, ICovariance covariance)
    {
        (Mean, StepSize, Population, _dimension, _covariance) = (mean, stepSize, population, mean.Length, covariance);
        var n = (double)_dimension;
        _parents = population / 2;
        var raw = Enumerable.Range(1, population).Select(rank => Math.Log((population + 1) / 2.0) - Math.Log(rank)).ToArray(); // eq. 49
        _muEffective = Effective(raw.Take(_parents)); // eq. 8
        _cSigma = (_muEffective + 2) / (n + _muEffective + 5); // eq. 55
        _dSigma = 1 + (2 * Math.Max(0, Math.Sqrt((_muEffective - 1) / (n + 1)) - 1)) + _cSigma;
        _cC = (4 + (_muEffective / n)) / (n + 4 + (2 * _muEffective / n)); // eq. 56
        _c1 = Math.Min(1, covariance.LearningFactor * 2 / (((n + 1.3) * (n + 1.3)) + _muEffective)); // eq. 57
        var rankMu = 2 * (0.25 + _muEffective + (1 / _muEffective) - 2) / (((n + 2) * (n + 2)) + _muEffective); // eq. 58
        _cMu = Math.Min(1 - _c1, covariance.LearningFactor * rankMu);
        var byRankOne = 1 + (_c1 / _cMu); // eq. 50
        var byEffective = 1 + (2 * Effective(raw.Skip(_parents)) / (_muEffective + 2)); // eq. 51
        var byDefinite = (1 - _c1 - _cMu) / (n * _cMu); // eq. 52
        var against = Math.Min(Math.Min(byRankOne, byEffective), byDefinite);
        var (better, worse) = (raw.Where(weight => weight > 0).Sum(), -raw.Where(weight => weight < 0).Sum());
        _weights = [.. raw.Select(weight => weight > 0 ? weight / better : against * weight / worse)]; // eq. 53
        _expectedNorm = Math.Sqrt(n) * (1 - (1 / (4 * n)) + (1 / (21 * n * n)));
        (_pSigma, _pC) = (new double[_dimension], new double[_dimension]);
    }

    public double[] Mean { get; }

    public double StepSize { get; private set; }

    public int Population { get; }

    /// <summary>Whether nothing more can be learned from this run.</summary>
    public bool HasConverged =>
        StepSize * _covariance.Longest < SmallestStep || _covariance.Longest > Math.Sqrt(LargestCondition) * Math.Max(_covariance.Shortest, 1e-300);

    /// <summary>The deviation along a coordinate.</summary>
    public double Deviation(int column) => StepSize * _covariance.Deviation(column);

    /// <summary>Draws a point: m + sigma B D z, eq. 38 to 40.</summary>
    public void Draw(Span<double> point, ref RandomStream random)
    {
        Mean.CopyTo(point);
        _covariance.AddDraw(point, StepSize, ref random);
    }

    /// <summary>Learns from a generation, the best point first.</summary>
    public void Learn(IReadOnlyList<double[]> ranked)
    {
        var (old, step) = ((double[])Mean.Clone(), new double[_dimension]);
        for (var rank = 0; rank < _parents; rank++)
        {
            for (var column = 0; column < _dimension; column++)
                step[column] += _weights[rank] * (ranked[rank][column] - old[column]) / StepSize; // eq. 41
        }

        for (var column = 0; column < _dimension; column++) Mean[column] += StepSize * step[column]; // eq. 42
        var whitened = _covariance.Whiten(step);
        for (var column = 0; column < _dimension; column++)
            _pSigma[column] = ((1 - _cSigma) * _pSigma[column]) + (Math.Sqrt(_cSigma * (2 - _cSigma) * _muEffective) * whitened[column]); // eq. 43
        var norm = Math.Sqrt(_pSigma.Sum(value => value * value));
        _generation++;
        var steady = norm / Math.Sqrt(1 - Math.Pow(1 - _cSigma, 2 * _generation)) < (1.4 + (2 / (_dimension + 1.0))) * _expectedNorm ? 1.0 : 0.0;
        for (var column = 0; column < _dimension; column++)
            _pC[column] = ((1 - _cC) * _pC[column]) + (steady * Math.Sqrt(_cC * (2 - _cC) * _muEffective) * step[column]); // eq. 45
        _covariance.Adapt(Update(ranked, old, steady));
        StepSize *= Math.Exp(Math.Min(1, _cSigma / _dSigma * ((norm / _expectedNorm) - 1))); // eq. 44
    }

    private static double Effective(IEnumerable<double> weights) =>
        weights.Sum() is var sum ? sum * sum / weights.Sum(weight => weight * weight) : 0;

    // The factors of eq. 47; what counts against a direction counts as if its step had been as long as expected, so that the covariance stays
    // positive (eq. 46).
    private CovarianceUpdate Update(IReadOnlyList<double[]> ranked, double[] old, double steady)
    {
        var decay = 1 - _c1 - (_cMu * _weights.Sum()) + ((1 - steady) * _c1 * _cC * (2 - _cC));
        double[][] steps = [.. ranked.Select(member => member.Select((value, column) => (value - old[column]) / StepSize).ToArray())];
        double[] weights =
        [
            .. _weights.Select((weight, rank) =>
                _cMu * (weight >= 0 ? weight : weight * _dimension / SquaredLength(_covariance.Whiten(steps[rank])))),
        ];
        return new(decay, _c1, _pC, weights, steps);
    }

    private static double SquaredLength(double[] vector) => Math.Max(vector.Sum(value => value * value), 1e-30);
}
