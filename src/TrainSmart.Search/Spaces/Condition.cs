using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// A condition that reads parameters of a point. Logic has three values (Kleene): what reads an absent parameter is unknown, and so is a comparison
/// that makes no sense, such as a text with a number by <c>&lt;</c>.
/// </summary>
internal sealed class Condition(Expression expression, SearchSpace space)
{
    /// <summary>The condition as a text.</summary>
    public override string ToString() => expression.ToString();

    /// <summary>Whether the condition is true; unknown is not.</summary>
    public bool Holds(ReadOnlySpan<double> point) => Evaluate(expression, point).Truth == true;

    /// <summary>Whether the condition is false; unknown is not.</summary>
    public bool Fails(ReadOnlySpan<double> point) => Evaluate(expression, point).Truth == false;

    /// <summary>
    /// How far the point is from fulfilling the condition: zero if it does, else larger for worse. It guides the search for a feasible point.
    /// </summary>
    public double Violation(ReadOnlySpan<double> point) => Fails(point) ? 1 + Distance(expression, point) : 0;

    private double Distance(Expression part, ReadOnlySpan<double> point)
    {
        if (part is not Expression.Binary binary) return 0;
        if (binary.Operator is BinaryOperator.And) return Distance(binary.Left, point) + Distance(binary.Right, point);
        if (binary.Operator is BinaryOperator.Or) return Math.Min(Distance(binary.Left, point), Distance(binary.Right, point));
        var (left, right) = (Evaluate(binary.Left, point), Evaluate(binary.Right, point));
        if (!left.IsNumber || !right.IsNumber || Compare(binary.Operator, left, right).Truth != false) return 0;
        var gap = Math.Abs(left.Number - right.Number);
        return gap / (1 + gap);
    }

    private Operand Evaluate(Expression part, ReadOnlySpan<double> point)
    {
        switch (part)
        {
            case Expression.Constant constant:
                return Operand.Of(constant.Value);
            case Expression.Name name:
                return space.Operand(space.IndexOf(name.Parameter), point);
            case Expression.Unary { Operator: UnaryOperator.Not } unary:
                return Operand.Of(!Evaluate(unary.Operand, point).Truth);
            case Expression.Unary unary:
                var operand = Evaluate(unary.Operand, point);
                return operand.IsNumber ? Operand.Of(-operand.Number) : default;
            case Expression.Membership membership:
                return IsIn(Evaluate(membership.Value, point), membership.Items);
            case Expression.Binary { Operator: BinaryOperator.And } both:
                var first = Evaluate(both.Left, point).Truth;
                return first == false ? Operand.Of(false) : Operand.Of(first & Evaluate(both.Right, point).Truth);
            case Expression.Binary { Operator: BinaryOperator.Or } either:
                var left = Evaluate(either.Left, point).Truth;
                return left == true ? Operand.Of(true) : Operand.Of(left | Evaluate(either.Right, point).Truth);
            case Expression.Binary binary:
                return Apply(binary.Operator, Evaluate(binary.Left, point), Evaluate(binary.Right, point));
            default:
                return default;
        }
    }

    private static Operand Apply(BinaryOperator binary, Operand left, Operand right)
    {
        if (binary > BinaryOperator.Remainder) return Compare(binary, left, right);
        if (!left.IsNumber || !right.IsNumber) return default;
        return Operand.Of(binary switch
        {
            BinaryOperator.Add => left.Number + right.Number,
            BinaryOperator.Subtract => left.Number - right.Number,
            BinaryOperator.Multiply => left.Number * right.Number,
            BinaryOperator.Divide => left.Number / right.Number,
            _ => left.Number % right.Number,
        });
    }

    private static Operand Compare(BinaryOperator binary, Operand left, Operand right)
    {
        if (left.IsUnknown || right.IsUnknown) return default;
        return binary switch
        {
            BinaryOperator.Equal => Operand.Of(left.Equals(right)),
            BinaryOperator.NotEqual => Operand.Of(!left.Equals(right)),
            _ when !left.IsNumber || !right.IsNumber => default,
            BinaryOperator.Less => Operand.Of(left.Number < right.Number),
            BinaryOperator.LessOrEqual => Operand.Of(left.Number <= right.Number),
            BinaryOperator.Greater => Operand.Of(left.Number > right.Number),
            _ => Operand.Of(left.Number >= right.Number),
        };
    }

    private static Operand IsIn(Operand value, EquatableArray<Literal> items)
    {
        if (value.IsUnknown) return default;
        foreach (var item in items.AsSpan())
        {
            if (value.Equals(Operand.Of(item))) return Operand.Of(true);
        }

        return Operand.Of(false);
    }
}

/// <summary>A value inside a condition, without allocation: a number, a truth value, another literal, or unknown.</summary>
internal readonly record struct Operand
{
    private enum Sort : byte
    {
        Unknown,
        Number,
        Truth,
        Other,
    }

    private Sort Kind { get; init; }

    private Literal? Other { get; init; }

    public double Number { get; private init; }

    public bool IsUnknown => Kind == Sort.Unknown;

    public bool IsNumber => Kind == Sort.Number;

    public bool? Truth => Kind == Sort.Truth ? Number != 0 : null;

    public static Operand Of(double number) => new() { Kind = Sort.Number, Number = number };

    public static Operand Of(bool? truth) => truth is { } known ? new() { Kind = Sort.Truth, Number = known ? 1 : 0 } : default;

    public static Operand Of(Literal literal) => literal switch
    {
        Literal.Number number => Of(number.Value),
        Literal.Truth truth => Of(truth.Value),
        _ => new() { Kind = Sort.Other, Other = literal },
    };
}
