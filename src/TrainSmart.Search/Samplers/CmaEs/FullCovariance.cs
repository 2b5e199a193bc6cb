using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// The whole covariance matrix, C = B D^2 B': learns how coordinates depend on each other. A generation costs the cube of the dimension.
/// </summary>
internal sealed class FullCovariance : ICovariance
{
    private readonly double[,] _covariance;
    private double[,] _axes;
    private double[] _lengths;

    public FullCovariance(int dimension)
    {
        (_covariance, _axes, _lengths) = (new double[dimension, dimension], new double[dimension, dimension], new double[dimension]);
        _lengths.AsSpan().Fill(1);
        for (var index = 0; index < dimension; index++) _covariance[index, index] = _axes[index, index] = 1;
    }

    public double LearningFactor => 1;

    public double Longest => _lengths.Max();

    public double Shortest => _lengths.Min();

    public double Deviation(int column) => Math.Sqrt(_covariance[column, column]);

    // B D z, eq. 38 to 40
    public void AddDraw(Span<double> point, double stepSize, ref RandomStream random)
    {
        for (var axis = 0; axis < _lengths.Length; axis++)
        {
            var length = stepSize * _lengths[axis] * random.NextGaussian();
            for (var column = 0; column < point.Length; column++) point[column] += _axes[column, axis] * length;
        }
    }

    // B D^(-1) B' y
    public double[] Whiten(double[] y)
    {
        var result = new double[y.Length];
        for (var axis = 0; axis < y.Length; axis++)
        {
            var along = 0.0;
            for (var column = 0; column < y.Length; column++) along += _axes[column, axis] * y[column];
            along /= _lengths[axis];
            for (var column = 0; column < y.Length; column++) result[column] += _axes[column, axis] * along;
        }

        return result;
    }

    public void Adapt(CovarianceUpdate update)
    {
        for (var row = 0; row < _lengths.Length; row++)
        {
            for (var column = 0; column <= row; column++)
                _covariance[row, column] = _covariance[column, row] = update.Entry(_covariance[row, column], row, column);
        }

        var (values, vectors) = SymmetricEigen.Of(_covariance);
        (_axes, _lengths) = (vectors, [.. values.Select(value => Math.Sqrt(Math.Max(value, 1e-30)))]);
    }
}
