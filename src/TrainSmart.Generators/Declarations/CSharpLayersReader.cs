using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads lists of layers: <c>[new Linear(Width), new Relu(), .. Depth >= 2 ? [new Dropout(Rate)] : []]</c>. A layer under a condition carries it.
/// </summary>
internal sealed class CSharpLayersReader(CSharpCode code)
{
    /// <summary>The layers; none if one of them is not understood.</summary>
    public EquatableArray<Operation>? Read(IReadOnlyList<ExpressionSyntax> written, string path)
    {
        var layers = new List<Operation>();
        if (written.Count == 0 || !written.All(expression => TryAddAll(expression, path, null, layers))) return null;
        return layers.ToEquatableArray();
    }

    private bool TryAddAll(ExpressionSyntax expression, string path, Condition? condition, List<Operation> layers)
    {
        switch (expression.WithoutParentheses())
        {
            case CollectionExpressionSyntax collection:
                foreach (var element in collection.Elements)
                {
                    var understood = element switch
                    {
                        ExpressionElementSyntax { Expression: BaseObjectCreationExpressionSyntax layer } => TryAdd(layer, path, condition, layers),
                        SpreadElementSyntax spread => TryAddAll(spread.Expression, path, condition, layers),
                        _ => false,
                    };
                    if (!understood) return false;
                }

                return true;
            case BaseObjectCreationExpressionSyntax layer:
                return TryAdd(layer, path, condition, layers);
            case ConditionalExpressionSyntax either:
                return code.Scalar(either.Condition) is { } test
                    && TryAddAll(either.WhenTrue, path, Join(condition, test, either), layers)
                    && TryAddAll(either.WhenFalse, path, Join(condition, new Expression.Unary(UnaryOperator.Not, test), either), layers);
            default:
                return false;
        }
    }

    private bool TryAdd(BaseObjectCreationExpressionSyntax written, string path, Condition? condition, List<Operation> layers)
    {
        var item = $"{path}[{layers.Count}]";
        code.Reading.Positions.Add(item, written.GetLocation());
        if (new CSharpCreationReader(code).Read(written, WordKind.Layer, expectedType: null, item, Read) is not { } layer) return false;
        if (condition is not null) code.Reading.Positions.Add($"{item}.{layer.Word}.when", condition.Syntax.GetLocation());
        layers.Add(layer with { When = condition?.Expression });
        return true;
    }

    private static Condition Join(Condition? outer, Expression test, ConditionalExpressionSyntax syntax) =>
        new(outer is null ? test : new Expression.Binary(BinaryOperator.And, outer.Expression, test), syntax.Condition);

    private sealed record Condition(Expression Expression, ExpressionSyntax Syntax);
}
