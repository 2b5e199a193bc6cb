using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>Reads numbers with units: <c>10m</c>, <c>2h</c>, <c>$5</c>, <c>16GiB</c>, <c>70%</c>. None of the readers throws.</summary>
public static class Quantities
{
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

    /// <summary>Reads a duration such as <c>90s</c>, <c>10m</c>, <c>2h</c>, <c>1h30m</c> or <c>1d</c>, in seconds. A number without a unit is none.</summary>
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
        if (!TryNumber(trimmed.Substring(0, trimmed.Length - 1), out fraction)) return false;
        fraction /= 100;
        return true;
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
