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
        return ReadBack(space, lines) ? lines : null;
    }

    // Lines that hold nothing but numbers are sure to; reading all of them again would take as long as writing them.
    private static bool ReadBack(Space space, List<string> lines)
    {
        var doubted = Enumerable.Range(0, lines.Count)
            .Where(index => index >= space.Parameters.Count || !IsOfNumbers(space.Parameters[index])).ToList();
        if (doubted.Count == 0) return true;
        var parameters = doubted.Where(index => index < space.Parameters.Count).Select(index => space.Parameters[index]);
        return SpaceText.TryRead(string.Join("\n", doubted.Select(index => lines[index])), out var read, out _)
            && read == new Space([.. parameters], space.Constraints)
            && !doubted.Any(index => lines[index].Contains("\"\"\""));
    }

    private static bool IsOfNumbers(Parameter parameter) => parameter is { When: null, Otherwise: null } && parameter.Distribution switch
    {
        Distribution.Choice choice => AreNumbers(choice.Values),
        Distribution.Ordinal ordinal => AreNumbers(ordinal.Values),
        Distribution.WeightedChoice or Distribution.Subset or Distribution.Permutation or Distribution.Branch => false,
        _ => true,
    };

    private static bool AreNumbers(EquatableArray<Literal> values)
    {
        foreach (var value in values)
            if (value is not Literal.Number) return false;
        return true;
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
