using System.Numerics;
using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// The posterior of a Gaussian process: mean and deviation at any place. Rasmussen and Williams, algorithm 2.1, for many places at once.
/// </summary>
internal sealed class GaussianProcess
{
    // Places that go through the root together, so that each of its entries is loaded once for all of them.
    private const int Vectors = 4;

    private readonly Covariance _covariance;
    private readonly List<double[]> _points;
    private readonly double[] _root;
    private readonly double[] _alpha;
    private readonly Vector<double>[] _block;

    /// <param name="covariance">The fitted covariance.</param>
    /// <param name="points">Where there are results, then where there are none yet.</param>
    /// <param name="targets">The results; fewer than points. The others are believed to be as predicted (Ginsbourger et al., 2010, the Kriging
    /// believer).</param>
    public GaussianProcess(Covariance covariance, List<double[]> points, double[] targets)
    {
        (_covariance, _points) = (covariance, points);
        _root = Root(points);
        _block = new Vector<double>[points.Count * Vectors];
        _alpha = new double[points.Count];
        Solve(targets);
    }

    /// <summary>The least predicted value at the points with results.</summary>
    public double BestMean { get; private set; }

    /// <summary>Which point has it.</summary>
    public int Best { get; private set; }

    /// <summary>Predicts at many places.</summary>
    /// <param name="places">The places.</param>
    /// <param name="means">Receives the means.</param>
    /// <param name="deviations">Receives the standard deviations.</param>
    public void Predict(IReadOnlyList<double[]> places, Span<double> means, Span<double> deviations)
    {
        var together = Vectors * Vector<double>.Count;
        var coordinates = new double[_covariance.Columns][];
        for (var column = 0; column < coordinates.Length; column++) coordinates[column] = new double[together];
        for (var first = 0; first < places.Count; first += together)
        {
            var count = Math.Min(together, places.Count - first);
            for (var lane = 0; lane < together; lane++)
            {
                var place = places[first + Math.Min(lane, count - 1)];
                for (var column = 0; column < coordinates.Length; column++) coordinates[column][lane] = place[column];
            }

            PredictBlock(coordinates, means.Slice(first, count), deviations.Slice(first, count));
            for (var index = first; index < first + count; index++)
                deviations[index] = Deviation(_covariance.At(places[index]) - deviations[index]);
        }
    }

    /// <summary>Predicts at one place, with the slopes of what is predicted along each column.</summary>
    public (double Mean, double Deviation) Predict(double[] place, double[] meanSlopes, double[] deviationSlopes)
    {
        var size = _points.Count;
        var covariances = new double[size];
        for (var row = 0; row < size; row++) covariances[row] = _covariance.Between(place, _points[row]);
        var mean = Cholesky.Dot(_alpha, covariances);
        Cholesky.SolveLower(_root, size, covariances);
        var deviation = Deviation(_covariance.At(place) - Cholesky.Dot(covariances, covariances));
        Cholesky.SolveUpper(_root, size, covariances);

        // The variance k(x, x) - k' K^-1 k has the slopes dk(x, x) - 2 k' K^-1 dk.
        meanSlopes.AsSpan().Clear();
        deviationSlopes.AsSpan().Clear();
        for (var row = 0; row < size; row++)
        {
            _covariance.AddSlopes(place, _points[row], _alpha[row], meanSlopes);
            _covariance.AddSlopes(place, _points[row], -2 * covariances[row], deviationSlopes);
        }

        _covariance.AddVarianceSlopes(place, deviationSlopes);
        for (var column = 0; column < deviationSlopes.Length; column++) deviationSlopes[column] /= 2 * deviation;
        return (mean, deviation);
    }

    private static double Deviation(double variance) => Math.Sqrt(Math.Max(variance, 1e-12));

    private void PredictBlock(double[][] coordinates, Span<double> means, Span<double> explainedVariances)
    {
        Span<Vector<double>> mean = stackalloc Vector<double>[Vectors];
        Span<Vector<double>> explained = stackalloc Vector<double>[Vectors];
        for (var row = 0; row < _points.Count; row++)
        {
            for (var part = 0; part < Vectors; part++)
            {
                var kernel = _covariance.Between(coordinates, part, _points[row]);
                _block[(row * Vectors) + part] = kernel;
                mean[part] += kernel * _alpha[row];
            }
        }

        SolveBlock(explained);
        for (var lane = 0; lane < means.Length; lane++)
        {
            var (part, inside) = Math.DivRem(lane, Vector<double>.Count);
            means[lane] = mean[part][inside];
            explainedVariances[lane] = explained[part][inside];
        }
    }

    // L v = k for all places, and the sum of v^2.
    private void SolveBlock(Span<Vector<double>> explained)
    {
        var size = _points.Count;
        for (var row = 0; row < size; row++)
        {
            var own = row * Vectors;
            var (v0, v1, v2, v3) = (_block[own], _block[own + 1], _block[own + 2], _block[own + 3]);
            var entries = _root.AsSpan(row * size, row);
            for (var (column, at) = (0, 0); column < entries.Length; column++, at += Vectors)
            {
                var entry = new Vector<double>(entries[column]);
                v0 -= entry * _block[at];
                v1 -= entry * _block[at + 1];
                v2 -= entry * _block[at + 2];
                v3 -= entry * _block[at + 3];
            }

            var scale = new Vector<double>(1 / _root[(row * size) + row]);
            (_block[own], _block[own + 1], _block[own + 2], _block[own + 3]) = (v0 * scale, v1 * scale, v2 * scale, v3 * scale);
            for (var part = 0; part < Vectors; part++) explained[part] += _block[own + part] * _block[own + part];
        }
    }

    private double[] Root(List<double[]> points)
    {
        for (var jitter = _covariance.Noise; ; jitter *= 10)
        {
            var matrix = new double[points.Count * points.Count];
            for (var row = 0; row < points.Count; row++)
            {
                for (var other = 0; other < row; other++) matrix[(row * points.Count) + other] = _covariance.Between(points[row], points[other]);
                matrix[(row * points.Count) + row] = _covariance.At(points[row]) + jitter;
            }

            if (Cholesky.Factor(matrix, points.Count)) return matrix;
        }
    }

    // Rows without results continue L v = y with zeros, which is exactly what their own predictions would give.
    private void Solve(double[] targets)
    {
        targets.CopyTo(_alpha, 0);
        Cholesky.SolveLower(_root, _points.Count, _alpha.AsSpan());
        _alpha.AsSpan(targets.Length).Clear();
        Cholesky.SolveUpper(_root, _points.Count, _alpha.AsSpan());
        var (means, deviations) = (new double[targets.Length], new double[targets.Length]);
        Predict(_points.GetRange(0, targets.Length), means, deviations);
        BestMean = means.Min();
        Best = Array.IndexOf(means, BestMean);
    }
}
