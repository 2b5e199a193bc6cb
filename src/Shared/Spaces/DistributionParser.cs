namespace TrainSmart.Spaces;

/// <summary>A distribution as it was written, with the place of each of its parts.</summary>
/// <param name="Distribution">The distribution.</param>
/// <param name="When">The condition behind <c>when</c>.</param>
/// <param name="Otherwise">The value behind <c>else</c>.</param>
/// <param name="Ranges">Where each part stands: <c>name</c>, <c>low</c>, <c>high</c>, <c>step</c>, <c>mean</c>, <c>sd</c>, <c>values[0]</c>,
/// <c>weights[0]</c>, <c>least</c>, <c>most</c>, <c>when</c>, <c>else</c>.</param>
/// <param name="Names">The names that the condition reads, each with its place.</param>
public sealed record ParsedDistribution(
    Distribution Distribution,
    Expression? When,
    Literal? Otherwise,
    IReadOnlyDictionary<string, TextRange> Ranges,
    IReadOnlyList<(TextRange Range, string Name)> Names);

/// <summary>
/// Reads <c>log-uniform(1e-4, 1e-1)</c>, <c>choice(16, 32) when depth &gt;= 2 else 16</c> and every other distribution of the language.
/// </summary>
public static class DistributionParser
{
    /// <summary>Reads a text that is one distribution with an optional condition. It never throws.</summary>
    /// <returns>Whether the text is a distribution; otherwise <paramref name="errors"/> says what is wrong.</returns>
    public static bool TryParse(string text, out ParsedDistribution parsed, out IReadOnlyList<ParseError> errors)
    {
        var found = new List<ParseError>();
        parsed = new DistributionReader(new Lexer(text), found).Read()!;
        errors = found;
        return found.Count == 0;
    }
}
