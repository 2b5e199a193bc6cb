using System.Globalization;
using Microsoft.CodeAnalysis;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Turns a distribution's attribute into the distribution, and says where each of its parts stands.</summary>
internal static class CSharpDistributionReader
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["Low"] = "low",
        ["High"] = "high",
        ["Step"] = "step",
        ["Mean"] = "mean",
        ["StandardDeviation"] = "sd",
        ["Least"] = "least",
        ["Most"] = "most",
    };

    private static readonly HashSet<string> Distributions =
    [
        "Uniform", "LogUniform", "QuantizedUniform", "QuantizedLogUniform", "Normal", "LogNormal", "QuantizedNormal", "QuantizedLogNormal",
        "TruncatedNormal", "Int", "LogInt", "Choice", "WeightedChoice", "Ordinal", "Bool", "Subset", "Permutation",
    ];

    public static bool IsDistribution(CSharpAttribute attribute) => IsDistribution(attribute.Name);

    public static bool IsDistribution(string attribute) => Distributions.Contains(attribute);

    /// <summary>Reads the attribute; none if its arguments make no distribution, which is then reported.</summary>
    public static Distribution? Read(CSharpAttribute attribute, string path, CSharpReading reading)
    {
        reading.Positions.Add($"{path}.name", attribute.Syntax.Name.GetLocation());
        foreach (var argument in attribute.Arguments)
        {
            if (Parts.TryGetValue(argument.Name, out var part)) reading.Positions.Add($"{path}.{part}", argument.Location, argument.Key);
        }

        if (!AreFinite(attribute, reading)) return null;
        return attribute.Name is "Choice" or "WeightedChoice" or "Ordinal" or "Subset" or "Permutation"
            ? CSharpValueListReader.Read(attribute, path, reading)
            : Numeric(attribute);
    }

    private static Distribution Numeric(CSharpAttribute attribute)
    {
        double Real(string name) => Convert.ToDouble(attribute[name]?.Value.Value ?? 0.0, CultureInfo.InvariantCulture);
        long Whole(string name, long otherwise = 0) => Convert.ToInt64(attribute[name]?.Value.Value ?? otherwise, CultureInfo.InvariantCulture);
        return attribute.Name switch
        {
            "Uniform" => new Distribution.Uniform(Real("Low"), Real("High")),
            "LogUniform" => new Distribution.LogUniform(Real("Low"), Real("High")),
            "QuantizedUniform" => new Distribution.QuantizedUniform(Real("Low"), Real("High"), Real("Step")),
            "QuantizedLogUniform" => new Distribution.QuantizedLogUniform(Real("Low"), Real("High"), Real("Step")),
            "Normal" => new Distribution.Normal(Real("Mean"), Real("StandardDeviation")),
            "LogNormal" => new Distribution.LogNormal(Real("Mean"), Real("StandardDeviation")),
            "QuantizedNormal" => new Distribution.QuantizedNormal(Real("Mean"), Real("StandardDeviation"), Real("Step")),
            "QuantizedLogNormal" => new Distribution.QuantizedLogNormal(Real("Mean"), Real("StandardDeviation"), Real("Step")),
            "TruncatedNormal" => new Distribution.TruncatedNormal(Real("Mean"), Real("StandardDeviation"), Real("Low"), Real("High")),
            "Int" => new Distribution.Int(Whole("Low"), Whole("High"), Whole("Step", 1)),
            "LogInt" => new Distribution.LogInt(Whole("Low"), Whole("High")),
            _ => new Distribution.Bool(),
        };
    }

    private static bool AreFinite(CSharpAttribute attribute, CSharpReading reading)
    {
        var finite = true;
        var written = attribute.Arguments.SelectMany(argument => argument.Value.Kind == TypedConstantKind.Array
            ? argument.Items().Select(item => (item.Value.Value, Syntax: (SyntaxNode)item.Syntax))
            : argument.Expressions.Select(expression => (argument.Value.Value, Syntax: (SyntaxNode)expression)));
        foreach (var (value, syntax) in written)
        {
            if (!IsInfinite(value)) continue;
            reading.Report("TS1017", syntax.GetLocation(), $"'{syntax}' is not finite; [{attribute.Name}] needs finite numbers");
            finite = false;
        }

        return finite;
    }

    private static bool IsInfinite(object? value) => value switch
    {
        double number => double.IsNaN(number) || double.IsInfinity(number),
        float number => float.IsNaN(number) || float.IsInfinity(number),
        _ => false,
    };
}
