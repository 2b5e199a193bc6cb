using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>What to write instead of a distribution, so that a parameter has one value and is searched no longer.</summary>
internal static class FixedValue
{
    /// <summary>A distribution of one value: the first of those that it replaces, where they are known.</summary>
    public static string Of(Distribution? distribution) => distribution switch
    {
        Distribution.Subset { Values: [var first, ..] } => $"subset({first}, least: 1)",
        Distribution.Permutation { Values: [var first, ..] } => $"permutation({first})",
        _ => $"choice({First(distribution)})",
    };

    /// <summary>The same as an attribute.</summary>
    public static string AttributeOf(Distribution? distribution) => distribution switch
    {
        Distribution.Subset { Values: [var first, ..] } => $"[Subset({Constant(first)}, Least = 1)]",
        Distribution.Permutation { Values: [var first, ..] } => $"[Permutation({Constant(first)})]",
        _ => $"[Choice({Constant(First(distribution))})]",
    };

    private static Literal First(Distribution? distribution) => distribution switch
    {
        null => 1,
        _ when Domain.Values(distribution) is [var first, ..] => first,
        Distribution.Normal { Mean: var mean } => mean,
        Distribution.QuantizedNormal { Mean: var mean } => mean,
        Distribution.LogNormal or Distribution.QuantizedLogNormal => 1,
        _ when Domain.Interval(distribution) is var (low, _) => low,
        _ => 1,
    };

    private static string Constant(Literal literal) => literal is Literal.Text text ? $"\"{text}\"" : literal.ToString();
}
