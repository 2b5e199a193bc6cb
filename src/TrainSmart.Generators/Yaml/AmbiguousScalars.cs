using System.Globalization;

namespace TrainSmart.Generators.Yaml;

/// <summary>Plain scalars that readers of YAML 1.1 and of YAML 1.2 understand differently.</summary>
internal static class AmbiguousScalars
{
    /// <summary>What the two readings are, and a text that has only ours; none if they agree.</summary>
    public static (string Message, string Replacement)? Find(string text)
    {
        if (text.Length is 0 or > 32) return null;
        return TruthWord(text) ?? (char.IsDigit(text[0]) || text[0] is '-' or '+' ? Number(text) : null);
    }

    private static (string, string)? TruthWord(string text)
    {
        var isTruth = text is "yes" or "Yes" or "YES" or "on" or "On" or "ON";
        var isUntruth = text is "no" or "No" or "NO" or "off" or "Off" or "OFF";
        return isTruth || isUntruth ? Text(text, isTruth ? "true" : "false") : null;
    }

    private static (string, string)? Number(string text)
    {
        var sign = text[0] is '-' or '+' ? text.Substring(0, 1) : "";
        var digits = text.Substring(sign.Length);
        if (digits.Length < 2) return null;

        if (digits.All(IsDigit)) return digits[0] == '0' ? Octal(text, sign, digits) : null;
        if (digits.StartsWith("0o", StringComparison.Ordinal) && digits.Length > 2 && digits.Skip(2).All(digit => digit is >= '0' and <= '7'))
            return NumberOnlyHere(text, sign);
        if (digits.Contains('_') && digits.All(character => IsDigit(character) || character is '_' or '.'))
            return Text(text, sign + digits.Replace("_", ""));
        return digits.Contains(':') && digits.Split(':').All(part => part.Length > 0 && part.All(IsDigit)) ? Text(text, "a number of base 60") : null;
    }

    private static (string, string) Octal(string text, string sign, string digits)
    {
        var significant = digits.TrimStart('0');
        var here = sign + (significant.Length == 0 ? "0" : significant);
        var there = digits.All(digit => digit <= '7') && digits.Length <= 20 ? "octal" : "a text";
        return ($"'{text}' is {here} here but {there} in YAML 1.1 readers; write {here}, or quote it", here);
    }

    private static (string, string) NumberOnlyHere(string text, string sign)
    {
        var value = text.Substring(sign.Length + 2).Aggregate(0.0, (sum, digit) => (sum * 8) + (digit - '0'));
        var here = sign + value.ToString("R", CultureInfo.InvariantCulture);
        return ($"'{text}' is {here} here but a text in YAML 1.1 readers; write {here}", here);
    }

    private static (string, string) Text(string text, string there) =>
        (
            $"'{text}' is a text here but {there} in YAML 1.1 readers; "
            + (there is "true" or "false" ? $"write {there}, or quote it" : "quote it"),
            $"'{text}'"
        );

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
