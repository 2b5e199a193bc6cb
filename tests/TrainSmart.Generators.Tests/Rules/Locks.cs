using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>Locks of data that the tests imagine.</summary>
internal static class Locks
{
    public static DataLock Penguins { get; } = new()
    {
        Csv = "data/penguins.csv",
        Rows = 344,
        Sha256 = "d1",
        Columns =
        [
            Category("species", 0, ("Adelie", 152), ("Chinstrap", 68), ("Gentoo", 124)),
            Category("island", 0, ("Biscoe", 168), ("Dream", 124), ("Torgersen", 52)),
            Number("bill_length_mm", 32.1, 59.6, missing: 2),
            Number("bill_depth_mm", 13.1, 21.5, missing: 2),
            Number("body_mass_g", 2700, 6300, missing: 2),
            Category("sex", 11, ("female", 165), ("male", 168)),
            Integer("year", 2007, 2009, distinct: 3),
        ],
    };

    public static DataLock Concrete { get; } = new()
    {
        Csv = "data/concrete.csv",
        Rows = 1030,
        Sha256 = "c0",
        Columns = [Number("cement", 102, 540), Number("water", 121.8, 247), Integer("age", 1, 365, distinct: 14), Number("strength", 2.33, 82.6)],
    };

    public static ColumnLock Number(string name, double minimum, double maximum, long missing = 0, long distinct = 164) =>
        new() { Name = name, Type = ColumnType.Number, Missing = missing, Distinct = distinct, Minimum = minimum, Maximum = maximum };

    public static ColumnLock Integer(string name, double minimum, double maximum, long distinct, long missing = 0) =>
        new() { Name = name, Type = ColumnType.Integer, Missing = missing, Distinct = distinct, Minimum = minimum, Maximum = maximum };

    public static ColumnLock Category(string name, long missing, params (string Name, long Count)[] categories) => new()
    {
        Name = name,
        Type = ColumnType.Category,
        Missing = missing,
        Distinct = categories.Length,
        Categories = [.. categories.Select(category => new Category(category.Name, category.Count))],
    };

    public static ColumnLock Text(string name, long distinct) => new() { Name = name, Type = ColumnType.Text, Distinct = distinct };

    /// <summary>The lock with a column changed, or added if there is none of the name.</summary>
    public static DataLock With(this DataLock data, ColumnLock column) => data with
    {
        Columns = data.Find(column.Name) is null
            ? [.. data.Columns, column]
            : [.. data.Columns.Select(existing => existing.Name == column.Name ? column : existing)],
    };
}
