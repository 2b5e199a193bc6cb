using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// A constant text with the way back to the source: which characters of <c>$"{nameof(Depth)} * 2"</c> a range of <c>Depth * 2</c> comes from.
/// </summary>
internal sealed class CSharpText
{
    private readonly List<Piece> _pieces = [];
    private readonly ExpressionSyntax _expression;

    /// <summary>Takes a constant expression apart.</summary>
    /// <param name="expression">A literal, an interpolation, a sum of such or any other constant.</param>
    /// <param name="value">Its value.</param>
    /// <param name="reading">Knows the values of the parts.</param>
    public CSharpText(ExpressionSyntax expression, string value, CSharpReading reading)
    {
        _expression = expression;
        Value = value;
        Collect(expression, reading);
        if (string.Concat(_pieces.Select(piece => piece.Value)) != value) _pieces.Clear();
    }

    /// <summary>The whole text.</summary>
    public string Value { get; }

    /// <summary>Where a range of the text stands; at least the part of the expression that it comes from.</summary>
    public Location Locate(TextRange range)
    {
        var last = Find(Math.Max(range.Start, range.End - 1));
        if (Find(range.Start) is not { } first || last is null) return _expression.GetLocation();
        var start = first.At(range.Start, end: false);
        return Location.Create(_expression.SyntaxTree, TextSpan.FromBounds(start, Math.Max(start, last.At(range.End, end: true))));
    }

    /// <summary>Whether a range is written character by character, so that other characters can be written in its place.</summary>
    public bool IsVerbatim(TextRange range) =>
        Find(range.Start) is { IsVerbatim: true } piece && piece == Find(Math.Max(range.Start, range.End - 1));

    private Piece? Find(int offset) =>
        _pieces.LastOrDefault(piece => piece.Start <= offset && offset < piece.Start + piece.Value.Length)
        ?? _pieces.LastOrDefault(piece => piece.Start < offset);

    private void Collect(ExpressionSyntax expression, CSharpReading reading)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                Collect(parenthesized.Expression, reading);
                break;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                Add(literal.Token.ValueText, literal.Token);
                break;
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                Collect(sum.Left, reading);
                Collect(sum.Right, reading);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolatedStringTextSyntax text) Add(text.TextToken.ValueText, text.TextToken);
                    else if (content is InterpolationSyntax hole) AddWhole(reading.Constant(hole.Expression), hole.Expression);
                }

                break;
            default:
                AddWhole(reading.Constant(expression), expression);
                break;
        }
    }

    // Escapes shift characters; a literal with any is taken as a whole.
    private void Add(string value, SyntaxToken token)
    {
        var offset = token.Text.IndexOf(value, StringComparison.Ordinal);
        var span = offset < 0 ? token.Span : new TextSpan(token.SpanStart + offset, value.Length);
        _pieces.Add(new Piece(Length, value, span, offset >= 0));
    }

    private void AddWhole(Optional<object?> constant, ExpressionSyntax expression) =>
        _pieces.Add(new Piece(Length, constant.Value as string ?? "", expression.Span, false));

    private int Length => _pieces.Count == 0 ? 0 : _pieces[_pieces.Count - 1].Start + _pieces[_pieces.Count - 1].Value.Length;

    private sealed record Piece(int Start, string Value, TextSpan Span, bool IsVerbatim)
    {
        public int At(int offset, bool end) => IsVerbatim ? Span.Start + offset - Start : end ? Span.End : Span.Start;
    }
}
