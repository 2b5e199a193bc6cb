using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes an expression as the data that it is in the runtime: <c>new Expression.Binary(...)</c>.</summary>
internal static class ExpressionTree
{
    public static Code Write(Expression expression) => expression switch
    {
        Expression.Constant constant => $"new Expression.Constant({Literals.Declared(constant.Value)})",
        Expression.Name name => $"new Expression.Name({Literals.Text(name.Parameter)})",
        Expression.Unary unary => Code.List("new Expression.Unary(", [$"UnaryOperator.{unary.Operator}", Write(unary.Operand)], ")"),
        Expression.Binary binary =>
            Code.List("new Expression.Binary(", [$"BinaryOperator.{binary.Operator}", Write(binary.Left), Write(binary.Right)], ")"),
        Expression.Membership membership => Code.List("new Expression.Membership(", [Write(membership.Value), Items(membership.Items)], ")"),
        _ => throw new InvalidOperationException($"No data for '{expression}'"),
    };

    private static Code Items(EquatableArray<Literal> items) => Code.Collection(items.Select(item => (Code)Literals.Declared(item)));
}
