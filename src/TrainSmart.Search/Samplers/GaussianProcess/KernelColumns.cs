namespace TrainSmart.Search;

/// <summary>How far apart two places are along each column: numbers by their difference, categories by being different, presence and absence as far as can be.</summary>
internal sealed class KernelColumns(SearchSpace space)
{
    private readonly bool[] _isCategory = [.. space.Columns.Select(column => column.IsCategory)];

    public int Count => _isCategory.Length;

    public bool IsCategory(int column) => _isCategory[column];

    /// <summary>The squared distance along a column, at most one.</summary>
    public double Square(int column, double left, double right)
    {
        if (double.IsNaN(left) || double.IsNaN(right)) return double.IsNaN(left) == double.IsNaN(right) ? 0 : 1;
        if (_isCategory[column]) return left == right ? 0 : 1;
        return (left - right) * (left - right);
    }
}
