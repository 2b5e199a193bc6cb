using System.Numerics;
using System.Runtime.InteropServices;
using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// Fits the hyperparameters of a Gaussian process with a Matern 5/2 kernel by the maximum of their posterior. Rasmussen and Williams, "Gaussian
/// processes for machine learning", 2006, equations 2.30, 4.17 and 5.9. All distances are taken once; every evaluation is then a few passes over
/// vectors and a root.
/// </summary>
internal sealed class MarginalLikelihood
{
    private const int Evaluations = 40;
    private const double Tolerance = 1e-4;

    private readonly int _size;
    private readonly double[][] _squares;
    private readonly double[] _targets;
    private readonly double[]? _trend;
    private readonly double[] _distances;
    private readonly double[] _kernel;
    private readonly double[] _slopes;
    private readonly double[] _matrix;
    private readonly double[] _columns;
    private readonly double[] _inverse;
    private readonly double[] _alpha;
    private readonly double[] _theta;

    /// <param name="columns">The columns.</param>
    /// <param name="points">Where there are results.</param>
    /// <param name="targets">The results, of variance one.</param>
    /// <param name="trend">The quadratic trend; null without one.</param>
    public MarginalLikelihood(KernelColumns columns, IReadOnlyList<double[]> points, double[] targets, QuadraticTrend? trend = null)
    {
        (_size, _targets) = (points.Count, targets);
        var pairs = _size * (_size - 1) / 2;
        _squares = new double[columns.Count][];
        for (var column = 0; column < columns.Count; column++)
        {
            var squares = _squares[column] = new double[pairs];
            for (var (row, pair) = (1, 0); row < _size; row++)
            {
                for (var other = 0; other < row; other++) squares[pair++] = columns.Square(column, points[row][column], points[other][column]);
            }
        }

        if (trend is not null) _trend = Lower(points, trend);
        (_distances, _kernel, _slopes) = (new double[pairs], new double[pairs], new double[pairs]);
        (_matrix, _columns, _inverse) = (new double[_size * _size], new double[_size * _size], new double[_size * _size]);
        (_alpha, _theta) = (new double[_size], new double[Hyperparameters.Count(columns.Count, trend is not null)]);
    }

    public Hyperparameters Fit()
    {
        var fitted = Hyperparameters.Starts(_squares.Length, _trend is not null)
            .MinBy(theta => Lbfgs.Minimize(NegativeLogPosterior, Slopes, theta, Evaluations, Tolerance))!;
        return Hyperparameters.Of(fitted, _squares.Length);
    }

    /// <summary>The value at the logarithms of the hyperparameters.</summary>
    public double NegativeLogPosterior(double[] theta)
    {
        if (theta.Any(value => Math.Abs(value) > 25)) return double.PositiveInfinity;
        theta.CopyTo(_theta, 0);
        var parameters = Hyperparameters.Of(theta, _squares.Length);
        FillKernel(parameters);
        FillMatrix(parameters);
        if (!Cholesky.Factor(_matrix, _size)) return double.PositiveInfinity;
        _targets.CopyTo(_alpha, 0);
        Cholesky.SolveLower(_matrix, _size, _alpha);
        var value = 0.5 * Cholesky.Dot(_alpha, _alpha);
        for (var row = 0; row < _size; row++) value += Math.Log(_matrix[(row * _size) + row]);
        return value + Hyperparameters.NegativeLogPrior(theta, _squares.Length);
    }

    /// <summary>The gradient at the logarithms whose value was asked for last, and was finite; once for each.</summary>
    public void Slopes(double[] gradient)
    {
        Cholesky.SolveUpper(_matrix, _size, _alpha);
        Gradient(Hyperparameters.Of(_theta, _squares.Length), _alpha, gradient);
        Hyperparameters.AddPriorSlopes(_theta, _squares.Length, gradient);
    }

    // k = s (1 + a + a^2 / 3) exp(-a) with a = sqrt(5) r, and its slope over r^2.
    private void FillKernel(Hyperparameters parameters)
    {
        _distances.AsSpan().Clear();
        for (var column = 0; column < _squares.Length; column++) VectorLoops.AddScaled(_distances, _squares[column], parameters.Precisions[column]);
        var distances = MemoryMarshal.Cast<double, Vector<double>>(_distances.AsSpan());
        var kernel = MemoryMarshal.Cast<double, Vector<double>>(_kernel.AsSpan());
        var slopes = MemoryMarshal.Cast<double, Vector<double>>(_slopes.AsSpan());
        for (var index = 0; index < distances.Length; index++)
            (kernel[index], slopes[index]) = Matern.KernelAndSlope(distances[index], parameters.Signal);
        for (var rest = distances.Length * Vector<double>.Count; rest < _distances.Length; rest++)
        {
            var (value, slope) = Matern.KernelAndSlope(new Vector<double>(_distances[rest]), parameters.Signal);
            (_kernel[rest], _slopes[rest]) = (value[0], slope[0]);
        }
    }

    private void FillMatrix(Hyperparameters parameters)
    {
        for (var (row, pair) = (0, 0); row < _size; row++)
        {
            _kernel.AsSpan(pair, row).CopyTo(_matrix.AsSpan(row * _size));
            _matrix[(row * _size) + row] = parameters.Signal + parameters.Noise;
            pair += row;
        }

        if (_trend is not null) VectorLoops.AddScaled(_matrix, _trend, parameters.Trend);
    }

    // d/dtheta = 1/2 tr((K^-1 - alpha alpha') dK/dtheta), eq. 5.9.
    private void Gradient(Hyperparameters parameters, double[] alpha, double[] gradient)
    {
        Cholesky.Invert(_matrix, _size, _columns, _inverse);
        var (overSignal, overNoise) = (0.0, 0.0);
        for (var (row, pair) = (0, 0); row < _size; row++)
        {
            for (var other = 0; other < row; other++, pair++)
            {
                var weight = _inverse[(row * _size) + other] - (alpha[row] * alpha[other]);
                overSignal += weight * _kernel[pair];
                _slopes[pair] *= weight;
            }

            var own = _inverse[(row * _size) + row] - (alpha[row] * alpha[row]);
            overSignal += 0.5 * own * parameters.Signal;
            overNoise += 0.5 * own;
        }

        for (var column = 0; column < _squares.Length; column++)
            gradient[column] = Cholesky.Dot(_slopes, _squares[column]) * parameters.Precisions[column];
        gradient[_squares.Length] = overSignal;
        gradient[_squares.Length + 1] = overNoise * parameters.Noise;
        if (_trend is not null) gradient[_squares.Length + 2] = parameters.Trend * OverTrend(alpha);
    }

    private double OverTrend(double[] alpha)
    {
        var sum = 0.0;
        for (var row = 0; row < _size; row++)
        {
            for (var other = 0; other < row; other++)
                sum += (_inverse[(row * _size) + other] - (alpha[row] * alpha[other])) * _trend![(row * _size) + other];
            sum += 0.5 * (_inverse[(row * _size) + row] - (alpha[row] * alpha[row])) * _trend![(row * _size) + row];
        }

        return sum;
    }

    private static double[] Lower(IReadOnlyList<double[]> points, QuadraticTrend trend)
    {
        var matrix = new double[points.Count * points.Count];
        for (var row = 0; row < points.Count; row++)
        {
            for (var other = 0; other <= row; other++) matrix[(row * points.Count) + other] = trend.Between(points[row], points[other]);
        }

        return matrix;
    }
}
