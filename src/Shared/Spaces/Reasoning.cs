namespace TrainSmart.Spaces;

/// <summary>
/// Which truth values a condition can take over a whole space. Parameters with few values are tried one by one, all others as intervals;
/// the answer never leaves out a possible value.
/// </summary>
internal sealed class Reasoning
{
    private const long MaximumCombinations = 4096;

    // How many combinations all conditions of a space together may try: whoever writes thousands of conditions has them judged as intervals.
    private const long Patience = 200_000;

    private readonly Dictionary<string, Parameter> _parameters = [];
    private long _tried;

    public Reasoning(Space space)
    {
        foreach (var parameter in space.Parameters) _parameters[parameter.Name] = parameter;
    }

    /// <summary>The truth values that the expression can take.</summary>
    public Truths Possible(Expression expression)
    {
        var tried = Enumerated(expression);
        var chosen = new Dictionary<string, Reach>();
        return TryEach(expression, tried, 0, chosen);
    }

    /// <summary>Two numbers between which the expression lies wherever it has a value; none where that may be no number.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="known">What is known of names that are no parameters.</param>
    public (double Low, double High)? Interval(Expression expression, Dictionary<string, Reach> known) => Evaluate(expression, known).AsInterval;

    private Truths TryEach(Expression expression, List<(string Name, List<Reach> Values)> tried, int index, Dictionary<string, Reach> chosen)
    {
        if (index == tried.Count)
        {
            _tried++;
            return Evaluate(expression, chosen).AsTruth;
        }

        var possible = Truths.None;
        foreach (var value in tried[index].Values)
        {
            chosen[tried[index].Name] = value;
            possible |= TryEach(expression, tried, index + 1, chosen);
        }

        return possible;
    }

    // The smallest domains first, as long as all combinations stay few.
    private List<(string Name, List<Reach> Values)> Enumerated(Expression expression)
    {
        var result = new List<(string Name, List<Reach> Values)>();
        var combinations = 1L;
        var most = Math.Min(MaximumCombinations, Patience - _tried);
        var fewestFirst = expression.Names().Distinct()
            .Select(name => (Name: name, Values: Points(name)))
            .OrderBy(pair => pair.Values?.Count ?? int.MaxValue);
        foreach (var (name, values) in fewestFirst)
        {
            if (values is null || combinations * values.Count > most) break;
            combinations *= values.Count;
            result.Add((name, values));
        }

        return result;
    }

    private List<Reach>? Points(string name)
    {
        if (!_parameters.TryGetValue(name, out var parameter) || Domain.Values(parameter.Distribution) is not { } values) return null;
        var points = values.Select(Reach.Of).ToList();
        if (parameter.When is not null) points.Add(parameter.Otherwise is { } otherwise ? Reach.Of(otherwise) : Reach.Of(Truths.Unknown).OrAbsent());
        return points;
    }

    private Reach Evaluate(Expression expression, Dictionary<string, Reach> chosen) => expression switch
    {
        Expression.Constant constant => Reach.Of(constant.Value),
        Expression.Name name => chosen.TryGetValue(name.Parameter, out var value) ? value : Whole(name.Parameter),
        Expression.Unary { Operator: UnaryOperator.Not } unary => Reach.Of(Not(Evaluate(unary.Operand, chosen).AsTruth)),
        Expression.Unary unary => Reach.Negate(Evaluate(unary.Operand, chosen)),
        Expression.Membership membership => Reach.Of(IsIn(Evaluate(membership.Value, chosen), membership.Items)),
        Expression.Binary { Operator: BinaryOperator.And } both =>
            Reach.Of(And(Evaluate(both.Left, chosen).AsTruth, Evaluate(both.Right, chosen).AsTruth)),
        Expression.Binary { Operator: BinaryOperator.Or } either =>
            Reach.Of(Not(And(Not(Evaluate(either.Left, chosen).AsTruth), Not(Evaluate(either.Right, chosen).AsTruth)))),
        Expression.Binary { Operator: <= BinaryOperator.Remainder } arithmetic =>
            Reach.Arithmetic(arithmetic.Operator, Evaluate(arithmetic.Left, chosen), Evaluate(arithmetic.Right, chosen)),
        Expression.Binary comparison =>
            Reach.Of(Reach.Compare(comparison.Operator, Evaluate(comparison.Left, chosen), Evaluate(comparison.Right, chosen))),
        _ => Reach.Anything,
    };

    private Reach Whole(string name)
    {
        if (!_parameters.TryGetValue(name, out var parameter)) return Reach.Anything.OrAbsent();
        var active = (Domain.Interval(parameter.Distribution) ?? Hull(parameter.Distribution)) is var (low, high)
            ? Reach.Numbers(low, high)
            : Reach.Anything;
        if (parameter.When is null) return active;
        return parameter.Otherwise is { } otherwise ? active.Hull(Reach.Of(otherwise)) : active.OrAbsent();
    }

    private static (double Low, double High)? Hull(Distribution distribution)
    {
        EquatableArray<Literal> values = distribution switch
        {
            Distribution.Choice choice => choice.Values,
            Distribution.WeightedChoice choice => choice.Values,
            Distribution.Ordinal ordinal => ordinal.Values,
            _ => default,
        };
        (double Low, double High)? hull = null;
        foreach (var value in values.AsSpan())
        {
            if (value is not Literal.Number number) return null;
            hull = hull is var (low, high) ? (Math.Min(low, number.Value), Math.Max(high, number.Value)) : (number.Value, number.Value);
        }

        return hull;
    }

    private static Truths IsIn(Reach value, EquatableArray<Literal> items)
    {
        var possible = Truths.False;
        foreach (var item in items) possible = Not(And(Not(possible), Not(Reach.Compare(BinaryOperator.Equal, value, Reach.Of(item)))));
        return possible;
    }

    // Kleene's three-valued logic, lifted to sets of truth values.
    private static Truths And(Truths left, Truths right)
    {
        var result = Truths.None;
        if (left.HasFlag(Truths.False) || right.HasFlag(Truths.False)) result |= Truths.False;
        if (left.HasFlag(Truths.True) && right.HasFlag(Truths.True)) result |= Truths.True;
        var isLeftOpen = left.HasFlag(Truths.Unknown) && (right & ~Truths.False) != 0;
        var isRightOpen = right.HasFlag(Truths.Unknown) && (left & ~Truths.False) != 0;
        if (isLeftOpen || isRightOpen) result |= Truths.Unknown;
        return result;
    }

    private static Truths Not(Truths operand) =>
        (operand & Truths.Unknown) | (operand.HasFlag(Truths.True) ? Truths.False : 0) | (operand.HasFlag(Truths.False) ? Truths.True : 0);
}
