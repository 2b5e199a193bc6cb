using System.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// How far apart two places are along each column: numbers by their difference, categories by being different. An absent number stands beside the
/// middle of the range, half its length away; all distances are then those of points in a plane, which a kernel needs.
/// </summary>
internal sealed class KernelColumns(SearchSpace space)
{
    private readonly bool[] _isCategory = [.. space.Columns.Select(column => column.IsCategory)];

    public int Count => _isCategory.Length;

    public bool IsCategory(int column) => _isCategory[column];

    /// <summary>The squared distance along a column, at most one.</summary>
    public double Square(int column, double left, double right)
    {
        if (_isCategory[column]) return left.Equals(right) ? 0 : 1;
        if (double.IsNaN(left)) return double.IsNaN(right) ? 0 : AbsentSquare(right);
        if (double.IsNaN(right)) return AbsentSquare(left);
        return (left - right) * (left - right);
    }

    /// <summary>How the squared distance changes as the left place moves.</summary>
    public double Slope(int column, double left, double right) =>
        _isCategory[column] || double.IsNaN(left) ? 0 : 2 * (left - (double.IsNaN(right) ? 0.5 : right));

    /// <summary>The squared distances of several places to one.</summary>
    public Vector<double> Squares(int column, Vector<double> places, double centre)
    {
        var isPresent = Vector.Equals(places, places);
        if (_isCategory[column])
        {
            var isSame = double.IsNaN(centre) ? ~isPresent : Vector.Equals(places, new Vector<double>(centre));
            return Vector.ConditionalSelect(isSame, Vector<double>.Zero, Vector<double>.One);
        }

        if (double.IsNaN(centre))
        {
            var fromMiddle = places - new Vector<double>(0.5);
            return Vector.ConditionalSelect(isPresent, (fromMiddle * fromMiddle) + new Vector<double>(0.25), Vector<double>.Zero);
        }

        var difference = places - new Vector<double>(centre);
        return Vector.ConditionalSelect(isPresent, difference * difference, new Vector<double>(AbsentSquare(centre)));
    }

    private static double AbsentSquare(double place) => ((place - 0.5) * (place - 0.5)) + 0.25;
}
