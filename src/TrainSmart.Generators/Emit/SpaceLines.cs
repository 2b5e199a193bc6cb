using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes a space as <see cref="SpaceText"/> reads it.</summary>
internal static class SpaceLines
{
    /// <summary>
    /// The lines, or none where they do not read back as the very same space: a branch is no text of one line, and neither is a choice whose words
    /// hold a line break.
    /// </summary>
    public static IReadOnlyList<string>? Of(Space space)
    {
        List<string> lines = [];
        foreach (var parameter in space.Parameters)
        {
            if (parameter.Distribution is Distribution.Branch) return null;
            lines.Add(Line(parameter));
        }

        lines.AddRange(space.Constraints.Select(constraint => SpaceText.Constraint + constraint));
        return SpaceText.TryRead(string.Join("\n", lines), out var read, out _)
            && read == space
            && !lines.Any(line => line.Contains("\"\"\""))
                ? lines
                : null;
    }

    private static string Line(Parameter parameter)
    {
        var line = $"{parameter.Name}: {Write(parameter.Distribution)}";
        if (parameter.When is not null) line += $" when {parameter.When}";
        return parameter.Otherwise is not null ? $"{line} else {Value(parameter.Otherwise)}" : line;
    }

    private static string Write(Distribution distribution) => distribution switch
    {
        Distribution.Uniform uniform => Call("uniform", uniform.Low, uniform.High),
        Distribution.LogUniform uniform => Call("log-uniform", uniform.Low, uniform.High),
        Distribution.QuantizedUniform uniform => Call("quantized-uniform", uniform.Low, uniform.High, uniform.Step),
        Distribution.QuantizedLogUniform uniform => Call("quantized-log-uniform", uniform.Low, uniform.High, uniform.Step),
        Distribution.Normal normal => Call("normal", normal.Mean, normal.StandardDeviation),
        Distribution.LogNormal normal => Call("log-normal", normal.Mean, normal.StandardDeviation),
        Distribution.QuantizedNormal normal => Call("quantized-normal", normal.Mean, normal.StandardDeviation, normal.Step),
        Distribution.QuantizedLogNormal normal => Call("quantized-log-normal", normal.Mean, normal.StandardDeviation, normal.Step),
        Distribution.TruncatedNormal normal => Call("truncated-normal", normal.Mean, normal.StandardDeviation, normal.Low, normal.High),
        Distribution.Int { Step: 1 } whole => Call("int", whole.Low, whole.High),
        Distribution.Int whole => Call("int", whole.Low, whole.High, whole.Step),
        Distribution.LogInt whole => Call("log-int", whole.Low, whole.High),
        Distribution.Choice choice => Call("choice", choice.Values.Select(Value)),
        Distribution.WeightedChoice choice =>
            Call("weighted-choice", choice.Values.Zip(choice.Weights, (value, weight) => $"{Value(value)}: {Literals.Number(weight)}")),
        Distribution.Ordinal ordinal => Call("ordinal", ordinal.Values.Select(Value)),
        Distribution.Bool => "bool",
        Distribution.Subset subset => Call(
            "subset",
            [
                .. subset.Values.Select(Value),
                $"least: {Literals.Integer((long)subset.Least)}",
                $"most: {Literals.Integer((long)subset.Most)}",
            ]),
        Distribution.Permutation permutation => Call("permutation", permutation.Values.Select(Value)),
        _ => throw new InvalidOperationException($"No text for distribution {distribution.GetType().Name}"),
    };

    private static string Call(string name, params double[] numbers) => Call(name, numbers.Select(Literals.Number));

    private static string Call(string name, params long[] numbers) => Call(name, numbers.Select(Literals.Integer));

    private static string Call(string name, IEnumerable<string> arguments) => $"{name}({string.Join(", ", arguments)})";

    private static string Value(Literal literal) => literal switch
    {
        Literal.Number { IsInteger: true } number => Literals.Integer(number.Value),
        Literal.Number number => Literals.Real(number.Value),
        Literal.Text text => new Expression.Constant(text).ToString(),
        _ => literal.ToString(),
    };
}
