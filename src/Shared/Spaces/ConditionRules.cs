namespace TrainSmart.Spaces;

/// <summary>Rules that reason over conditions and constraints: never true, always true, never satisfiable.</summary>
internal static class ConditionRules
{
    /// <param name="space">The space.</param>
    /// <param name="unsound">The parameters whose ranges are wrong: what follows from those is nothing to tell.</param>
    public static IEnumerable<SpaceProblem> Check(Space space, HashSet<string> unsound)
    {
        var sound = new HashSet<string>(space.Parameters.Select(parameter => parameter.Name).Where(name => !unsound.Contains(name)));
        var reasoning = new Reasoning(space);
        foreach (var parameter in space.Parameters)
        {
            if (parameter.When is not { } when || !when.Names().All(sound.Contains)) continue;
            var possible = reasoning.Possible(when);
            if (!possible.HasFlag(Truths.True))
                yield return new(
                    "TS2025",
                    parameter.Name,
                    "when",
                    $"{parameter.Name} is never tried: {when} is never true{Reason(space, when)}",
                    IsError: false);
            else if (possible == Truths.True)
                yield return new(
                    "TS2026",
                    parameter.Name,
                    "when",
                    $"the condition of {parameter.Name}, {when}, is always true; remove it",
                    IsError: false);
        }

        for (var index = 0; index < space.Constraints.Count; index++)
        {
            var constraint = space.Constraints[index];
            if (!constraint.Names().All(sound.Contains)) continue;
            var possible = reasoning.Possible(constraint);
            if (possible == Truths.False)
                yield return new(
                    "TS2029",
                    "",
                    $"constraints[{index}]",
                    $"{constraint} is false for every point of the space{Reason(space, constraint)}");
            else if (possible == Truths.True)
                yield return new(
                    "TS2026",
                    "",
                    $"constraints[{index}]",
                    $"{constraint} is true for every point of the space; remove it",
                    IsError: false);
        }
    }

    private static string Reason(Space space, Expression expression)
    {
        foreach (var (name, literal) in Compared(expression))
        {
            if (space.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter) continue;
            if (Domain.Values(parameter.Distribution) is not { } values || values.Any(literal.Means)) continue;
            if (parameter.When is not null && parameter.Otherwise is { } otherwise && literal.Means(otherwise)) continue;
            var listed = values.Select(value => value.ToString()).ToList();
            var hint = NearestName.Hint(literal.ToString(), listed);
            return $"; {literal} is no value of {name}{(hint.Length > 0 || listed.Count > 8 ? hint : $", which are {string.Join(", ", listed)}")}";
        }

        return "";
    }

    private static IEnumerable<(string Name, Literal Value)> Compared(Expression expression) => expression switch
    {
        Expression.Binary { Operator: BinaryOperator.Equal, Left: Expression.Name name, Right: Expression.Constant constant } =>
            [(name.Parameter, constant.Value)],
        Expression.Binary { Operator: BinaryOperator.Equal, Left: Expression.Constant constant, Right: Expression.Name name } =>
            [(name.Parameter, constant.Value)],
        Expression.Binary binary => Compared(binary.Left).Concat(Compared(binary.Right)),
        Expression.Unary unary => Compared(unary.Operand),
        Expression.Membership { Value: Expression.Name name } membership => membership.Items.Select(item => (name.Parameter, item)),
        _ => [],
    };
}
