using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>Writes a distribution as the language does, so that what is shown can be written into a declaration.</summary>
internal static class DistributionText
{
    public static string Of(Distribution distribution) => distribution switch
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
        Distribution.Choice d => Call("choice", d.Values),
        Distribution.WeightedChoice d => Call("weighted-choice", d.Values.Zip(d.Weights, (value, weight) => $"{value}: {Number(weight)}")),
        Distribution.Ordinal d => Call("ordinal", d.Values),
        Distribution.Bool => "bool",
        Distribution.Subset d when d.Least == 0 && d.Most == d.Values.Count => Call("subset", d.Values),
        Distribution.Subset d => Call<string>(
            "subset",
            [.. d.Values.Select(value => value.ToString()), $"least: {Number(d.Least)}", $"most: {Number(d.Most)}"]),
        Distribution.Permutation d => Call("permutation", d.Values),
        Distribution.Branch d => Call("branch", d.Alternatives),
        _ => throw new ArgumentOutOfRangeException(nameof(distribution), distribution, null),
    };

    private static string Call(string name, params double[] numbers) => Call(name, numbers.Select(Number));

    private static string Call<T>(string name, IEnumerable<T> arguments) => $"{name}({string.Join(", ", arguments)})";

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
