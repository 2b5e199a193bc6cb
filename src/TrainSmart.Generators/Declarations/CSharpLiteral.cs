using System.Globalization;
using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Turns constants of C# into literals of the language.</summary>
internal static class CSharpLiteral
{
    /// <summary>The literal; none for a constant that the language does not have, such as an enum's member or a type.</summary>
    public static Literal? Read(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive ? (constant.Value is null ? new Literal.Null() : Read(constant.Value)) : null;

    /// <summary>The literal as a slot of a type has it: a fraction is never a whole number, whatever it is written as.</summary>
    public static Literal In(this Literal literal, SlotType type) =>
        type == SlotType.Fraction && literal is Literal.Number number ? number with { IsInteger = false } : literal;

    /// <summary>The literal of a boxed value; none for one that the language does not have.</summary>
    public static Literal? Read(object? value) => value switch
    {
        string text => new Literal.Text(text),
        bool truth => new Literal.Truth(truth),
        double number => new Literal.Number(number),

        // The shortest text that is the same float: 0.1f means 0.1, not 0.10000000149.
        float number => new Literal.Number(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        decimal number => new Literal.Number((double)number),
        int or long or short or byte or uint or ulong or ushort or sbyte => new Literal.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), true),
        _ => null,
    };
}
