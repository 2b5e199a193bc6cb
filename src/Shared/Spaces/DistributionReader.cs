namespace TrainSmart.Spaces;

/// <summary>Reads the name, the arguments and the condition of one distribution.</summary>
internal sealed class DistributionReader(Lexer lexer, List<ParseError> errors)
{
    private readonly Dictionary<string, TextRange> _ranges = [];
    private readonly List<(TextRange Range, string Name)> _names = [];

    /// <summary>The distribution, or null where the errors say why not.</summary>
    public ParsedDistribution? Read()
    {
        var name = lexer.Next(dashes: true);
        if (name.Kind != TokenKind.Word) return Fail(NoDistribution(name));
        _ranges["name"] = name.Range;
        if (!TryReadArguments(name, out var arguments)) return null;
        if (!TryReadCondition(out var when, out var otherwise)) return null;
        var distribution = DistributionBuilder.Build(name, arguments, _ranges, errors);
        return distribution is null || errors.Count > 0 ? null : new ParsedDistribution(distribution, when, otherwise, _ranges, _names);
    }

    // Whoever writes a number wants it to be the one value.
    private ParseError NoDistribution(Token first)
    {
        if (LiteralReader.TryRead(lexer, first, out var literal, out var range, out _) && literal is Literal.Number)
        {
            var right = $"choice({lexer.Text(range)})";
            return new(range, $"'{lexer.Text(range)}' is a value, and a distribution was expected; for this value alone write {right}", right);
        }

        var why = first.Kind == TokenKind.Wrong ? first.Content : "a distribution was expected, such as uniform(0, 1) or choice(a, b)";
        return new(first.Range, why);
    }

    private bool TryReadArguments(Token name, out List<Argument> arguments)
    {
        arguments = [];
        var token = lexer.Next();
        if (!token.Is("("))
        {
            lexer.Return(token);
            if (name.Content == "bool" || !DistributionBuilder.Names.Contains(name.Content)) return true;
            Fail(new(
                new(name.Range.End, 0),
                $"'{name.Content}' needs its values in parentheses, such as {DistributionBuilder.Example(name.Content)}"));
            return false;
        }

        token = lexer.Next(dashes: true);
        while (!token.Is(")"))
        {
            if (!TryReadArgument(token, out var argument)) return false;
            arguments.Add(argument);
            token = lexer.Next();
            if (token.Is(",")) token = lexer.Next(dashes: true);
            else if (token.Is("%") && argument.Value is Literal.Number) return Refuse(Detached(argument, token));
            else if (!token.Is(")")) return Refuse(ExpressionReader.Unexpected(token, "; ',' or ')' was expected"));
        }

        return true;
    }

    private bool TryReadArgument(Token first, out Argument argument)
    {
        argument = new(null, new Literal.Null(), first.Range, first.Range, "");
        if (!LiteralReader.TryRead(lexer, first, out var literal, out var range, out var error)) return Refuse(error!);
        argument = new(null, literal, range, range, lexer.Text(range));
        var colon = lexer.Next();
        if (!colon.Is(":"))
        {
            lexer.Return(colon);
            return true;
        }

        if (!LiteralReader.TryRead(lexer, lexer.Next(dashes: true), out var value, out var valueRange, out error)) return Refuse(error!);
        argument = new(literal, value, valueRange, range, lexer.Text(valueRange));
        return true;
    }

    private bool TryReadCondition(out Expression? when, out Literal? otherwise)
    {
        (when, otherwise) = (null, null);
        var token = lexer.Next();
        if (token.Kind == TokenKind.End) return true;
        if (!token.Is("when")) return Refuse(ExpressionReader.Unexpected(token, "behind the distribution; 'when' was expected"));
        var start = token.Range.End;
        var reader = new ExpressionReader(lexer, _names);
        if (!reader.TryRead(out var condition, out var error)) return Refuse(error!);
        when = condition;
        _ranges["when"] = Trimmed(start, reader.Rest.Range.Start);
        if (reader.Rest.Kind == TokenKind.End) return true;
        if (!reader.Rest.Is("else")) return Refuse(ExpressionReader.Unexpected(reader.Rest, "behind the condition; 'else' was expected"));
        if (!LiteralReader.TryRead(lexer, lexer.Next(dashes: true), out var value, out var range, out error)) return Refuse(error!);
        otherwise = value;
        _ranges["else"] = range;
        var end = lexer.Next();
        return end.Kind == TokenKind.End || Refuse(ExpressionReader.Unexpected(end, "behind the value of 'else'"));
    }

    private static ParseError Detached(Argument number, Token percent)
    {
        var right = number.Written + "%";
        return new(TextRange.Between(number.Range, percent.Range), $"the % stands directly behind its number; write {right}", right);
    }

    private TextRange Trimmed(int start, int end) => lexer.Trim(new TextRange(start, end - start));

    private bool Refuse(ParseError error)
    {
        errors.Add(error);
        return false;
    }

    private ParsedDistribution? Fail(ParseError error)
    {
        errors.Add(error);
        return null;
    }
}

/// <summary>An argument of a distribution: a value, with a key before a colon where one was written.</summary>
internal readonly record struct Argument(Literal? Key, Literal Value, TextRange Range, TextRange KeyRange, string Written);
