using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>Writes a distribution as the language does.</summary>
/// <param name="number">Writes a number.</param>
/// <param name="value">Writes a value of a choice.</param>
public sealed class DistributionText(Func<double, string> number, Func<Literal, string> value)
{
    private static readonly DistributionText Shown = new(number => number.ToString("R", CultureInfo.InvariantCulture), value => value.ToString()!);

    /// <summary>The text that people read, and can write into a declaration.</summary>
    public static string Of(Distribution distribution) => Shown.Write(distribution);

    /// <summary>The text.</summary>
    public string Write(Distribution distribution) => distribution switch
    {
        Distribution.Uniform d => Call("uniform", d.Low, d.High),
        Distribution.LogUniform d => Call("log-uniform", d.Low, d.High),
        Distribution.QuantizedUniform d => Call("quantized-uniform", d.Low, d.High, d.Step),
        Distribution.QuantizedLogUniform d => Call("quantized-log-uniform", d.Low, d.High, d.Step),
        Distribution.Normal d => Call("normal", d.Mean, d.StandardDeviation),
        Distribution.LogNormal d => Call("log-normal", d.Mean, d.StandardDeviation),
        Distribution.QuantizedNormal d => Call("quantized-normal", d.Mean, d.StandardDeviation, d.Step),
        Distribution.QuantizedLogNormal d => Call("quantized-log-normal", d.Mean, d.StandardDeviation, d.Step),
        Distribution.TruncatedNormal d => Call("truncated-normal", d.Mean, d.StandardDeviation, d.Low, d.High),
        Distribution.Int { Step: 1 } d => Call("int", d.Low, d.High),
        Distribution.Int d => Call("int", d.Low, d.High, d.Step),
        Distribution.LogInt d => Call("log-int", d.Low, d.High),
        Distribution.Choice d => Call("choice", d.Values.Select(value)),
        Distribution.WeightedChoice d => Call("weighted-choice", d.Values.Zip(d.Weights, (item, weight) => $"{value(item)}: {number(weight)}")),
        Distribution.Ordinal d => Call("ordinal", d.Values.Select(value)),
        Distribution.Bool => "bool",
        Distribution.Subset d when d.Least == 0 && d.Most == d.Values.Count => Call("subset", d.Values.Select(value)),
        Distribution.Subset d => Call("subset", [.. d.Values.Select(value), $"least: {Whole(d.Least)}", $"most: {Whole(d.Most)}"]),
        Distribution.Permutation d => Call("permutation", d.Values.Select(value)),
        Distribution.Branch d => Call("branch", d.Alternatives),
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, null),
    };

    private string Call(string name, params double[] numbers) => Call(name, numbers.Select(number));

    private static string Call(string name, params long[] numbers) => Call(name, numbers.Select(Whole));

    private static string Call(string name, IEnumerable<string> arguments) => $"{name}({string.Join(", ", arguments)})";

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
