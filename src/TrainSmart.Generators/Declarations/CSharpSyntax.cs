using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Declarations;

/// <summary>Small questions about C# as it is written.</summary>
internal static class CSharpSyntax
{
    /// <summary>The user's own declarations of a symbol; what a generator added is none of them.</summary>
    public static IEnumerable<T> Declarations<T>(this ISymbol symbol, CancellationToken cancellation)
        where T : SyntaxNode => symbol.DeclaringSyntaxReferences
            .Where(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(reference => reference.GetSyntax(cancellation))
            .OfType<T>();

    public static bool Has(this MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    /// <summary>The place of <c>public sealed class Penguins</c>, from the first modifier to the name.</summary>
    public static Location Header(this TypeDeclarationSyntax type)
    {
        var start = type.Modifiers.Count > 0 ? type.Modifiers[0] : type.Keyword;
        return Location.Create(type.SyntaxTree, TextSpan.FromBounds(start.SpanStart, type.Identifier.Span.End));
    }

    /// <summary>The header's text, with the given modifiers in place of those of the same kind.</summary>
    public static string HeaderWith(this TypeDeclarationSyntax type, params string[] modifiers)
    {
        var kept = type.Modifiers.Select(modifier => modifier.Text).Where(text => !modifiers.Contains(text) && text != "partial");
        var keyword = type is RecordDeclarationSyntax ? "record" : type.Keyword.Text;
        return string.Join(" ", [.. kept, .. modifiers, keyword, type.Identifier.Text]);
    }

    /// <summary>The last name of <c>TrainSmart.Models.Linear</c>.</summary>
    public static string? SimpleName(this ExpressionSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Where a value stands; the characters of a text without its quotes, so that another text can be written in its place.</summary>
    public static Location Place(this ExpressionSyntax value)
    {
        if (value is not LiteralExpressionSyntax { Token: { Value: string, ValueText.Length: > 0 } token }) return value.GetLocation();
        var offset = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        return offset < 0 ? value.GetLocation() : Location.Create(value.SyntaxTree, new TextSpan(token.SpanStart + offset, token.ValueText.Length));
    }

    public static ExpressionSyntax WithoutParentheses(this ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized) expression = parenthesized.Expression;
        return expression;
    }

    /// <summary>What a method answers, where that is a single expression.</summary>
    public static ExpressionSyntax? Result(this MethodDeclarationSyntax method) =>
        method.ExpressionBody?.Expression
        ?? (method.Body is { Statements: [ReturnStatementSyntax { Expression: { } returned }] } ? returned : null);
}
