using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>What a parameter's values are in C#, and by which accessor a point of the space gives them.</summary>
/// <param name="Name">The type: <c>double</c>.</param>
/// <param name="Accessor">The method of <c>Configuration</c>: <c>Double</c>.</param>
/// <param name="Item">The type of the items, if the value is a list.</param>
internal sealed record ValueType(string Name, string Accessor, ValueType? Item = null)
{
    public static readonly ValueType Real = new("double", "Double");
    public static readonly ValueType Integer = new("int", "Int");
    public static readonly ValueType Long = new("long", "Long");
    public static readonly ValueType Truth = new("bool", "Bool");
    public static readonly ValueType Text = new("string", "Text");

    public bool IsWhole => this == Integer || this == Long;

    /// <summary>Whether null forgiveness is enough to take the value out of a nullable one.</summary>
    public bool IsReference => this == Text || Item is not null;

    /// <summary>Reads the value out of a point of the space.</summary>
    /// <param name="point">The variable that holds the point.</param>
    /// <param name="index">The parameter's place in the space.</param>
    /// <param name="isOptional">Whether there may be none.</param>
    public string Read(string point, int index, bool isOptional)
    {
        var place = Literals.Integer((long)index);
        if (Item is not null) return isOptional ? $"{point}.IsActive({place}) ? [{Items(point, place)}] : null" : $"[{Items(point, place)}]";
        if (this == Long && isOptional) return $"(long?){point}.OptionalDouble({place})";
        return $"{point}.{(isOptional ? "Optional" : "")}{Accessor}({place})";
    }

    private string Items(string point, string place) => $".. {point}.Items({place}).Select(item => {ItemOf("item")})";

    private string ItemOf(string item) => Item switch
    {
        _ when Item == Text => $"{item}.ToString()",
        _ when Item == Truth => $"((Literal.Truth){item}).Value",
        _ when Item == Real => $"((Literal.Number){item}).Value",
        _ => $"({Item?.Name})((Literal.Number){item}).Value",
    };

    /// <summary>The type of the values that a distribution gives.</summary>
    public static ValueType Of(Distribution distribution) => distribution switch
    {
        Distribution.Int whole => Whole(whole.Low, whole.High),
        Distribution.LogInt whole => Whole(whole.Low, whole.High),
        Distribution.Bool => Truth,
        Distribution.Branch => Text,
        Distribution.Subset subset => List(Common(subset.Values)),
        Distribution.Permutation permutation => List(Common(permutation.Values)),
        _ => Values(distribution) is { IsEmpty: false } values ? Common(values) : Real,
    };

    /// <summary>Whether "no value" is one of the values to choose from.</summary>
    public static bool HasNull(Distribution distribution)
    {
        foreach (var value in Values(distribution))
            if (value is Literal.Null) return true;

        return false;
    }

    private static EquatableArray<Literal> Values(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => choice.Values,
        Distribution.WeightedChoice choice => choice.Values,
        Distribution.Ordinal ordinal => ordinal.Values,
        _ => default,
    };

    private static ValueType Common(EquatableArray<Literal> values)
    {
        var types = values.Where(value => value is not Literal.Null).Select(Of).Distinct().ToList();
        if (types.Count == 1) return types[0];
        return types.Count == 0 || types.Contains(Text) || types.Contains(Truth) ? Text : types.Contains(Real) ? Real : Long;
    }

    private static ValueType Of(Literal value) => value switch
    {
        Literal.Number { IsInteger: true } number => Whole((long)number.Value, (long)number.Value),
        Literal.Number => Real,
        Literal.Truth => Truth,
        _ => Text,
    };

    private static ValueType List(ValueType item) => new($"IReadOnlyList<{item.Name}>", "Items", item);

    private static ValueType Whole(long low, long high) => low >= int.MinValue && high <= int.MaxValue ? Integer : Long;
}
