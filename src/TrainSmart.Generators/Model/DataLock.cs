using TrainSmart.Spaces;

namespace TrainSmart.Generators.Model;

/// <summary>What the lock file says of a data file: the only thing the compiler knows of data.</summary>
internal sealed record DataLock
{
    /// <summary>The data file relative to the project, with forward slashes.</summary>
    public required string Csv { get; init; }

    public required long Rows { get; init; }

    public required string Sha256 { get; init; }

    public required EquatableArray<ColumnLock> Columns { get; init; }

    public ColumnLock? Find(string column) => Columns.FirstOrDefault(candidate => candidate.Name == column);
}

/// <summary>One column of the data.</summary>
internal sealed record ColumnLock
{
    public required string Name { get; init; }

    public required ColumnType Type { get; init; }

    /// <summary>How many rows have no value.</summary>
    public long Missing { get; init; }

    public long Distinct { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public double? Mean { get; init; }

    public double? StandardDeviation { get; init; }

    /// <summary>Categories with their counts, in ordinal order; only for <see cref="ColumnType.Category"/>.</summary>
    public EquatableArray<Category> Categories { get; init; }

    public bool IsNumeric => Type is ColumnType.Number or ColumnType.Integer or ColumnType.Boolean;
}

internal sealed record Category(string Name, long Count);

internal enum ColumnType
{
    Number,
    Integer,
    Boolean,

    /// <summary>Text with at most 64 distinct values.</summary>
    Category,
    Text,
    Date,
}
