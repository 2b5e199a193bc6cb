namespace TrainSmart.Search;

/// <summary>The columns of a space as an estimator of densities sees them: places on the unit interval, or levels where values are few.</summary>
internal sealed class UnitColumns
{
    // A kernel is many levels wide where there are more, and its density is then as good as its mass.
    private const int MostTabulated = 128;

    private readonly Column[] _columns;

    /// <param name="space">The space.</param>
    /// <param name="jointly">Whether the columns are modelled together, or each on its own.</param>
    public UnitColumns(SearchSpace space, bool jointly)
    {
        _columns = space.Columns;
        IsTabulated = [.. _columns.Select(column => column.IsCategory || column.Levels is > 0 and <= MostTabulated)];
        StandsAlone = new bool[_columns.Length];
        Dimensions = jointly ? _columns.Length : 1;
        for (var parameter = 0; parameter < space.Count; parameter++)
        {
            var (first, count) = space.ColumnsOf(parameter);
            StandsAlone.AsSpan(first, count).Fill(!jointly || space.IsConditional(parameter));
        }
    }

    public int Count => _columns.Length;

    /// <summary>Whether a column is described by its level and a table of densities, or by its place.</summary>
    public bool[] IsTabulated { get; }

    /// <summary>Whether a column may be absent while others are not.</summary>
    public bool[] StandsAlone { get; }

    /// <summary>Over how many columns a kernel reaches.</summary>
    public int Dimensions { get; }

    public Column this[int column] => _columns[column];

    /// <summary>The level or place of a value; not a number where it is absent.</summary>
    public float Coordinate(int column, double value)
    {
        if (double.IsNaN(value)) return float.NaN;
        return IsTabulated[column] ? _columns[column].LevelOf(value) : (float)_columns[column].ToUnit(value);
    }

    /// <summary>The place of a level or place, between 0 and 1.</summary>
    public double PlaceOf(int column, float coordinate) =>
        IsTabulated[column]
            ? _columns[column].ToUnit(_columns[column].IsCategory ? coordinate : _columns[column].ValueOf((long)coordinate))
            : coordinate;
}
