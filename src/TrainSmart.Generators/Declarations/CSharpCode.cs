using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Understands expressions in the methods of an experiment as far as the language has a word for them. It looks at syntax, because types such as
/// <c>Row</c> and <c>Columns</c> are not generated yet. Every reader of code answers none for what is too free to be understood.
/// </summary>
/// <param name="reading">Knows constants.</param>
/// <param name="space">Knows the searched properties.</param>
/// <param name="variables">What a variable stands for: the alternative of a branch in an arm of a switch.</param>
/// <param name="builtIns">The method's parameters that are names of the language: <c>classes</c>.</param>
internal sealed class CSharpCode(
    CSharpReading reading,
    CSharpSpace space,
    IReadOnlyDictionary<string, CSharpScope> variables,
    IReadOnlyDictionary<string, string> builtIns)
{
    public CSharpReading Reading => reading;

    public CSharpSpace Space => space;

    public CSharpCode With(string variable, CSharpScope alternative)
    {
        var more = variables.ToDictionary(pair => pair.Key, pair => pair.Value);
        more[variable] = alternative;
        return new CSharpCode(reading, space, more, builtIns);
    }

    /// <summary>The parameter that an expression reads: <c>Depth</c>, <c>this.Depth</c>, or <c>forest.Trees</c> in an arm.</summary>
    public string? Parameter(ExpressionSyntax expression) => expression.WithoutParentheses() switch
    {
        IdentifierNameSyntax name when !variables.ContainsKey(name.Identifier.ValueText) => space.Scope.Find(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } member => space.Scope.Find(member.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax variable, Name.Identifier.ValueText: var member }
            when variables.TryGetValue(variable.Identifier.ValueText, out var scope) =>
                scope.Members.TryGetValue(member, out var parameter) ? parameter : null,
        _ => null,
    };

    /// <summary>A number, truth, text or computation over parameters.</summary>
    public Expression? Scalar(ExpressionSyntax expression)
    {
        expression = expression.WithoutParentheses();
        if (reading.EnumWord(expression) is { } word) return new Expression.Constant(word);
        if (reading.Constant(expression) is { HasValue: true, Value: var value })
            return CSharpLiteral.Read(value) is { } literal ? new Expression.Constant(literal) : null;
        if (Parameter(expression) is { } parameter) return new Expression.Name(parameter);
        return expression switch
        {
            IdentifierNameSyntax name when builtIns.TryGetValue(name.Identifier.ValueText, out var builtIn) => new Expression.Name(builtIn),
            PrefixUnaryExpressionSyntax unary => Unary(unary),
            BinaryExpressionSyntax binary => Binary(binary),
            CastExpressionSyntax cast => Cast(cast),
            PostfixUnaryExpressionSyntax forgiving when forgiving.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Scalar(forgiving.Operand),
            IsPatternExpressionSyntax test => Membership(test),
            _ => null,
        };
    }

    private Expression? Unary(PrefixUnaryExpressionSyntax unary)
    {
        if (Scalar(unary.Operand) is not { } operand) return null;
        return unary.Kind() switch
        {
            SyntaxKind.UnaryMinusExpression => new Expression.Unary(UnaryOperator.Negate, operand),
            SyntaxKind.UnaryPlusExpression => operand,
            SyntaxKind.LogicalNotExpression => new Expression.Unary(UnaryOperator.Not, operand),
            _ => null,
        };
    }

    private Expression? Binary(BinaryExpressionSyntax binary)
    {
        if (Operator(binary.Kind()) is not { } found || Scalar(binary.Left) is not { } left || Scalar(binary.Right) is not { } right) return null;

        // Whole numbers divide without a remainder in C#: a / b is (a - a % b) / b.
        if (found == BinaryOperator.Divide && reading.IsInteger(binary.Left) && reading.IsInteger(binary.Right))
            left = new Expression.Binary(BinaryOperator.Subtract, left, new Expression.Binary(BinaryOperator.Remainder, left, right));
        return new Expression.Binary(found, left, right);
    }

    // A cast that keeps the value says nothing; one that cuts it off has no word in the language.
    private Expression? Cast(CastExpressionSyntax cast)
    {
        if (cast.Type is not PredefinedTypeSyntax type) return null;
        var isWider = type.Keyword.IsKind(SyntaxKind.LongKeyword) && reading.IsInteger(cast.Expression);
        return isWider || type.Keyword.IsKind(SyntaxKind.DoubleKeyword) ? Scalar(cast.Expression) : null;
    }

    private Expression? Membership(IsPatternExpressionSyntax test)
    {
        if (Scalar(test.Expression) is not { } value || Items(test.Pattern) is not { } items) return null;
        return new Expression.Membership(value, items.ToEquatableArray());
    }

    private IReadOnlyList<Literal>? Items(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => Items(parenthesized.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) =>
            Items(either.Left) is { } left && Items(either.Right) is { } right ? [.. left, .. right] : null,
        ConstantPatternSyntax constant when reading.Constant(constant.Expression) is { HasValue: true, Value: var value } =>
            CSharpLiteral.Read(value) is { } literal ? [literal] : null,
        _ => null,
    };

    private static BinaryOperator? Operator(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => BinaryOperator.Add,
        SyntaxKind.SubtractExpression => BinaryOperator.Subtract,
        SyntaxKind.MultiplyExpression => BinaryOperator.Multiply,
        SyntaxKind.DivideExpression => BinaryOperator.Divide,
        SyntaxKind.ModuloExpression => BinaryOperator.Remainder,
        SyntaxKind.EqualsExpression => BinaryOperator.Equal,
        SyntaxKind.NotEqualsExpression => BinaryOperator.NotEqual,
        SyntaxKind.LessThanExpression => BinaryOperator.Less,
        SyntaxKind.LessThanOrEqualExpression => BinaryOperator.LessOrEqual,
        SyntaxKind.GreaterThanExpression => BinaryOperator.Greater,
        SyntaxKind.GreaterThanOrEqualExpression => BinaryOperator.GreaterOrEqual,
        SyntaxKind.LogicalAndExpression => BinaryOperator.And,
        SyntaxKind.LogicalOrExpression => BinaryOperator.Or,
        _ => null,
    };
}
