using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A bound of one parameter belongs into its range, where the sampler knows it, and not into a constraint, which refuses draws.</summary>
internal sealed class ConstraintOfOneParameter() : Rule("TS2050")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (constraint, path) in input.Constraints)
        {
            if (constraint is not Expression.Binary { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } bound) continue;
            var isBare = (bound.Left, bound.Right) is (Expression.Name, Expression.Constant) or (Expression.Constant, Expression.Name);
            if (!isBare || constraint.NamesRead().ToList() is not [var name] || !Conditions.MayBeBoth(input, constraint)) continue;
            if (input.Model.Space.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { When: null } parameter) continue;
            yield return AtValue(
                input,
                path,
                $"{input.Written(constraint)} limits '{input.Written(name)}' alone, and draws that break it are thrown away; "
                + "write the bound into its range") with
            { Related = [input.Positions.Value($"search.space.{parameter.Name}")] };
        }
    }
}

/// <summary>A constraint that another one already makes true.</summary>
internal sealed class ConstraintTwice() : Rule("TS2051")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var earlier = new Dictionary<string, string>();
        foreach (var (constraint, path) in input.Constraints)
        {
            var plain = Conditions.Plain(constraint).ToString();
            if (earlier.TryGetValue(plain, out var first))
                yield return AtValue(input, path, $"{input.Written(constraint)} is already a constraint; remove one of the two") with
                { Related = [input.Positions.Value(first)] };
            else earlier.Add(plain, path);
        }
    }
}

/// <summary>A constraint that all points satisfy which satisfy the others. Told only where every point was looked at.</summary>
internal sealed class ConstraintImplied() : Rule("TS2052")
{
    private const int Most = 4096;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var constraints = input.Constraints;
        if (constraints.Count < 2 || input.SpaceIsBroken) yield break;
        for (var index = constraints.Count - 1; index >= 0; index--)
        {
            var (constraint, path) = constraints[index];
            if (!Conditions.MayBeBoth(input, constraint) || IsTwin(constraints, index)) continue;
            var others = constraints.Where((_, other) => other != index).Select(other => other.Constraint).ToList();
            if (input.Points.All([constraint, .. others], Most) is not { } points) continue;
            var left = points.Where(point => !others.Any(other => other.Fails(point.ValueOf))).ToList();
            if (left.Count == 0 || left.Any(point => constraint.Fails(point.ValueOf))) continue;
            var reason = constraints.FirstOrDefault(other =>
                other.Path != path && other.Constraint.NamesRead().Intersect(constraint.NamesRead()).Any());
            yield return AtValue(input, path, $"{input.Written(constraint)} excludes nothing that the other constraints let through; remove it") with
            { Related = reason.Path is null ? [] : [input.Positions.Value(reason.Path)] };
            yield break;
        }
    }

    private static bool IsTwin(IReadOnlyList<(Expression Constraint, string Path)> constraints, int index) =>
        constraints
            .Where((_, other) => other != index)
            .Any(other => Conditions.Plain(other.Constraint).Equals(Conditions.Plain(constraints[index].Constraint)));
}

/// <summary>A part of a condition that stands in it twice, or that the alternative around it already says.</summary>
internal sealed class ConditionRepeated() : Rule("TS2053")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (condition, path) in input.Conditions)
        {
            var told = new HashSet<string>();
            if (Conditions.Parts(condition).FirstOrDefault(part => !told.Add(Conditions.Plain(part).ToString())) is not { } again) continue;
            yield return AtValue(input, path, $"{input.Written(again)} is already required here; remove it");
        }
    }
}

/// <summary>A draw from a continuous range is never exactly a number.</summary>
internal sealed class ContinuousEquality() : Rule("TS2067")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var continuous = input.Model.Space.Parameters
            .Where(parameter => ParameterDomain.Of(parameter.Distribution) is { Count: null })
            .GroupBy(parameter => parameter.Name).ToDictionary(same => same.Key, same => same.First());
        foreach (var (condition, path) in input.Conditions)
        {
            foreach (var (name, literal) in Conditions.Compared(condition))
            {
                if (!continuous.TryGetValue(name, out var parameter) || (parameter.Otherwise is { } otherwise && otherwise.Means(literal))) continue;
                yield return AtValue(
                    input,
                    path,
                    $"'{input.Written(name)}' is continuous and never exactly {literal}; compare it with < or >, or give it steps") with
                { Related = [input.Positions.Value($"search.space.{name}")] };
                break;
            }
        }
    }
}

/// <summary>A comparison with a value that a parameter cannot have, inside of a condition that can still go both ways.</summary>
internal sealed class ValueNeverTaken() : Rule("TS2068")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (condition, path) in input.Conditions.Where(one => Conditions.MayBeBoth(input, one.Condition)))
        {
            foreach (var (name, literal) in Conditions.Compared(condition))
            {
                if (input.Model.Space.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter) continue;
                if (Domain.Values(parameter.Distribution) is not { } values || values.Any(literal.Means)) continue;
                if (parameter.Otherwise is { } otherwise && literal.Means(otherwise)) continue;
                var near = NearestName.Find(literal.ToString(), values.Select(value => value.ToString()));
                var hint = near is not null ? $"did you mean '{near}'?"
                    : values.Count <= 8 ? $"its values are {string.Join(", ", values)}"
                    : "take it out";
                yield return AtValue(input, path, $"'{input.Written(name)}' is never {literal}; {hint}") with
                { Related = [input.Positions.Value($"search.space.{name}")] };
                break;
            }
        }
    }
}

/// <summary>Walks over conditions and constraints and their parts.</summary>
internal static class Conditions
{
    /// <summary>The conditions of an experiment; rules find them collected in <see cref="RuleInput.Conditions"/>.</summary>
    public static IEnumerable<(Expression Condition, string Path)> Of(RuleInput input)
    {
        var ofParameters =
            from parameter in input.Model.Space.Parameters
            let path = $"search.space.{parameter.Name}.when"
            where parameter.When is not null && input.Positions.Has(path)
            select (parameter.When, path);
        var ofOperations =
            from operation in input.AllOperations
            where operation.Operation.When is not null && input.Positions.Has(operation.Slot("when"))
            select (operation.Operation.When, operation.Slot("when"));
        return ofParameters.Concat(input.Constraints).Concat(ofOperations);
    }

    /// <summary>What <c>and</c> joins, from the left.</summary>
    public static IEnumerable<Expression> Parts(Expression condition) =>
        condition is Expression.Binary { Operator: BinaryOperator.And } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    /// <summary>The values that names are compared with.</summary>
    public static IEnumerable<(string Name, Literal Value)> Compared(Expression expression) => expression switch
    {
        Expression.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } same => (same.Left, same.Right) switch
        {
            (Expression.Name name, Expression.Constant constant) => [(name.Parameter, constant.Value)],
            (Expression.Constant constant, Expression.Name name) => [(name.Parameter, constant.Value)],
            _ => [],
        },
        Expression.Binary binary => Compared(binary.Left).Concat(Compared(binary.Right)),
        Expression.Unary unary => Compared(unary.Operand),
        Expression.Membership { Value: Expression.Name name } membership => membership.Items.Select(item => (name.Parameter, item)),
        _ => [],
    };

    /// <summary>The same condition with the smaller side first, so that <c>8 &gt; a</c> and <c>a &lt; 8</c> are one.</summary>
    public static Expression Plain(Expression expression) => expression switch
    {
        Expression.Binary { Operator: BinaryOperator.Greater } more =>
            new Expression.Binary(BinaryOperator.Less, Plain(more.Right), Plain(more.Left)),
        Expression.Binary { Operator: BinaryOperator.GreaterOrEqual } more =>
            new Expression.Binary(BinaryOperator.LessOrEqual, Plain(more.Right), Plain(more.Left)),
        Expression.Binary binary => new Expression.Binary(binary.Operator, Plain(binary.Left), Plain(binary.Right)),
        Expression.Unary unary => new Expression.Unary(unary.Operator, Plain(unary.Operand)),
        _ => expression,
    };

    /// <summary>Whether the condition is true at some points and not at others, so that nothing else is said of it.</summary>
    public static bool MayBeBoth(RuleInput input, Expression condition) =>
        input.Possible(condition) is var possible && possible.HasFlag(Truths.True) && possible != Truths.True;
}
