namespace TrainSmart.Search;

/// <summary>A box of the unit cube in which a place is looked for.</summary>
/// <param name="Low">The least place along each column.</param>
/// <param name="High">The largest place along each column.</param>
/// <param name="Kept">A place whose columns are kept where the box has no width, and where it is absent or names a category; null in the whole
/// cube.</param>
internal sealed record Region(double[] Low, double[] High, double[]? Kept = null)
{
    /// <summary>The whole unit cube.</summary>
    public static Region All(int columns)
    {
        var high = new double[columns];
        high.AsSpan().Fill(1);
        return new(new double[columns], high);
    }

    /// <summary>Whether places may move along a column.</summary>
    public bool IsFree(int column) => High[column] > Low[column];

    /// <summary>The width along a column.</summary>
    public double Width(int column) => High[column] - Low[column];

    /// <summary>The nearest place of the region along a column; of what is absent any.</summary>
    public double Clamp(int column, double place) =>
        IsFree(column) ? Math.Clamp(place, Low[column], High[column]) : double.IsNaN(Kept![column]) ? 0.5 : Kept[column];
}
