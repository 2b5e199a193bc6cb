namespace TrainSmart.Data;

/// <summary>The rows of one class.</summary>
internal sealed record ClassRows(int Class, int[] Rows)
{
    /// <summary>The classes that have rows, in order.</summary>
    public static ClassRows[] Of(FeatureMatrix rows) =>
    [
        .. Enumerable.Range(0, rows.Rows)
            .GroupBy(row => (int)rows.Labels[row])
            .OrderBy(group => group.Key)
            .Select(group => new ClassRows(group.Key, [.. group])),
    ];
}
