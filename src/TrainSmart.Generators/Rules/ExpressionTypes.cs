using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What kind of value an expression has. What cannot be known is <see cref="Unknown"/> and never a mistake.</summary>
internal enum ValueKind
{
    Unknown,
    Number,
    Truth,
    Text,
    List,

    /// <summary>A choice between values of several kinds, which are texts in C#.</summary>
    Mixed,
}

/// <summary>Finds the kinds of expressions, and where the parts of one do not fit together.</summary>
internal sealed class ExpressionTypes(Space space)
{
    /// <summary>The names that stand for sizes known only from the data.</summary>
    public static readonly string[] Sizes = ["classes", "outputs", "features"];

    private readonly Dictionary<string, ValueKind> _parameters = Index(space);

    public ValueKind Of(Expression expression) => expression switch
    {
        Expression.Constant constant => Of(constant.Value),
        Expression.Name name => _parameters.TryGetValue(name.Parameter, out var kind) ? kind
            : Sizes.Contains(name.Parameter) ? ValueKind.Number
            : ValueKind.Unknown,
        Expression.Unary unary => unary.Operator == UnaryOperator.Not ? ValueKind.Truth : ValueKind.Number,
        Expression.Binary binary => IsArithmetic(binary.Operator) ? ValueKind.Number : ValueKind.Truth,
        Expression.Membership => ValueKind.Truth,
        _ => ValueKind.Unknown,
    };

    /// <summary>The first part that does not fit what is done with it, and what would; none if all fit.</summary>
    public (Expression Part, ValueKind Needed)? Misfit(Expression expression, ValueKind needed)
    {
        var kind = Of(expression);
        if (!Fits(kind, needed)) return (expression, needed);
        return expression switch
        {
            Expression.Unary unary => Misfit(unary.Operand, unary.Operator == UnaryOperator.Not ? ValueKind.Truth : ValueKind.Number),
            Expression.Binary { Operator: BinaryOperator.And or BinaryOperator.Or } link =>
                Misfit(link.Left, ValueKind.Truth) ?? Misfit(link.Right, ValueKind.Truth),
            Expression.Binary { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } same =>
                Misfit(same.Left, ValueKind.Unknown) ?? Misfit(same.Right, Of(same.Left)),
            Expression.Binary binary => Misfit(binary.Left, ValueKind.Number) ?? Misfit(binary.Right, ValueKind.Number),
            Expression.Membership membership => Misfit(membership.Value, ValueKind.Unknown) ?? MisfitOfItems(membership),
            _ => null,
        };
    }

    // Of parameters of one name the first counts.
    private static Dictionary<string, ValueKind> Index(Space space)
    {
        var index = new Dictionary<string, ValueKind>(space.Parameters.Count);
        for (var position = space.Parameters.Count - 1; position >= 0; position--)
            index[space.Parameters[position].Name] = Of(space.Parameters[position].Distribution);
        return index;
    }

    private static bool Fits(ValueKind kind, ValueKind needed) =>
        kind == needed
        || kind == ValueKind.Unknown
        || needed is ValueKind.Unknown or ValueKind.Mixed
        || (kind == ValueKind.Mixed && needed == ValueKind.Text);

    private (Expression, ValueKind)? MisfitOfItems(Expression.Membership membership)
    {
        var needed = Of(membership.Value);
        return membership.Items.Select(item => Misfit(new Expression.Constant(item), needed)).FirstOrDefault(misfit => misfit is not null);
    }

    private static bool IsArithmetic(BinaryOperator symbol) =>
        symbol is BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder;

    private static ValueKind Of(Literal literal) => literal switch
    {
        Literal.Number => ValueKind.Number,
        Literal.Truth => ValueKind.Truth,
        Literal.Text => ValueKind.Text,
        _ => ValueKind.Unknown,
    };

    private static ValueKind Of(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => Of(choice.Values),
        Distribution.WeightedChoice choice => Of(choice.Values),
        Distribution.Ordinal ordinal => Of(ordinal.Values),
        Distribution.Bool => ValueKind.Truth,
        Distribution.Branch => ValueKind.Text,
        Distribution.Subset or Distribution.Permutation => ValueKind.List,
        _ => ValueKind.Number,
    };

    private static ValueKind Of(EquatableArray<Literal> values)
    {
        var kinds = values.Select(Of).Distinct().ToList();
        if (kinds is [var only]) return only;
        return kinds.Count(kind => kind != ValueKind.Unknown) > 1 ? ValueKind.Mixed : ValueKind.Unknown;
    }
}
