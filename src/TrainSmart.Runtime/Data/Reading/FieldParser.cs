using System.Globalization;
using System.Text;
using CsvHelper;

namespace TrainSmart.Data;

/// <summary>
/// What a field of a file says, by the same rules when a file is locked and when it is read. Stricter than the usual parsers: no digit groups
/// (<c>1,5</c> would be 15), no infinities and no <c>NaN</c>, which are no measurements.
/// </summary>
internal static class FieldParser
{
    /// <summary>From here on, neighbouring whole numbers share a double.</summary>
    private const double LargestInteger = 9_007_199_254_740_992;

    /// <summary>The texts that mean that there is no value.</summary>
    public static readonly string[] MissingTokens = ["", "NA"];

    private static readonly string[] DateFormats =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    public static bool IsMissing(ReadOnlySpan<byte> field) => field.IsEmpty || field.SequenceEqual("NA"u8);

    public static bool TryParse(ColumnKind kind, CsvReader reader, int field, out double value) => kind switch
    {
        ColumnKind.Number => TryNumber(reader, field, out value),
        ColumnKind.Integer => TryInteger(reader, field, out value),
        ColumnKind.Boolean => TryBoolean(reader.GetSpan(field), out value),
        ColumnKind.Date => TryDate(reader.GetSpan(field), out value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Texts have no number."),
    };

    public static bool TryNumber(CsvReader reader, int field, out double value) =>
        reader.TryParse(field, out value) && double.IsFinite(value) && !reader.GetSpan(field).Contains((byte)',');

    public static bool TryInteger(CsvReader reader, int field, out double value) =>
        TryNumber(reader, field, out value)
        && value == Math.Floor(value)
        && Math.Abs(value) < LargestInteger
        && !reader.GetSpan(field).ContainsAny(".eE"u8);

    public static bool TryBoolean(ReadOnlySpan<byte> field, out double value)
    {
        value = Ascii.EqualsIgnoreCase(field, "true"u8) ? 1 : 0;
        return value == 1 || Ascii.EqualsIgnoreCase(field, "false"u8);
    }

    public static bool TryDate(ReadOnlySpan<byte> field, out double value)
    {
        value = 0;
        if (field.Length is < 10 or > 19 || field[4] != '-') return false;
        var parsed = DateTime.TryParseExact(
            Encoding.UTF8.GetString(field), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        value = Days(moment);
        return parsed;
    }

    /// <summary>Days since 1970.</summary>
    public static double Days(DateTime moment) => (moment - DateTime.UnixEpoch).TotalDays;

    /// <summary>How messages call what a column holds.</summary>
    public static string Describe(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "a number",
        ColumnKind.Integer => "a whole number",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Category => "one of the categories that the lock file knows",
        ColumnKind.Date => "a date such as 2026-01-31",
        _ => "a text",
    };
}
