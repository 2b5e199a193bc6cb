using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>What a lock file says of a data file: all that the compiler knows of data.</summary>
public sealed record DataLock
{
    /// <summary>The name of the data file, without its folder.</summary>
    public required string File { get; init; }

    /// <summary>How many rows it has, its header not counted.</summary>
    public required long Rows { get; init; }

    /// <summary>Its length.</summary>
    public required long Bytes { get; init; }

    /// <summary>The hash of the whole file, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The hash of its first 64 KiB, which a build can afford to compare.</summary>
    public required string HeadSha256 { get; init; }

    /// <summary>What separates fields.</summary>
    public required char Delimiter { get; init; }

    /// <summary>The columns in the order of the file.</summary>
    public required EquatableArray<ColumnLock> Columns { get; init; }

    /// <summary>The same without anything that gives values of single rows away: categories, minima, maxima, means and deviations.</summary>
    public DataLock WithoutValues() => this with { Columns = Columns.Select(column => column.WithoutValues()).ToEquatableArray() };
}

/// <summary>What a lock file says of one column.</summary>
public sealed record ColumnLock
{
    /// <summary>The name in the header.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>How many rows have no value.</summary>
    public required long Missing { get; init; }

    /// <summary>How many different values there are.</summary>
    public required long Distinct { get; init; }

    /// <summary>The least number; none if the column holds no numbers or values are not told.</summary>
    public double? Minimum { get; init; }

    /// <summary>The greatest number.</summary>
    public double? Maximum { get; init; }

    /// <summary>The mean, to seven digits.</summary>
    public double? Mean { get; init; }

    /// <summary>The standard deviation (divided by n - 1), to seven digits; none for fewer than two numbers.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The categories in ordinal order; none if the column holds no categories or values are not told.</summary>
    public EquatableArray<CategoryCount>? Categories { get; init; }

    internal ColumnLock WithoutValues() =>
        this with { Minimum = null, Maximum = null, Mean = null, StandardDeviation = null, Categories = null };
}

/// <summary>A category and how many rows have it.</summary>
public sealed record CategoryCount(string Name, long Count);
