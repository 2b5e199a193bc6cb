namespace TrainSmart.Spaces;

/// <summary>Questions about a whole expression.</summary>
public static class ExpressionWalk
{
    /// <summary>Every reference to a parameter, in reading order, with repetitions.</summary>
    public static IEnumerable<string> Names(this Expression expression)
    {
        if (expression is Expression.Constant) return [];
        if (expression is Expression.Name single) return [single.Parameter];
        var names = new List<string>();
        Collect(expression, names);
        return names;
    }

    /// <summary>The expression with every reference to <paramref name="name"/> replaced.</summary>
    public static Expression Replace(this Expression expression, string name, Expression replacement) =>
        expression.Replace(found => found == name ? replacement : null);

    /// <summary>The expression with references replaced; <paramref name="replacement"/> answers null for those that stay.</summary>
    public static Expression Replace(this Expression expression, Func<string, Expression?> replacement) => expression switch
    {
        Expression.Name name => replacement(name.Parameter) ?? name,
        Expression.Unary unary => unary with { Operand = unary.Operand.Replace(replacement) },
        Expression.Binary binary => binary with { Left = binary.Left.Replace(replacement), Right = binary.Right.Replace(replacement) },
        Expression.Membership membership => membership with { Value = membership.Value.Replace(replacement) },
        _ => expression,
    };

    /// <summary>Whether two literals are the same value; <c>2</c> and <c>2.0</c> are.</summary>
    public static bool Means(this Literal left, Literal right) =>
        left is Literal.Number first && right is Literal.Number second ? first.Value == second.Value : left.Equals(right);

    private static void Collect(Expression expression, List<string> names)
    {
        switch (expression)
        {
            case Expression.Name name:
                names.Add(name.Parameter);
                break;
            case Expression.Unary unary:
                Collect(unary.Operand, names);
                break;
            case Expression.Binary binary:
                Collect(binary.Left, names);
                Collect(binary.Right, names);
                break;
            case Expression.Membership membership:
                Collect(membership.Value, names);
                break;
        }
    }
}
