using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Commands;

/// <summary>How numbers, times and values are written for people; the same on every machine.</summary>
internal static class Text
{
    /// <summary>A metric or a searched value with four significant digits, such as <c>0.9722</c> or <c>2.1e-05</c>.</summary>
    public static string Number(double value)
    {
        if (!double.IsFinite(value)) return value.ToString(CultureInfo.InvariantCulture);
        var size = Math.Abs(value);
        if (size >= 1e6 || (size < 1e-3 && size > 0)) return value.ToString("0.###e0", CultureInfo.InvariantCulture);
        if (value == Math.Round(value) && size < 1e6) return value.ToString("0", CultureInfo.InvariantCulture);
        return value.ToString(size >= 100 ? "0.##" : "0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>A duration such as <c>14 s</c>, <c>3 min 20 s</c> or <c>2 h 5 min</c>.</summary>
    public static string Duration(double seconds)
    {
        if (seconds < 10) return seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
        var whole = TimeSpan.FromSeconds(Math.Round(seconds));
        if (whole.TotalMinutes < 1) return string.Create(CultureInfo.InvariantCulture, $"{whole.Seconds} s");
        return whole.TotalHours < 1
            ? Parts(whole.Minutes, "min", whole.Seconds, "s")
            : Parts((int)whole.TotalHours, "h", whole.Minutes, "min");

        static string Parts(int large, string largeUnit, int small, string smallUnit) => small > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit} {small} {smallUnit}")
            : string.Create(CultureInfo.InvariantCulture, $"{large} {largeUnit}");
    }

    /// <summary>A count and its noun, such as <c>1 trial</c> or <c>12 trials</c>.</summary>
    public static string Count(int count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? noun : plural ?? noun + "s")}");

    /// <summary>Searched values, such as <c>learning_rate=0.0021 width=64</c>.</summary>
    public static string Point(IEnumerable<KeyValuePair<string, Literal>> parameters) =>
        string.Join(' ', parameters.Select(parameter => $"{parameter.Key}={Value(parameter.Value)}"));

    /// <summary>The text in at most <paramref name="width"/> characters.</summary>
    public static string Fitted(string text, int width)
    {
        if (text.Length <= width) return text;
        return width <= 1 ? text[..Math.Max(0, width)] : text[..(width - 1)] + "…";
    }

    /// <summary>A head and a text behind it, broken between words so that lines fit the width; a longer word stays whole.</summary>
    /// <param name="head">What the first line begins with.</param>
    /// <param name="text">The words.</param>
    /// <param name="indent">Where further lines begin.</param>
    /// <param name="width">The width of the window.</param>
    public static IReadOnlyList<string> Wrapped(string head, string text, int indent, int width)
    {
        if (head.Length + text.Length <= width) return [head + text];
        List<string> lines = [];
        var (line, isEmpty) = (head, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                (line, isEmpty) = (new string(' ', indent), true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        lines.Add(line);
        return lines;
    }

    private static string Value(Literal value) => value is Literal.Number number ? Number(number.Value) : value.ToString();
}
