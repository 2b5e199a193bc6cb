namespace TrainSmart.Data;

/// <summary>A row of a data file as a type of its own. The compiler writes one an experiment.</summary>
/// <typeparam name="TSelf">The row itself.</typeparam>
public interface IRow<TSelf>
    where TSelf : IRow<TSelf>
{
    /// <summary>The columns of the file.</summary>
    static abstract Schema Schema { get; }

    /// <summary>Writes the values of all columns in the order of <see cref="Schema"/>.</summary>
    void WriteTo(ref RowWriter writer);
}
