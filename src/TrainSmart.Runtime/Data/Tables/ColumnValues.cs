using System.Collections.Immutable;

namespace TrainSmart.Data;

/// <summary>The values of one column, one a row.</summary>
internal abstract record ColumnValues
{
    private ColumnValues() { }

    public abstract int Rows { get; }

    public abstract bool IsMissing(int row);

    public abstract ColumnValues Take(ReadOnlySpan<int> rows);

    /// <summary>Numbers, truth values and days; NaN is a gap.</summary>
    internal sealed record Numbers(double[] Values) : ColumnValues
    {
        public override int Rows => Values.Length;

        public override bool IsMissing(int row) => double.IsNaN(Values[row]);

        public override ColumnValues Take(ReadOnlySpan<int> rows)
        {
            var taken = new double[rows.Length];
            for (var row = 0; row < taken.Length; row++) taken[row] = Values[rows[row]];
            return new Numbers(taken);
        }
    }

    /// <summary>Texts by their place in a list; -1 is a gap.</summary>
    internal sealed record Codes(int[] Values, ImmutableArray<string> Categories) : ColumnValues
    {
        public override int Rows => Values.Length;

        public override bool IsMissing(int row) => Values[row] < 0;

        public override ColumnValues Take(ReadOnlySpan<int> rows)
        {
            var taken = new int[rows.Length];
            for (var row = 0; row < taken.Length; row++) taken[row] = Values[rows[row]];
            return new Codes(taken, Categories);
        }
    }
}
