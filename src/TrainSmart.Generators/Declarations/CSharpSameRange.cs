using System.Globalization;
using Microsoft.CodeAnalysis;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// The range of a distribution as a property of another type could have it: <c>[Uniform(1, 8)] int</c> may have been meant as <c>[Int(1, 8)]</c>.
/// </summary>
internal static class CSharpSameRange
{
    /// <summary>The distribution of the type with the same range; none where the type has none.</summary>
    public static Distribution? Of(Distribution distribution, ITypeSymbol type) => CSharpValueType.Bare(type).SpecialType switch
    {
        SpecialType.System_Int32 => Whole(distribution),
        SpecialType.System_Double => Real(distribution),
        _ => null,
    };

    /// <summary>A distribution of this kind as it is written: <c>[Int(0, 8, Step = 2)]</c>.</summary>
    public static string Written(Distribution distribution) => distribution switch
    {
        Distribution.Int { Step: 1 } d => $"[Int({d.Low}, {d.High})]",
        Distribution.Int d => $"[Int({d.Low}, {d.High}, Step = {d.Step})]",
        Distribution.LogInt d => $"[LogInt({d.Low}, {d.High})]",
        Distribution.QuantizedUniform d => $"[QuantizedUniform({Text(d.Low)}, {Text(d.High)}, {Text(d.Step)})]",
        Distribution.LogUniform d => $"[LogUniform({Text(d.Low)}, {Text(d.High)})]",
        Distribution.Uniform d => $"[Uniform({Text(d.Low)}, {Text(d.High)})]",
        _ => throw new ArgumentException("No range", nameof(distribution)),
    };

    private static Distribution? Whole(Distribution distribution) => distribution switch
    {
        Distribution.Uniform d when AreWhole(d.Low, d.High) => new Distribution.Int((long)d.Low, (long)d.High),
        Distribution.QuantizedUniform d when AreWhole(d.Low, d.High, d.Step) => new Distribution.Int((long)d.Low, (long)d.High, (long)d.Step),
        Distribution.LogUniform { Low: >= 1 } d when AreWhole(d.Low, d.High) => new Distribution.LogInt((long)d.Low, (long)d.High),
        _ => null,
    };

    private static Distribution? Real(Distribution distribution) => distribution switch
    {
        Distribution.Int { Step: 1 } d => new Distribution.Uniform(d.Low, d.High),
        Distribution.Int d => new Distribution.QuantizedUniform(d.Low, d.High, d.Step),
        Distribution.LogInt d => new Distribution.LogUniform(d.Low, d.High),
        _ => null,
    };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static bool AreWhole(params double[] values) => values.All(value => value == Math.Floor(value) && Math.Abs(value) <= int.MaxValue);
}
