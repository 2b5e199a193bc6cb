using Microsoft.CodeAnalysis;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>The type that a distribution's values have in C#.</summary>
/// <param name="Name">As it is written, without a question mark: <c>double</c>.</param>
/// <param name="IsNullable">Whether there is no value in some trials.</param>
internal sealed record CSharpValueType(string Name, bool IsNullable)
{
    public override string ToString() => IsNullable ? Name + "?" : Name;

    /// <summary>The type of a distribution's values; none where they have no type in common.</summary>
    public static CSharpValueType? Of(Distribution distribution, bool absentInSomeTrials)
    {
        var (name, isNullable) = distribution switch
        {
            Distribution.Int or Distribution.LogInt => ("int", false),
            Distribution.Bool => ("bool", false),
            Distribution.Choice choice => (Common(choice.Values), choice.Values.Any(IsNull)),
            Distribution.WeightedChoice choice => (Common(choice.Values), choice.Values.Any(IsNull)),
            Distribution.Ordinal ordinal => (Common(ordinal.Values), ordinal.Values.Any(IsNull)),
            Distribution.Subset subset => (List(Common(subset.Values)), false),
            Distribution.Permutation permutation => (List(Common(permutation.Values)), false),
            _ => ("double", false),
        };
        return name is null ? null : new CSharpValueType(name, isNullable || absentInSomeTrials);
    }

    /// <summary>Whether a type is that of the values, with or without a question mark.</summary>
    public bool IsOfType(ITypeSymbol type) => Bare(type).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) == Name;

    /// <summary>Whether a property of a type holds these values.</summary>
    public bool Fits(ITypeSymbol type)
    {
        if (!IsOfType(type)) return false;
        var bare = Bare(type);
        if (bare.IsValueType) return (type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) == IsNullable;
        return type.NullableAnnotation == NullableAnnotation.None || (type.NullableAnnotation == NullableAnnotation.Annotated) == IsNullable;
    }

    /// <summary>Whether a property is of the enum whose members its distribution lists: <c>[Choice(With.Mean, With.Median)] With Fill</c>.</summary>
    public static bool IsEnumOf(ITypeSymbol type, CSharpAttribute distribution)
    {
        var bare = Bare(type);
        if (bare.TypeKind != TypeKind.Enum) return false;
        var words = distribution.Arguments
            .SelectMany(argument => argument.Items())
            .Select(item => item.Value)
            .Where(value => value.Kind == TypedConstantKind.Enum)
            .ToList();
        return words.Count > 0 && words.All(value => SymbolEqualityComparer.Default.Equals(value.Type, bare));
    }

    /// <summary>The type without its question mark.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        ? ((INamedTypeSymbol)type).TypeArguments[0]
        : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>The distribution as a <c>double</c> property declares it: <c>[Choice(1, 2)]</c> are then 1.0 and 2.0.</summary>
    public static Distribution AsReal(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => new Distribution.Choice(Real(choice.Values)),
        Distribution.WeightedChoice choice => choice with { Values = Real(choice.Values) },
        Distribution.Ordinal ordinal => new Distribution.Ordinal(Real(ordinal.Values)),
        _ => distribution,
    };

    private static EquatableArray<Literal> Real(EquatableArray<Literal> values) =>
        values.Select(value => value is Literal.Number number ? number with { IsInteger = false } : value).ToEquatableArray();

    private static string? List(string? item) => item is null ? null : $"IReadOnlyList<{item}>";

    private static string? Common(EquatableArray<Literal> values)
    {
        var kinds = values.Where(value => !IsNull(value)).Select(Kind).Distinct().ToList();
        if (kinds.Count == 1) return kinds[0];
        return kinds.Count == 2 && kinds.Contains("int") && kinds.Contains("double") ? "double" : null;
    }

    private static string Kind(Literal value) => value switch
    {
        Literal.Number number => number.IsInteger ? "int" : "double",
        Literal.Truth => "bool",
        _ => "string",
    };

    private static bool IsNull(Literal value) => value is Literal.Null;
}
