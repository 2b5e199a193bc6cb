using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>
/// Reads numbers with units: <c>10m</c>, <c>2h</c>, <c>$5</c>, <c>$2.10/h</c>, <c>16GiB</c>, <c>70%</c>. None of the readers throws.
/// </summary>
public static class Quantities
{
    /// <summary>How a duration is written, for messages.</summary>
    public const string DurationForm = "a number with its unit (ms, s, m, h, d or w), such as 90s, 10m or 2h";

    /// <summary>How an amount of memory is written, for messages.</summary>
    public const string BytesForm = "a number with its unit (B, kB, MB, GB, TB, KiB, MiB, GiB or TiB), such as 16GiB";

    /// <summary>How an amount of money is written, for messages.</summary>
    public const string MoneyForm = "dollars, such as $5 or $0.50";

    /// <summary>How a price is written, for messages.</summary>
    public const string PriceForm = "dollars and the time that they buy, such as $2.10/h; an hour if no time is said";

    /// <summary>How a fraction is written, for messages.</summary>
    public const string FractionForm = "a number or a percentage, such as 0.7 or 70%";

    private static readonly (string Unit, string[] Words)[] Spelled =
    [
        ("ms", ["millisecond", "milliseconds", "msec"]), ("s", ["sec", "secs", "second", "seconds"]), ("m", ["mins", "minute", "minutes"]),
        ("h", ["hr", "hrs", "hour", "hours"]), ("d", ["day", "days"]), ("w", ["week", "weeks"]),
    ];

    private static readonly Dictionary<string, double> Seconds = new()
    {
        ["ms"] = 0.001,
        ["s"] = 1,
        ["m"] = 60,
        ["min"] = 60,
        ["h"] = 3600,
        ["d"] = 86_400,
        ["w"] = 604_800,
    };

    private static readonly Dictionary<string, double> Bytes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["B"] = 1,
        ["kB"] = 1e3,
        ["MB"] = 1e6,
        ["GB"] = 1e9,
        ["TB"] = 1e12,
        ["KiB"] = 1024d,
        ["MiB"] = 1024d * 1024,
        ["GiB"] = 1024d * 1024 * 1024,
        ["TiB"] = 1024d * 1024 * 1024 * 1024,
    };

    /// <summary>
    /// Reads a duration such as <c>90s</c>, <c>10m</c>, <c>2h</c>, <c>1h30m</c> or <c>1d</c>, in seconds. A number without a unit is none.
    /// </summary>
    public static bool TryParseDuration(string text, out double seconds)
    {
        seconds = 0;
        var rest = text.Trim();
        if (rest.Length == 0) return false;
        while (rest.Length > 0)
        {
            if (!TryCut(ref rest, out var amount, out var unit) || !Seconds.TryGetValue(unit, out var factor)) return false;
            seconds += amount * factor;
        }

        return true;
    }

    /// <summary>Reads an amount of money such as <c>$5</c> or <c>$0.50</c>, in dollars.</summary>
    public static bool TryParseMoney(string text, out double dollars)
    {
        dollars = 0;
        var trimmed = text.Trim();
        return trimmed.StartsWith("$", StringComparison.Ordinal) && TryNumber(trimmed.Substring(1), out dollars) && dollars >= 0;
    }

    /// <summary>Reads a price such as <c>$2.10/h</c>, <c>$50/d</c> or <c>$2.10</c>, in dollars an hour.</summary>
    public static bool TryParsePrice(string text, out double dollarsPerHour)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !TryParseMoney(parts[0], out dollarsPerHour))
        {
            dollarsPerHour = 0;
            return false;
        }

        if (parts.Length == 1) return true;
        if (!Seconds.TryGetValue(parts[1].Trim(), out var seconds)) return false;
        dollarsPerHour *= Seconds["h"] / seconds;
        return true;
    }

    /// <summary>What a duration with its unit spelled out should be, <c>2h</c> for <c>2 hours</c>; none if the text is no such thing.</summary>
    public static string? ShortDuration(string text)
    {
        var rest = text.Trim();
        if (!TryCut(ref rest, out var amount, out var unit) || rest.Length > 0) return null;
        var found = Spelled.FirstOrDefault(spelled => spelled.Words.Contains(unit.ToLowerInvariant())).Unit;
        return found is null ? null : amount.ToString("R", CultureInfo.InvariantCulture) + found;
    }

    /// <summary>Reads an amount of memory such as <c>16GiB</c> or <c>500 MB</c>, in bytes. A number without a unit is none.</summary>
    public static bool TryParseBytes(string text, out long bytes)
    {
        bytes = 0;
        var rest = text.Trim();
        if (!TryCut(ref rest, out var amount, out var unit) || rest.Length > 0 || !Bytes.TryGetValue(unit, out var factor)) return false;
        if (amount * factor >= long.MaxValue) return false;
        bytes = (long)Math.Round(amount * factor);
        return true;
    }

    /// <summary>Reads a fraction such as <c>0.7</c> or <c>70%</c>; it need not be between zero and one.</summary>
    public static bool TryParseFraction(string text, out double fraction)
    {
        var trimmed = text.Trim();
        if (!trimmed.EndsWith("%", StringComparison.Ordinal)) return TryNumber(trimmed, out fraction);
        var share = WrittenUnits.Share(trimmed.Substring(0, trimmed.Length - 1));
        fraction = share ?? 0;
        return share is not null;
    }

    private static bool TryCut(ref string rest, out double amount, out string unit)
    {
        var digits = 0;
        while (digits < rest.Length && (char.IsDigit(rest[digits]) || rest[digits] == '.')) digits++;
        var start = digits;
        while (start < rest.Length && rest[start] == ' ') start++;
        var end = start;
        while (end < rest.Length && char.IsLetter(rest[end])) end++;
        unit = rest.Substring(start, end - start);
        var parsed = TryNumber(rest.Substring(0, digits), out amount);
        rest = rest.Substring(end).TrimStart();
        return parsed && unit.Length > 0;
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value) && !double.IsNaN(value);
}
