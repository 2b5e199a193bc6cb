using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes an expression over parameters as the C# that computes it.</summary>
/// <param name="scope">How parameters are read.</param>
internal sealed class ExpressionCode(Scope scope)
{
    private enum Precedence
    {
        Or,
        And,
        Equality,
        Relation,
        Sum,
        Product,
        Unary,
        Primary,
    }

    /// <summary>The expression as a condition.</summary>
    public string Condition(Expression expression) => Write(expression).Text;

    /// <summary>The expression as a real number.</summary>
    public string Real(Expression expression) => Write(expression, wantsReal: true).Value().Text;

    /// <summary>The expression as a whole number; a fraction is rounded to the nearest.</summary>
    public string Integer(Expression expression)
    {
        if (expression is Expression.Constant { Value: Literal.Number number }) return Literals.Integer(Math.Round(number.Value));
        var written = Write(expression).Value();
        if (written.Type == ValueType.Real) return $"(int)Math.Round({written.Text})";
        // The rules have made sure that it is no more than fits wherever it is asked for.
        return written.Type == ValueType.Long ? $"(int){In(written, Precedence.Unary)}" : written.Text;
    }

    /// <summary>The expression as what it is.</summary>
    public string Any(Expression expression) => Write(expression).Value().Text;

    private Written Write(Expression expression, bool wantsReal = false) => expression switch
    {
        Expression.Constant constant => Constant(constant.Value),
        Expression.Name name => Name(name.Parameter),
        Expression.Unary { Operator: UnaryOperator.Not } not =>
            new($"!{In(Write(not.Operand), Precedence.Unary)}", Precedence.Unary, ValueType.Truth),
        Expression.Unary negation => Negation(Write(negation.Operand, wantsReal).Value()),
        Expression.Membership membership => Membership(membership),
        Expression.Binary binary => Binary(binary, wantsReal),
        _ => throw new InvalidOperationException($"No C# for '{expression}'"),
    };

    private static Written Constant(Literal literal) => literal switch
    {
        Literal.Number { IsInteger: true } number => new(Literals.Number(number.Value), Precedence.Primary, ValueType.Integer),
        Literal.Number number => new(Literals.Number(number.Value), Precedence.Primary, ValueType.Real),
        Literal.Text text => new(Literals.Text(text.Value), Precedence.Primary, ValueType.Text),
        Literal.Truth truth => new(Literals.Truth(truth.Value), Precedence.Primary, ValueType.Truth),
        _ => new("null", Precedence.Primary, ValueType.Text),
    };

    // Names that are no parameter are the shapes that a model is given: classes, outputs and features.
    private Written Name(string name) => scope.Find(name) is { } found
        ? new Written(found.Code, Precedence.Primary, found.Shape.ValueType, found.Shape.IsOptional)
        : new Written(name == "features" ? "features" : "classes", Precedence.Primary, ValueType.Integer);

    private static Written Negation(Written operand) => new($"-{In(operand, Precedence.Unary)}", Precedence.Unary, operand.Type);

    private Written Membership(Expression.Membership membership)
    {
        var branch = membership.Value is Expression.Name name ? scope.Find(name.Parameter)?.Shape.Branch : null;
        var items = membership.Items.Select(item => branch is not null ? AlternativeType(branch, item) : Literals.Declared(item));
        return new Written(
            $"{In(Write(membership.Value), Precedence.Relation)} is {string.Join(" or ", items)}",
            Precedence.Relation,
            ValueType.Truth);
    }

    private Written Binary(Expression.Binary binary, bool wantsReal)
    {
        if (binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && BranchTest(binary) is { } test) return test;
        return binary.Operator switch
        {
            BinaryOperator.Or => Join(binary, "||", Precedence.Or),
            BinaryOperator.And => Join(binary, "&&", Precedence.And),
            BinaryOperator.Equal => Join(binary, "==", Precedence.Equality),
            BinaryOperator.NotEqual => Join(binary, "!=", Precedence.Equality),
            BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual =>
                Join(binary, binary.Operator.Symbol(), Precedence.Relation),
            BinaryOperator.Add or BinaryOperator.Subtract => Arithmetic(binary, Precedence.Sum, wantsReal),
            _ => Arithmetic(binary, Precedence.Product, wantsReal),
        };
    }

    private Written Join(Expression.Binary binary, string symbol, Precedence precedence) => new(
        $"{In(Write(binary.Left, wantsReal: true), precedence)} {symbol} {In(Write(binary.Right, wantsReal: true), precedence + 1)}",
        precedence,
        ValueType.Truth);

    // Division of whole numbers is division of real ones wherever a real number is asked for; only then does C# differ from the language.
    private Written Arithmetic(Expression.Binary binary, Precedence precedence, bool wantsReal)
    {
        var (left, right) = (Write(binary.Left, wantsReal).Value(), Write(binary.Right, wantsReal).Value());
        var type = !left.Type.IsWhole || !right.Type.IsWhole ? ValueType.Real : left.Type == ValueType.Long ? left.Type : right.Type;
        if (binary.Operator == BinaryOperator.Divide && wantsReal && type.IsWhole)
        {
            left = new Written($"(double){In(left, Precedence.Unary)}", Precedence.Unary, ValueType.Real);
            type = ValueType.Real;
        }

        return new Written($"{In(left, precedence)} {binary.Operator.Symbol()} {In(right, precedence + 1)}", precedence, type);
    }

    private Written? BranchTest(Expression.Binary binary)
    {
        if (binary is not { Left: Expression.Name name, Right: Expression.Constant constant }) return null;
        if (scope.Find(name.Parameter) is not { Shape.Branch: { } branch } found) return null;
        var word = binary.Operator == BinaryOperator.Equal ? "is" : "is not";
        return new Written($"{found.Code} {word} {AlternativeType(branch, constant.Value)}", Precedence.Relation, ValueType.Truth);
    }

    private static string AlternativeType(BranchShape branch, Literal key) =>
        $"{branch.Type}.{branch.Alternatives.First(alternative => alternative.Key == key.ToString()).Name}";

    private static string In(Written written, Precedence least) => written.Precedence < least ? $"({written.Text})" : written.Text;

    private sealed record Written(string Text, Precedence Precedence, ValueType Type, bool IsOptional = false)
    {
        // Where a value is needed, the rules have made sure that a condition around the place guards it.
        public Written Value() => !IsOptional ? this : this with { Text = Type.IsReference ? $"{Text}!" : $"{Text}!.Value", IsOptional = false };
    }
}
