using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads <c>Columns.Sex</c>, <c>[Columns.Island, Columns.Sex]</c>, <c>Columns.Numeric</c> and <c>Columns.Numeric.Except(Columns.Year)</c>.
/// </summary>
/// <remarks>
/// The lock is not known here, so a column is stored as the snake_case of its property: <c>BillLengthMm</c> is <c>bill_length_mm</c>, whatever the
/// header writes. Who looks for a column compares the C# names of both, <c>Names.Pascal</c>.
/// </remarks>
internal sealed class CSharpColumnsReader(CSharpReading reading)
{
    /// <summary>Whether an expression alone selects columns.</summary>
    public static bool IsSelection(ExpressionSyntax expression) => Select([expression]) is not null;

    /// <summary>The columns that all expressions together select; none if one of them is no selection. Records the place of each column.</summary>
    public ColumnSelection? Read(IReadOnlyList<ExpressionSyntax> expressions, string path)
    {
        if (Select(expressions) is not { } selection) return null;
        for (var index = 0; index < selection.Names.Count; index++)
            reading.Positions.Add(Positions.Item(path, index), selection.Names[index].GetLocation());
        return new ColumnSelection(selection.Group, selection.Names.Select(name => Names.Snake(name.Identifier.ValueText)).ToEquatableArray());
    }

    private static (ColumnGroup Group, IReadOnlyList<SimpleNameSyntax> Names)? Select(IReadOnlyList<ExpressionSyntax> expressions)
    {
        var flat = expressions.SelectMany(Flat).ToList();
        if (flat is [{ } single] && GroupIn(single) is { } group) return group;
        var names = flat
            .Select(expression => expression is not null && Member(expression) is { } name && GroupOf(name) is null ? name : null)
            .ToList();
        return names.Count > 0 && names.All(name => name is not null) ? (ColumnGroup.None, [.. names.Select(name => name!)]) : null;
    }

    // A spread is too free: none stands for it.
    private static IEnumerable<ExpressionSyntax?> Flat(ExpressionSyntax expression) => expression.WithoutParentheses() switch
    {
        CollectionExpressionSyntax collection =>
            collection.Elements.SelectMany(element => element is ExpressionElementSyntax item ? Flat(item.Expression) : [null]),
        var other => [other],
    };

    private static (ColumnGroup Group, IReadOnlyList<SimpleNameSyntax> Names)? GroupIn(ExpressionSyntax expression)
    {
        if (Member(expression) is { } name && GroupOf(name) is { } whole) return (whole, []);
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax except } call) return null;
        if (except.Name.Identifier.ValueText != "Except") return null;
        if (Member(except.Expression) is not { } owner || GroupOf(owner) is not { } group) return null;
        var left = Select([.. call.ArgumentList.Arguments.Select(argument => argument.Expression)]);
        return left is { Group: ColumnGroup.None } ? (group, left.Value.Names) : null;
    }

    private static SimpleNameSyntax? Member(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax member && member.Expression.SimpleName() == "Columns" ? member.Name : null;

    private static ColumnGroup? GroupOf(SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "All" => ColumnGroup.All,
        "Numeric" => ColumnGroup.Numeric,
        "Categorical" => ColumnGroup.Categorical,
        _ => null,
    };
}
