using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads <c>Columns.Sex</c>, <c>[Columns.Island, Columns.Sex]</c>, <c>Columns.Numeric</c> and <c>Columns.Numeric.Except(Columns.Year)</c>.
/// </summary>
/// <remarks>
/// The lock is not known here, so a column is stored as the snake_case of its property: <c>BillLengthMm</c> is <c>bill_length_mm</c>, whatever the header
/// writes. Who looks for a column compares the C# names of both, <c>Names.Pascal</c>.
/// </remarks>
internal static class CSharpColumnsReader
{
    /// <summary>The columns that all expressions together select; none if one of them is no selection.</summary>
    public static ColumnSelection? Read(IReadOnlyList<ExpressionSyntax> expressions)
    {
        var flat = expressions.SelectMany(Flat).ToList();
        if (flat.Count == 1 && flat[0] is { } single && Group(single) is { } group) return group;
        var names = flat.Select(expression => expression is null ? null : Single(expression)).ToList();
        return names.Count > 0 && names.All(name => name is not null) ? new ColumnSelection(ColumnGroup.None, names.Select(name => name!).ToEquatableArray()) : null;
    }

    // A spread is too free: none stands for it.
    private static IEnumerable<ExpressionSyntax?> Flat(ExpressionSyntax expression) => expression.WithoutParentheses() switch
    {
        CollectionExpressionSyntax collection => collection.Elements.SelectMany(element => element is ExpressionElementSyntax item ? Flat(item.Expression) : [null]),
        var other => [other],
    };

    private static ColumnSelection? Group(ExpressionSyntax expression)
    {
        if (Member(expression) is { } name && GroupOf(name) is { } whole) return new ColumnSelection(whole, default);
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Except" } except } call) return null;
        if (Member(except.Expression) is not { } owner || GroupOf(owner) is not { } group) return null;
        var left = Read([.. call.ArgumentList.Arguments.Select(argument => argument.Expression)]);
        return left is { Group: ColumnGroup.None } ? new ColumnSelection(group, left.Names) : null;
    }

    private static string? Single(ExpressionSyntax expression) =>
        Member(expression) is { } name && GroupOf(name) is null ? Names.Snake(name) : null;

    private static string? Member(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax member && member.Expression.SimpleName() == "Columns" ? member.Name.Identifier.ValueText : null;

    private static ColumnGroup? GroupOf(string name) => name switch
    {
        "All" => ColumnGroup.All,
        "Numeric" => ColumnGroup.Numeric,
        "Categorical" => ColumnGroup.Categorical,
        _ => null,
    };
}
