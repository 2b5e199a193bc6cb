using System.Globalization;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads scalars as what a place in the language takes. Quantities come out in base units.</summary>
internal static class YamlLiterals
{
    // The seconds of the longest span of time that .NET knows: 29 thousand years.
    private const double LongestDuration = 9e11;

    private const string NotSearched = "; it is the same for all trials and cannot be searched";

    /// <summary>The literal in a node; none, with a finding, if the node is of another type.</summary>
    public static Literal? Read(YamlReading reading, string what, YamlNode node, SlotType type)
    {
        if (node is YamlScalar scalar && TryRead(scalar, type) is { } literal) return literal;
        var written = node as YamlScalar;
        reading.ReportType(
            what,
            node,
            Expected(type),
            written is null ? null : Suggestion(written, type),
            written is null ? "" : IsParameter(written) ? NotSearched : Instead(written, type));
        return null;
    }

    /// <summary>Whether a scalar is a dollar sign and a name: <c>$width</c>.</summary>
    public static bool IsParameter(YamlScalar scalar) =>
        scalar.Style == ScalarStyle.Plain
        && scalar.Value.Length > 1
        && scalar.Value[0] == '$'
        && char.IsLetter(scalar.Value[1])
        && scalar.Value.Skip(2).All(character => char.IsLetterOrDigit(character) || character is '_' or '.');

    /// <summary>The literal in a scalar; none if it is of another type.</summary>
    public static Literal? TryRead(YamlScalar scalar, SlotType type)
    {
        var text = scalar.Value;
        if (type == SlotType.Text) return scalar.IsNull ? null : new Literal.Text(text);
        if (scalar.Style != ScalarStyle.Plain) return null;
        return type switch
        {
            SlotType.Truth => Truth(text),
            SlotType.Integer => Number(text) is { } number && number.Value == Math.Floor(number.Value) ? number with { IsInteger = true } : null,
            SlotType.Number => Number(text),
            SlotType.Duration => Quantities.TryParseDuration(text, out var seconds) && seconds <= LongestDuration
                ? new Literal.Number(seconds)
                : null,
            SlotType.Money => Quantities.TryParseMoney(text, out var dollars) ? new Literal.Number(dollars) : null,
            SlotType.Price => Quantities.TryParsePrice(text, out var hourly) ? new Literal.Number(hourly) : null,
            SlotType.Bytes => Quantities.TryParseBytes(text, out var bytes) ? new Literal.Number(bytes, true) : null,
            SlotType.Fraction => Quantities.TryParseFraction(text, out var fraction) ? new Literal.Number(fraction) : null,
            _ => null,
        };
    }

    /// <summary>What a type is called in messages.</summary>
    public static string Expected(SlotType type) => type switch
    {
        SlotType.Number => "a number",
        SlotType.Integer => "a whole number",
        SlotType.Truth => "true or false",
        SlotType.Duration => "a duration: " + Quantities.DurationForm,
        SlotType.Money => "an amount of " + Quantities.MoneyForm,
        SlotType.Price => "a price: " + Quantities.PriceForm,
        SlotType.Bytes => "an amount of memory: " + Quantities.BytesForm,
        SlotType.Fraction => "a fraction: " + Quantities.FractionForm,
        _ => "a text",
    };

    /// <summary>A number as the core schema of YAML 1.2 reads it.</summary>
    public static Literal.Number? Number(string text)
    {
        if (text.Length == 0 || !(char.IsDigit(text[0]) || text[0] is '-' or '+' or '.')) return null;
        var isRead = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isRead || double.IsNaN(value) || double.IsInfinity(value)) return null;
        return new Literal.Number(value, text.All(character => character is (>= '0' and <= '9') or '-' or '+'));
    }

    /// <summary>The number that a percentage is; none if the text is none.</summary>
    public static Literal.Number? Share(string text) =>
        text.EndsWith("%", StringComparison.Ordinal) && Number(text.Substring(0, text.Length - 1)) is not null
            ? Quantities.TryParseFraction(text, out var share) ? new Literal.Number(share) : null
            : null;

    private static string Instead(YamlScalar written, SlotType type) =>
        type is SlotType.Number or SlotType.Money or SlotType.Price && written.Style == ScalarStyle.Plain && Suggestion(written, type) is { } right
            ? $"; write {right}"
            : "";

    // Of money there are dollars only, so that a bare amount can mean nothing else.
    private static string? Dollars(string text) => Number(text) is { Value: >= 0 } ? "$" + text.TrimStart('+') : null;

    private static Literal.Truth? Truth(string text) => text switch
    {
        "true" or "True" or "TRUE" => new Literal.Truth(true),
        "false" or "False" or "FALSE" => new Literal.Truth(false),
        _ => null,
    };

    private static string? Suggestion(YamlScalar scalar, SlotType type)
    {
        if (scalar.Style != ScalarStyle.Plain)
        {
            var plain = new YamlScalar(scalar.Span, ScalarStyle.Plain, scalar.Value, scalar.Span.Start);
            return TryRead(plain, type) is null ? null : scalar.Value;
        }

        return type switch
        {
            SlotType.Truth => TruthWord(scalar.Value.ToLowerInvariant()),
            SlotType.Duration => Quantities.ShortDuration(scalar.Value),
            SlotType.Number => Share(scalar.Value)?.ToString(),
            SlotType.Money => Dollars(scalar.Value),
            SlotType.Price => Dollars(scalar.Value) is { } hourly ? hourly + "/h" : null,
            _ => null,
        };
    }

    private static string? TruthWord(string text) => text switch
    {
        "yes" or "on" or "y" or "1" => "true",
        "no" or "off" or "n" or "0" => "false",
        _ => null,
    };
}
