using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes a space as <see cref="SpaceText"/> reads it.</summary>
internal static class SpaceLines
{
    private static readonly DistributionText Text = new(Literals.Number, Value);

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
        var line = $"{parameter.Name}: {Text.Write(parameter.Distribution)}";
        if (parameter.When is not null) line += $" when {parameter.When}";
        return parameter.Otherwise is not null ? $"{line} else {Value(parameter.Otherwise)}" : line;
    }

    private static string Value(Literal literal) => literal switch
    {
        Literal.Number { IsInteger: true } number => Literals.Integer(number.Value),
        Literal.Number number => Literals.Real(number.Value),
        Literal.Text text => new Expression.Constant(text).ToString(),
        _ => literal.ToString(),
    };
}
