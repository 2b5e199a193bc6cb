using System.Globalization;
using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Turns constants of C# into literals of the language.</summary>
internal static class CSharpLiteral
{
    /// <summary>The literal; none for a constant that the language does not have, such as a type.</summary>
    public static Literal? Read(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Primitive => constant.Value is null ? new Literal.Null() : Read(constant.Value),
        TypedConstantKind.Enum => Member(constant.Type, constant.Value),
        _ => null,
    };

    /// <summary>
    /// The word that a member of an enum stands for: <c>With.MostFrequent</c> is <c>most-frequent</c>; none for a value without a name.
    /// </summary>
    public static Literal.Text? Member(ITypeSymbol? type, object? value) =>
        type?
            .GetMembers()
            .OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value)) is { } found
            ? new Literal.Text(Names.Kebab(found.Name))
            : null;

    /// <summary>
    /// The literal as a slot of a type has it: a fraction or an amount of money is never a whole number, whatever it is written as.
    /// </summary>
    public static Literal In(this Literal literal, SlotType type) =>
        type is SlotType.Fraction or SlotType.Money or SlotType.Price && literal is Literal.Number number
            ? number with { IsInteger = false }
            : literal;

    /// <summary>The literal of a boxed value; none for one that the language does not have.</summary>
    public static Literal? Read(object? value) => value switch
    {
        string text => new Literal.Text(text),
        bool truth => new Literal.Truth(truth),
        double number => new Literal.Number(number),

        // The shortest text that is the same float: 0.1f means 0.1, not 0.10000000149.
        float number => new Literal.Number(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        decimal number => new Literal.Number((double)number),
        int or long or short or byte or uint or ulong or ushort or sbyte =>
            new Literal.Number(Convert.ToDouble(value, CultureInfo.InvariantCulture), true),
        _ => null,
    };
}
