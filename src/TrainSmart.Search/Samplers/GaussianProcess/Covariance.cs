using System.Numerics;
using System.Runtime.CompilerServices;

namespace TrainSmart.Search;

/// <summary>How the values at two places vary together: a Matern kernel over all columns and, near an optimum, a quadratic trend.</summary>
internal sealed class Covariance(KernelColumns columns, Hyperparameters parameters, QuadraticTrend? trend = null)
{
    /// <summary>The variance of the measurements.</summary>
    public double Noise => parameters.Noise;

    /// <summary>How many columns a place has.</summary>
    public int Columns => columns.Count;

    /// <summary>The variance of the value at a place.</summary>
    public double At(double[] place) => parameters.Signal + (trend is null ? 0 : parameters.Trend * trend.Between(place, place));

    /// <summary>The covariance of the values at two places.</summary>
    public double Between(double[] left, double[] right)
    {
        var matern = Matern.KernelAndSlope(Squares(left, right), parameters.Signal).Kernel;
        return trend is null ? matern : matern + (parameters.Trend * trend.Between(left, right));
    }

    /// <summary>The covariances of several places, a column of coordinates each, with one point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector<double> Between(double[][] coordinates, int part, double[] point)
    {
        var sum = Vector<double>.Zero;
        for (var column = 0; column < coordinates.Length; column++)
        {
            var places = new Vector<double>(coordinates[column], part * Vector<double>.Count);
            sum += columns.Squares(column, places, point[column]) * parameters.Precisions[column];
        }

        var matern = Matern.Kernel(sum, parameters.Signal);
        return trend is null ? matern : matern + (trend.Between(coordinates, part, point) * parameters.Trend);
    }

    /// <summary>Adds the slopes of the covariance with a point along each column, multiplied by a weight.</summary>
    public void AddSlopes(double[] place, double[] point, double weight, double[] slopes)
    {
        var overSquares = weight * Matern.KernelAndSlope(Squares(place, point), parameters.Signal).Slope;
        for (var column = 0; column < slopes.Length; column++)
            slopes[column] += overSquares * parameters.Precisions[column] * columns.Slope(column, place[column], point[column]);
        trend?.AddSlopes(place, point, weight * parameters.Trend, slopes);
    }

    /// <summary>Adds the slopes of the variance at a place along each column.</summary>
    public void AddVarianceSlopes(double[] place, double[] slopes) => trend?.AddSlopes(place, place, 2 * parameters.Trend, slopes);

    private double Squares(double[] left, double[] right)
    {
        var squares = 0.0;
        for (var column = 0; column < left.Length; column++)
            squares += parameters.Precisions[column] * columns.Square(column, left[column], right[column]);
        return squares;
    }
}
