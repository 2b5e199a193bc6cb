namespace TrainSmart.Spaces;

/// <summary>
/// A space as a text, one part a line: <c>dropout: uniform(0, 0.5) when depth &gt;= 2 else 0.0</c> for a parameter,
/// <c>where depth * width &lt;= 256</c> for a constraint. Generated code holds its space in this form,
/// which the C# compiler takes for what it is, one constant.
/// </summary>
public static class SpaceText
{
    /// <summary>What begins a line of a constraint.</summary>
    public const string Constraint = "where ";

    /// <summary>Reads a text. It never throws.</summary>
    /// <param name="text">The lines; empty ones are left out.</param>
    /// <param name="space">The space, without the lines that could not be read.</param>
    /// <param name="errors">What is wrong, each with its line.</param>
    /// <returns>Whether nothing is wrong.</returns>
    public static bool TryRead(string text, out Space space, out IReadOnlyList<string> errors)
    {
        var (parameters, constraints, found) = (new List<Parameter>(), new List<Expression>(), new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (line.Trim() is not { Length: > 0 } content) continue;
            var error = content.StartsWith(Constraint, StringComparison.Ordinal)
                ? ReadConstraint(content, constraints)
                : ReadParameter(content, parameters);
            if (error is not null) found.Add($"'{content}': {error}");
        }

        (space, errors) = (new Space([.. parameters], [.. constraints]), found);
        return found.Count == 0;
    }

    private static string? ReadConstraint(string line, List<Expression> constraints)
    {
        if (!ExpressionParser.TryParse(line.Substring(Constraint.Length), out var constraint, out var error)) return error!.Message;
        constraints.Add(constraint);
        return null;
    }

    private static string? ReadParameter(string line, List<Parameter> parameters)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0) return "write 'name: distribution', such as 'depth: int(1, 3)', or 'where' and a constraint";
        if (!DistributionParser.TryParse(line.Substring(colon + 1), out var parsed, out var errors)) return errors[0].Message;
        parameters.Add(new Parameter(line.Substring(0, colon), parsed.Distribution, parsed.When, parsed.Otherwise));
        return null;
    }
}
