using TrainSmart.Search.Numerics;

namespace TrainSmart.Search.LearningCurves;

/// <summary>What is believed of a and b in y(t) = a + b g(t) before a curve is seen: independent normals, that of b around 0.</summary>
/// <param name="Level">The mean of a.</param>
/// <param name="LevelDeviation">The standard deviation of a, above 0.</param>
/// <param name="DropDeviation">The standard deviation of b, above 0.</param>
internal readonly record struct CurvePrior(double Level, double LevelDeviation, double DropDeviation);

/// <summary>A normal prediction, and how well what was seen agrees with the curve that it comes from.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation, noise included.</param>
/// <param name="LogEvidence">The logarithm of the marginal likelihood of what was seen.</param>
internal readonly record struct CurvePrediction(double Mean, double Deviation, double LogEvidence);

/// <summary>The sums of a curve over g that a linear fit needs, so that it costs the same for every noise that is tried.</summary>
internal readonly struct CurveSums
{
    private readonly CurvePrior _prior;
    private readonly int _count;
    private readonly double _g;
    private readonly double _gg;
    private readonly double _y;
    private readonly double _gy;
    private readonly double _yy;

    public CurveSums(ReadOnlySpan<double> falls, ReadOnlySpan<double> values, CurvePrior prior)
    {
        (_prior, _count) = (prior, values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            var (fall, value) = (falls[index], values[index] - prior.Level);
            _g += fall;
            _gg += fall * fall;
            _y += value;
            _gy += fall * value;
            _yy += value * value;
        }
    }

    /// <summary>
    /// Bayesian linear regression with known noise: Bishop, "Pattern recognition and machine learning", 2006, equations 3.50, 3.51, 3.58 and 3.86.
    /// </summary>
    /// <param name="noise">The standard deviation of a report around its curve.</param>
    /// <param name="fall">g where the prediction is wanted.</param>
    public CurvePrediction Predict(double noise, double fall)
    {
        var precision = 1 / (noise * noise);
        var levelPrecision = 1 / (_prior.LevelDeviation * _prior.LevelDeviation);
        var dropPrecision = 1 / (_prior.DropDeviation * _prior.DropDeviation);
        var (p11, p12, p22) = (levelPrecision + (precision * _count), precision * _g, dropPrecision + (precision * _gg));
        var determinant = (p11 * p22) - (p12 * p12);
        var (r1, r2) = (precision * _y, precision * _gy);
        var (level, drop) = (((p22 * r1) - (p12 * r2)) / determinant, ((p11 * r2) - (p12 * r1)) / determinant);
        var variance = (noise * noise) + ((p22 - (2 * p12 * fall) + (p11 * fall * fall)) / determinant);
        var misfit = (precision * _yy) - (level * r1) - (drop * r2);
        var evidence = (_count * (Normal.LogDensity(0) - Math.Log(noise)))
            + (0.5 * Math.Log(levelPrecision * dropPrecision / determinant)) - (0.5 * misfit);
        return new(_prior.Level + level + (drop * fall), Math.Sqrt(variance), evidence);
    }
}
