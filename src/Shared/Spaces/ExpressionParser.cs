namespace TrainSmart.Spaces;

/// <summary>
/// Reads conditions, constraints and searched values: <c>depth * width &lt;= 256</c>, <c>family == 'forest' and trees in [50, 100]</c>.
/// From weak to strong: <c>or</c>, <c>and</c>, <c>not</c>, comparison, <c>+ -</c>, <c>* / %</c>, sign.
/// </summary>
public static class ExpressionParser
{
    /// <summary>Reads a text that is one expression. It never throws.</summary>
    /// <param name="text">The text. Parameters stand bare or with <c>$</c> before them; texts stand in single or double quotes.</param>
    /// <param name="expression">The expression, where there is no error.</param>
    /// <param name="error">What is wrong, where there is an error.</param>
    /// <param name="names">Collects every reference to a parameter with its place; a bare word that names no parameter is among them.</param>
    /// <returns>Whether the text is an expression.</returns>
    public static bool TryParse(string text, out Expression expression, out ParseError? error, IList<(TextRange Range, string Name)>? names = null)
    {
        var reader = new ExpressionReader(new Lexer(text), names);
        if (reader.TryRead(out expression, out error) && reader.Rest.Kind != TokenKind.End)
            error = ExpressionReader.Unexpected(reader.Rest, "after the expression");
        return error is null;
    }
}
