using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads the distributions over listed values: <c>[Choice(16, 32)]</c>, <c>[WeightedChoice("adam", 0.7, "sgd", 0.3)]</c>.</summary>
internal static class CSharpValueListReader
{
    /// <summary>Reads the attribute; none if its values are none of the language, which is then reported.</summary>
    public static Distribution? Read(CSharpAttribute attribute, string path, CSharpReading reading)
    {
        var items = attribute.Arguments.FirstOrDefault(argument => argument.Value.Kind == TypedConstantKind.Array)?.Items().ToList() ?? [];
        if (attribute.Name == "WeightedChoice") return Weighted(items, path, reading);
        var values = new List<Literal>();
        foreach (var (value, syntax) in items)
        {
            if (Value(value, syntax, $"{path}.values[{values.Count}]", reading) is not { } literal) return null;
            values.Add(literal);
        }

        return attribute.Name switch
        {
            "Choice" => new Distribution.Choice(new(values)),
            "Ordinal" => new Distribution.Ordinal(new(values)),
            "Permutation" => new Distribution.Permutation(new(values)),
            _ => new Distribution.Subset(new(values), Size(attribute, "Least") ?? 0, Size(attribute, "Most") ?? values.Count),
        };
    }

    // Values and weights take turns.
    private static Distribution? Weighted(List<(TypedConstant Value, ExpressionSyntax Syntax)> items, string path, CSharpReading reading)
    {
        var (values, weights) = (new List<Literal>(), new List<double>());
        for (var index = 0; index < items.Count; index += 2)
        {
            var (value, syntax) = items[index];
            if (Value(value, syntax, $"{path}.values[{values.Count}]", reading) is not { } literal) return null;
            if (index + 1 == items.Count)
            {
                reading.Report("TS1005", syntax.GetLocation(), $"{syntax} has no weight; write {syntax}, 0.5", $"{syntax}, 0.5");
                return null;
            }

            var weight = items[index + 1];
            if (CSharpLiteral.Read(weight.Value) is not Literal.Number number)
            {
                reading.Report("TS1005", weight.Syntax.GetLocation(), $"the weight of {syntax} must be a number, not {weight.Syntax}");
                return null;
            }

            reading.Positions.Add($"{path}.weights[{values.Count}]", weight.Syntax.GetLocation());
            values.Add(literal);
            weights.Add(number.Value);
        }

        return new Distribution.WeightedChoice(new(values), new(weights));
    }

    private static Literal? Value(TypedConstant value, ExpressionSyntax syntax, string path, CSharpReading reading)
    {
        reading.Positions.Add(path, syntax.Place());
        if (CSharpLiteral.Read(value) is { } literal) return literal;
        reading.Report("TS2012", syntax.GetLocation(), $"'{syntax}' cannot be a choice; a choice is a number, a text or a truth value");
        return null;
    }

    private static int? Size(CSharpAttribute attribute, string name) => attribute[name]?.Value.Value as int?;
}
