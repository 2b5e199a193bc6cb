using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A number without a sign.</summary>
    Number,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A bare word, or a reference with <c>$</c> before it.</summary>
    Word,

    /// <summary>An operator or a bracket.</summary>
    Symbol,

    /// <summary>Something that is no token; <see cref="Token.Content"/> says why.</summary>
    Wrong,
}

/// <summary>
/// A token: <paramref name="Content"/> is the word without <c>$</c>, the text without quotes, or the symbol. <c>70%</c> is the number 0.7.
/// </summary>
internal readonly record struct Token(TokenKind Kind, TextRange Range, string Content, double Value = 0, bool IsInteger = false)
{
    public bool Is(string symbolOrWord) => Kind is TokenKind.Symbol or TokenKind.Word && Content == symbolOrWord;
}

/// <summary>
/// Cuts a text of the expression language into tokens. It never throws; what it cannot read becomes a <see cref="TokenKind.Wrong"/> token.
/// </summary>
internal sealed class Lexer(string text)
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "&&", "||", "**", "(", ")", "[", "]", ",", ":", "+", "-", "*", "/", "%", "<", ">", "=", "!", "^"];

    private int _position;

    /// <summary>
    /// The token at the current place; <paramref name="dashes"/> lets a word go on over a dash, as the names of distributions and choices do.
    /// </summary>
    public Token Next(bool dashes = false)
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position])) _position++;
        var start = _position;
        var token = Read(dashes);
        _position = Math.Max(token.Range.End, start);
        return token;
    }

    /// <summary>Goes back to a token, so that it is read again.</summary>
    public void Return(Token token) => _position = token.Range.Start;

    /// <summary>The range without the blanks at its ends.</summary>
    public TextRange Trim(TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(start, end - start);
    }

    /// <summary>What stands in a range.</summary>
    public string Text(TextRange range) => text.Substring(range.Start, range.Length);

    private Token Read(bool dashes)
    {
        if (_position >= text.Length) return new(TokenKind.End, new(text.Length, 0), "");
        var first = text[_position];
        if (first is '\'' or '"') return ReadQuoted(first);
        if (char.IsDigit(first) || (first == '.' && DigitAt(_position + 1))) return ReadNumber();
        if (first == '$' && DigitAt(_position + 1)) return ReadMoney();
        if (first == '$' || IsWordStart(first)) return ReadWord(dashes);
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _position, symbol, 0, symbol.Length) == 0)
                return new(TokenKind.Symbol, new(_position, symbol.Length), symbol);
        }

        return new(TokenKind.Wrong, new(_position, 1), $"'{first}' means nothing here");
    }

    private Token ReadQuoted(char quote)
    {
        var content = new System.Text.StringBuilder();
        for (var at = _position + 1; at < text.Length; at++)
        {
            if (text[at] != quote)
            {
                content.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == quote)
            {
                content.Append(quote);
                at++;
            }
            else
            {
                return new(TokenKind.Text, new(_position, at + 1 - _position), content.ToString());
            }
        }

        return new(TokenKind.Wrong, new(_position, text.Length - _position), $"this text has no closing {quote}");
    }

    private Token ReadNumber()
    {
        var at = _position;
        while (DigitAt(at)) at++;
        var whole = true;
        if (at < text.Length && text[at] == '.')
        {
            whole = false;
            at++;
            while (DigitAt(at)) at++;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            if (DigitAt(exponent))
            {
                whole = false;
                at = exponent;
                while (DigitAt(at)) at++;
            }
        }

        var range = new TextRange(_position, at - _position);
        var written = text.Substring(_position, range.Length);
        if (at < text.Length && (IsWordStart(text[at]) || text[at] == '.'))
        {
            while (at < text.Length && (IsWordPart(text[at]) || text[at] == '.')) at++;
            written = text.Substring(_position, at - _position);
            return new(TokenKind.Wrong, new(_position, at - _position), WrittenUnits.Refuse(written) ?? $"'{written}' is no number");
        }

        if (at < text.Length && text[at] == '%') return ReadShare(written);
        return double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsInfinity(value)
            ? new(TokenKind.Number, range, written, value, whole)
            : new(TokenKind.Wrong, range, $"'{written}' is too large for a number");
    }

    // The unit stands directly behind its number; the remainder has a blank there, or no number before it.
    private Token ReadShare(string number)
    {
        var range = new TextRange(_position, number.Length + 1);
        if (WrittenUnits.IsOperand(text, range.End))
            return new(TokenKind.Wrong, range, $"'{number}%' is a share; for the remainder write '{number} %', with a blank");
        return WrittenUnits.Share(number) is { } share
            ? new(TokenKind.Number, range, number + "%", share)
            : new(TokenKind.Wrong, range, $"'{number}' is too large for a number");
    }

    // No parameter has a name that begins with a digit, so that $5 is never one.
    private Token ReadMoney()
    {
        var at = _position + 1;
        while (at < text.Length && (IsWordPart(text[at]) || text[at] == '.')) at++;
        var end = at + 1;
        while (end < text.Length && IsWordPart(text[end])) end++;
        if (at < text.Length && text[at] == '/' && WrittenUnits.Refuse(text.Substring(_position, end - _position)) is not null) at = end;
        var written = text.Substring(_position, at - _position);
        var why = WrittenUnits.Refuse(written) ?? $"'{written}' is no parameter, whose name begins with a letter";
        return new(TokenKind.Wrong, new(_position, at - _position), why);
    }

    private Token ReadWord(bool dashes)
    {
        var start = text[_position] == '$' ? _position + 1 : _position;
        var at = start;
        while (at < text.Length && GoesOn(at, dashes)) at++;
        var range = new TextRange(_position, at - _position);
        return at == start
            ? new(TokenKind.Wrong, new(_position, 1), "'$' needs the name of a parameter behind it")
            : new(TokenKind.Word, range, text.Substring(start, at - start));
    }

    private bool GoesOn(int at, bool dashes) =>
        IsWordPart(text[at])
        || (text[at] == '.' && at + 1 < text.Length && IsWordStart(text[at + 1]))
        || (dashes && text[at] == '-' && at + 1 < text.Length && IsWordPart(text[at + 1]));

    private bool DigitAt(int at) => at < text.Length && text[at] is >= '0' and <= '9';

    private static bool IsWordStart(char character) => char.IsLetter(character) || character == '_';

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
