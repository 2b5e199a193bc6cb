using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>What type the values of a parameter have in the compiled experiment.</summary>
internal enum ValueKind
{
    Real,
    Integer,
    Truth,
    Text,
    Several,
}

/// <summary>Which values may stand for which: a setting changes where values come from, never their type.</summary>
internal static class ValueKinds
{
    public static ValueKind Of(Distribution distribution) => distribution switch
    {
        Distribution.Int or Distribution.LogInt => ValueKind.Integer,
        Distribution.Bool => ValueKind.Truth,
        Distribution.Branch => ValueKind.Text,
        Distribution.Subset or Distribution.Permutation => ValueKind.Several,
        Distribution.Choice or Distribution.WeightedChoice or Distribution.Ordinal => OfValues(Values(distribution)),
        _ => ValueKind.Real,
    };

    /// <summary>Whether values of a kind can stand where another is expected; a whole number is a real one.</summary>
    public static bool Fits(ValueKind given, ValueKind expected) => given == expected || (given, expected) == (ValueKind.Integer, ValueKind.Real);

    public static string Name(ValueKind kind) => kind switch
    {
        ValueKind.Real => "a number",
        ValueKind.Integer => "a whole number",
        ValueKind.Truth => "true or false",
        ValueKind.Text => "a text",
        _ => "several values",
    };

    /// <summary>The listed values of a distribution; none for ranges.</summary>
    public static IEnumerable<Literal> Values(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => choice.Values,
        Distribution.WeightedChoice choice => choice.Values,
        Distribution.Ordinal ordinal => ordinal.Values,
        Distribution.Subset subset => subset.Values,
        Distribution.Permutation permutation => permutation.Values,
        Distribution.Branch branch => branch.Alternatives.Select(alternative => (Literal)alternative),
        _ => [],
    };

    /// <summary>The text as one value of the kind; none if it is no such value, as a distribution is none.</summary>
    public static Literal? Literal(string text, ValueKind kind) => kind switch
    {
        ValueKind.Integer when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) =>
            new Literal.Number(integer, IsInteger: true),
        ValueKind.Real when Quantities.TryParseFraction(text, out var number) => new Literal.Number(number),
        ValueKind.Truth when text is "true" or "false" => new Literal.Truth(text == "true"),
        ValueKind.Text when !text.Contains('(') => new Literal.Text(text.Trim('\'', '"')),
        _ => null,
    };

    private static ValueKind OfValues(IEnumerable<Literal> values)
    {
        var kinds = values.Where(value => value is not Spaces.Literal.Null).Select(Of).Distinct().ToList();
        if (kinds.Count == 1) return kinds[0];
        return kinds.TrueForAll(kind => kind is ValueKind.Real or ValueKind.Integer) ? ValueKind.Real : ValueKind.Text;
    }

    private static ValueKind Of(Literal value) => value switch
    {
        Spaces.Literal.Number { IsInteger: true } => ValueKind.Integer,
        Spaces.Literal.Number => ValueKind.Real,
        Spaces.Literal.Truth => ValueKind.Truth,
        _ => ValueKind.Text,
    };
}
