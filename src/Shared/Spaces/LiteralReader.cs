namespace TrainSmart.Spaces;

/// <summary>
/// Reads one literal: a number with or without a sign, a text in quotes, a bare word as a text, <c>true</c>, <c>false</c> or <c>null</c>.
/// </summary>
internal static class LiteralReader
{
    /// <summary>Reads the literal that begins with <paramref name="first"/>; the lexer then stands behind it.</summary>
    public static bool TryRead(Lexer lexer, Token first, out Literal literal, out ParseError? error) =>
        TryRead(lexer, first, out literal, out _, out error);

    public static bool TryRead(Lexer lexer, Token first, out Literal literal, out TextRange range, out ParseError? error)
    {
        error = null;
        range = first.Range;
        switch (first.Kind)
        {
            case TokenKind.Number:
                literal = new Literal.Number(first.Value, first.IsInteger);
                return true;
            case TokenKind.Text:
                literal = first.Content;
                return true;
            case TokenKind.Word when first.Range.Length > first.Content.Length:
                literal = new Literal.Null();
                error = new(
                    first.Range,
                    $"'${first.Content}' stands for the value of a parameter, and a value itself is needed here; "
                    + $"write a number, or '{first.Content}' for a text");
                return false;
            case TokenKind.Word:
                literal = first.Content switch { "true" => true, "false" => false, "null" => new Literal.Null(), var word => word };
                return true;
            case TokenKind.Symbol when first.Content is "-" or "+":
                var number = lexer.Next();
                range = TextRange.Between(first.Range, number.Range);
                if (number.Kind == TokenKind.Number)
                {
                    literal = new Literal.Number(first.Content == "-" ? -number.Value : number.Value, number.IsInteger);
                    return true;
                }

                lexer.Return(number);
                break;
        }

        literal = new Literal.Null();
        error = ExpressionReader.Unexpected(first, "where a number or a text was expected");
        return false;
    }
}
