using System.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// The kernel of all quadratic functions, (1 + x'y)^2 over places centred and scaled: Rasmussen and Williams, section 4.2.2. What a Matern kernel
/// with a length scale a column has to learn point by point, a bowl whose axes are turned, it knows from as many points as a quadratic function has
/// coefficients.
/// </summary>
/// <param name="centre">Where the scaled places are zero.</param>
/// <param name="scales">One over the distance along each column that counts as one; zero for columns that the trend leaves out.</param>
internal sealed class QuadraticTrend(double[] centre, double[] scales)
{
    private readonly int[] _columns = [.. Enumerable.Range(0, scales.Length).Where(column => scales[column] > 0)];

    /// <summary>The trend over a whole space; none where parameters may be absent.</summary>
    public static QuadraticTrend? Over(SearchSpace space) => space.HasConditions ? null : new(
        [.. space.Columns.Select(_ => 0.5)], [.. space.Columns.Select(column => column.IsCategory ? 0.0 : 2.0)]);

    /// <summary>The kernel of two places.</summary>
    public double Between(double[] left, double[] right)
    {
        var product = Product(left, right);
        return product * product;
    }

    /// <summary>The kernel of several places, a column of coordinates each, and one point.</summary>
    public Vector<double> Between(double[][] coordinates, int part, double[] point)
    {
        var product = Vector<double>.One;
        foreach (var column in _columns)
        {
            var places = new Vector<double>(coordinates[column], part * Vector<double>.Count) - new Vector<double>(centre[column]);
            product += places * ((point[column] - centre[column]) * scales[column] * scales[column]);
        }

        return product * product;
    }

    /// <summary>Adds the slopes of the kernel of a place and a point along each column, multiplied by a weight.</summary>
    public void AddSlopes(double[] place, double[] point, double weight, double[] slopes)
    {
        var twice = 2 * weight * Product(place, point);
        foreach (var column in _columns) slopes[column] += twice * (point[column] - centre[column]) * scales[column] * scales[column];
    }

    private double Product(double[] left, double[] right)
    {
        var product = 1.0;
        foreach (var column in _columns)
            product += (left[column] - centre[column]) * (right[column] - centre[column]) * scales[column] * scales[column];
        return product;
    }
}
