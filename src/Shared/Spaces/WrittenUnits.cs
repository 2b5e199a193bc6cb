using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>
/// Units in expressions and distributions. The only one is <c>%</c> directly behind a number; quantities with another have no place there, because
/// nothing that has one can be searched.
/// </summary>
internal static class WrittenUnits
{
    private static readonly string[] Keywords = ["and", "or", "not", "in", "when", "else"];

    /// <summary>The number that a percentage is: <c>0.1</c> for <c>10</c>; none if the text is no number.</summary>
    /// <remarks>The decimal point moves in the text, so that 0.7% is the same number as 0.007, which a division would miss.</remarks>
    public static double? Share(string percentage)
    {
        var exponent = percentage.IndexOfAny(['e', 'E']);
        var shifted = exponent < 0 ? percentage.TrimEnd() + "e-2" : percentage;
        if (!double.TryParse(shifted, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        if (double.IsNaN(value) || double.IsInfinity(value)) return null;
        return exponent < 0 ? value : value / 100;
    }

    /// <summary>Why a quantity cannot stand here, and what can; none if the text is no quantity.</summary>
    public static string? Refuse(string written)
    {
        if (Quantities.TryParseDuration(written, out var seconds)) return Refuse(written, "a duration", $"{Text(seconds)} for its seconds");
        if (Quantities.TryParseBytes(written, out var bytes)) return Refuse(written, "an amount of memory", $"{Text(bytes)} for its bytes");
        if (Quantities.TryParseMoney(written, out var dollars)) return Refuse(written, "an amount of money", Text(dollars));
        return Quantities.TryParsePrice(written, out var hourly) ? Refuse(written, "a price", $"{Text(hourly)} for dollars an hour") : null;
    }

    /// <summary>
    /// Whether what stands at a place of a text is a value, so that a <c>%</c> before it was meant as the remainder.
    /// </summary>
    public static bool IsOperand(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at == text.Length) return false;
        if (char.IsDigit(text[at]) || text[at] is '$' or '(' or '.' or '\'' or '"') return true;
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return end > at && !Keywords.Contains(text.Substring(at, end - at));
    }

    private static string Refuse(string written, string kind, string instead) =>
        $"'{written}' is {kind}, and the only unit here is %; write {instead}; a text stands in quotes";

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
