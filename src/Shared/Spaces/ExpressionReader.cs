namespace TrainSmart.Spaces;

/// <summary>Recursive descent over the tokens of one expression; stops at the first token that cannot belong to it.</summary>
internal sealed class ExpressionReader(Lexer lexer, IList<(TextRange Range, string Name)>? names)
{
    // Trees are walked by recursion everywhere, so their depth has a cap that no person reaches.
    private const int MaximumDepth = 60;
    private const int MaximumOperators = 400;

    private static readonly Dictionary<string, BinaryOperator> Comparisons = new()
    {
        ["=="] = BinaryOperator.Equal,
        ["!="] = BinaryOperator.NotEqual,
        ["<"] = BinaryOperator.Less,
        ["<="] = BinaryOperator.LessOrEqual,
        [">"] = BinaryOperator.Greater,
        [">="] = BinaryOperator.GreaterOrEqual,
    };

    private static readonly Dictionary<string, BinaryOperator> Sums = new() { ["+"] = BinaryOperator.Add, ["-"] = BinaryOperator.Subtract };

    private static readonly Dictionary<string, BinaryOperator> Products = new()
    {
        ["*"] = BinaryOperator.Multiply,
        ["/"] = BinaryOperator.Divide,
        ["%"] = BinaryOperator.Remainder,
    };

    private static readonly Dictionary<string, string> ForeignSpellings = new()
    {
        ["&&"] = "and",
        ["||"] = "or",
        ["!"] = "not",
        ["="] = "==",
    };

    private Token _token;
    private ParseError? _error;
    private int _operators;
    private int _depth;

    /// <summary>The first token that does not belong to the expression.</summary>
    public Token Rest => _token;

    public bool TryRead(out Expression expression, out ParseError? error)
    {
        Advance();
        expression = Either();
        error = _error;
        return error is null;
    }

    public static ParseError Unexpected(Token token, string where) => token.Kind switch
    {
        TokenKind.Wrong => new(token.Range, token.Content),
        TokenKind.End => new(token.Range, $"something is missing {where}"),
        _ when ForeignSpellings.TryGetValue(token.Content, out var ours) => new(token.Range, $"write '{ours}' instead of '{token.Content}'", ours),
        TokenKind.Symbol when token.Content is "**" or "^" =>
            new(token.Range, $"'{token.Content}' is no operator here; write a product, such as x * x"),
        _ => new(token.Range, $"'{token.Content}' was not expected {where}"),
    };

    private Expression Either() => Chain(Both, BinaryOperator.Or);

    private Expression Both() => Chain(Negation, BinaryOperator.And);

    private Expression Chain(Func<Expression> part, BinaryOperator joining)
    {
        var left = part();
        while (_error is null && _token.Is(joining.Symbol()))
        {
            Advance();
            left = Join(joining, left, part());
        }

        return left;
    }

    private Expression Negation()
    {
        if (!_token.Is("not")) return Comparison();
        Advance();
        return Deeper(() => new Expression.Unary(UnaryOperator.Not, Negation()));
    }

    private Expression Comparison()
    {
        var left = Sum();
        if (_error is null && (_token.Is("in") || _token.Is("not"))) return Membership(left);
        if (_error is not null || _token.Kind != TokenKind.Symbol || !Comparisons.TryGetValue(_token.Content, out var comparison)) return left;
        Advance();
        var compared = Join(comparison, left, Sum());
        if (_error is null && _token.Kind == TokenKind.Symbol && Comparisons.ContainsKey(_token.Content))
            Fail(new(_token.Range, "comparisons do not chain; write 'a < b and b < c'"));
        return compared;
    }

    private Expression Membership(Expression value)
    {
        var negated = _token.Is("not");
        if (negated) Advance();
        if (!_token.Is("in")) return Fail(Unexpected(_token, "after 'not'; 'not in' was expected"));
        Advance();
        if (!_token.Is("[")) return Fail(new(_token.Range, "'in' needs a list in brackets, such as [1, 2]"));
        Advance(dashes: true);
        var items = new List<Literal>();
        while (_error is null && !_token.Is("]"))
        {
            items.Add(Item());
            if (_token.Is(",")) Advance(dashes: true);
            else if (!_token.Is("]")) return Fail(Unexpected(_token, "in the list; ',' or ']' was expected"));
        }

        Advance();
        _operators++;
        Expression membership = new Expression.Membership(value, new EquatableArray<Literal>(items));
        return negated ? new Expression.Unary(UnaryOperator.Not, membership) : membership;
    }

    private Literal Item()
    {
        if (!LiteralReader.TryRead(lexer, _token, out var literal, out var error)) Fail(error!);
        Advance();
        return literal;
    }

    private Expression Sum() => Arithmetic(Product, Sums);

    private Expression Product() => Arithmetic(Sign, Products);

    private Expression Arithmetic(Func<Expression> part, Dictionary<string, BinaryOperator> operators)
    {
        var left = part();
        while (_error is null && _token.Kind == TokenKind.Symbol && operators.TryGetValue(_token.Content, out var found))
        {
            var symbol = _token;
            Advance();
            var isShare = found == BinaryOperator.Remainder && left is Expression.Constant { Value: Literal.Number } && EndsHere();
            if (isShare) return Fail(Detached(left, symbol));
            left = Join(found, left, part());
        }

        return left;
    }

    private static ParseError Detached(Expression number, Token percent) =>
        new(percent.Range, $"'%' behind a blank is the remainder; for a share write {number}% without the blank");

    private bool EndsHere() => _token switch
    {
        { Kind: TokenKind.End } => true,
        { Kind: TokenKind.Word, Content: var word } => word is "and" or "or" or "else",
        { Kind: TokenKind.Symbol, Content: var symbol } => symbol is not ("(" or "-"),
        _ => false,
    };

    private Expression Sign()
    {
        if (!_token.Is("-")) return Primary();
        Advance();
        return Deeper(() => Sign() switch
        {
            Expression.Constant { Value: Literal.Number number } => new Expression.Constant(number with { Value = -number.Value }),
            var operand => new Expression.Unary(UnaryOperator.Negate, operand),
        });
    }

    private Expression Primary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return new Expression.Constant(new Literal.Number(token.Value, token.IsInteger));
            case TokenKind.Text:
                Advance();
                return new Expression.Constant(token.Content);
            case TokenKind.Word when token.Content is not ("and" or "or" or "not" or "in" or "when" or "else"):
                Advance();
                return Word(token);
            case TokenKind.Symbol when token.Content == "(":
                return Deeper(Parenthesised);
            default:
                return Fail(Unexpected(token, "where a value was expected"));
        }
    }

    private Expression Parenthesised()
    {
        Advance();
        var inner = Either();
        if (_error is null && !_token.Is(")")) return Fail(Unexpected(_token, "; ')' was expected"));
        Advance();
        return inner;
    }

    private Expression Word(Token word)
    {
        switch (word.Content)
        {
            case "true": return new Expression.Constant(true);
            case "false": return new Expression.Constant(false);
            case "null": return new Expression.Constant(new Literal.Null());
            default:
                names?.Add((word.Range, word.Content));
                return new Expression.Name(word.Content);
        }
    }

    private Expression Join(BinaryOperator joining, Expression left, Expression right)
    {
        if (++_operators > MaximumOperators) return Fail(new(_token.Range, $"the expression has more than {MaximumOperators} operators; split it"));
        return new Expression.Binary(joining, left, right);
    }

    private Expression Deeper(Func<Expression> part)
    {
        if (++_depth > MaximumDepth) return Fail(new(_token.Range, $"the expression is nested more than {MaximumDepth} deep; split it"));
        var inner = part();
        _depth--;
        return inner;
    }

    private Expression Fail(ParseError error)
    {
        _error ??= error;
        return new Expression.Constant(new Literal.Null());
    }

    private void Advance(bool dashes = false) => _token = lexer.Next(dashes);
}
