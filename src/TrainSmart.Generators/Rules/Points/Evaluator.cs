using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// The value of an expression at a point. Null stands for what is not known: an absent parameter, or what cannot be computed from one.
/// </summary>
internal static class Evaluator
{
    public static Literal? Evaluate(this Expression expression, Func<string, Literal?> valueOf) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Name name => valueOf(name.Parameter),
        Expression.Unary { Operator: UnaryOperator.Not } not => not.Operand.Evaluate(valueOf) is Literal.Truth truth ? !truth.Value : null,
        Expression.Unary negate => negate.Operand.Evaluate(valueOf) is Literal.Number number ? Number(-number.Value) : null,
        Expression.Membership membership => membership.Value.Evaluate(valueOf) is { } value ? IsAmong(membership.Items, value) : null,
        Expression.Binary binary => Combine(binary.Operator, binary.Left.Evaluate(valueOf), binary.Right.Evaluate(valueOf)),
        _ => null,
    };

    /// <summary>Whether the expression is certainly true.</summary>
    public static bool Holds(this Expression expression, Func<string, Literal?> valueOf) =>
        expression.Evaluate(valueOf) is Literal.Truth { Value: true };

    /// <summary>Whether the expression is certainly false.</summary>
    public static bool Fails(this Expression expression, Func<string, Literal?> valueOf) =>
        expression.Evaluate(valueOf) is Literal.Truth { Value: false };

    /// <summary>The names that the expression reads, each once, in the order of the text.</summary>
    public static IEnumerable<string> NamesRead(this Expression expression) =>
        expression is Expression.Constant or Expression.Name ? expression.Names() : expression.Names().Distinct();

    private static Literal? Combine(BinaryOperator symbol, Literal? left, Literal? right) => (symbol, left, right) switch
    {
        (BinaryOperator.And, Literal.Truth { Value: false }, _) or (BinaryOperator.And, _, Literal.Truth { Value: false }) => false,
        (BinaryOperator.Or, Literal.Truth { Value: true }, _) or (BinaryOperator.Or, _, Literal.Truth { Value: true }) => true,
        (BinaryOperator.And, Literal.Truth, Literal.Truth) => true,
        (BinaryOperator.Or, Literal.Truth, Literal.Truth) => false,
        (_, null, _) or (_, _, null) => null,
        (BinaryOperator.Equal, _, _) => Same(left, right),
        (BinaryOperator.NotEqual, _, _) => !Same(left, right),
        (_, Literal.Number one, Literal.Number other) => Compute(symbol, one.Value, other.Value),
        _ => null,
    };

    private static Literal? Compute(BinaryOperator symbol, double left, double right) => symbol switch
    {
        BinaryOperator.Add => Number(left + right),
        BinaryOperator.Subtract => Number(left - right),
        BinaryOperator.Multiply => Number(left * right),
        BinaryOperator.Divide => right == 0 ? null : Number(left / right),
        BinaryOperator.Remainder => right == 0 ? null : Number(left % right),
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        _ => null,
    };

    private static bool IsAmong(EquatableArray<Literal> items, Literal value) => items.Any(item => Same(item, value));

    private static bool Same(Literal left, Literal right) => (left, right) switch
    {
        (Literal.Number one, Literal.Number other) => one.Value == other.Value,
        _ => left == right,
    };

    private static Literal Number(double value) => new Literal.Number(value, value == Math.Floor(value));
}
