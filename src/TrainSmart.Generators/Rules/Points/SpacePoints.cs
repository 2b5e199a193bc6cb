using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>The points of a space, for rules that ask whether something holds at every one of them.</summary>
/// <remarks>
/// A finite domain is listed whole as long as the list stays short; of longer and of continuous ones evenly likely values stand in, both ends
/// among them. So what a rule finds is a point that the search can really draw, and what it does not find may still be there in between.
/// A broken space has no points, so that of an empty range only the range itself is reported; what reads no parameter has its value all the same.
/// However large a declaration is, all rules together look at a bounded number of values: the more was looked at, the fewer points stand in.
/// </remarks>
internal sealed class SpacePoints(Space space, IReadOnlyDictionary<string, Literal> builtIn, bool isBroken = false)
{
    /// <summary>How many points a rule looks at.</summary>
    private const int Limit = 4096;

    /// <summary>How many values stand in for a continuous domain.</summary>
    private const int Representatives = 9;

    /// <summary>How many values of parameters all rules together look at before they have to do with few points.</summary>
    public const long Patience = 250_000;

    private readonly SpaceIndex _index = new(space);
    private readonly PointWalk _walk = new(builtIn);
    private readonly Reasoning _reasoning = new(space);
    private Dictionary<string, Reach>? _known;

    /// <summary>How many values of parameters were looked at so far.</summary>
    public long LookedAt => _walk.LookedAt;

    /// <summary>
    /// Two numbers between which the expression lies at every point; none where it may be something else. They cost no enumeration: a rule that finds
    /// its limit outside of them need not look at any point.
    /// </summary>
    public (double Low, double High)? Bounds(Expression expression) => isBroken ? null
        : expression is Expression.Constant { Value: Literal.Number number } ? (number.Value, number.Value)
        : _reasoning.Interval(expression, _known ??= builtIn.ToDictionary(name => name.Key, name => Reach.Of(name.Value)));

    /// <summary>Whether the expression is a whole number at every point where it is a number.</summary>
    public bool IsWhole(Expression expression) => expression switch
    {
        Expression.Constant { Value: var value } => IsWhole(value),
        Expression.Name { Parameter: var name } => builtIn.ContainsKey(name)
            || (_index.Dimensions.TryGetValue(name, out var dimension) && IsWhole(dimension.Parameter)),
        Expression.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary =>
            IsWhole(binary.Left) && IsWhole(binary.Right),
        _ => false,
    };

    /// <summary>The points as far as the expressions can tell them apart, those that a constraint excludes left out.</summary>
    public IEnumerable<Point> Over(params Expression?[] expressions) => Over(Limit, expressions);

    /// <summary>The same with at most <paramref name="limit"/> points, for what takes long at each of them.</summary>
    public IEnumerable<Point> Over(int limit, IReadOnlyCollection<Expression?> expressions)
    {
        var asked = _index.ReadBy(expressions.OfType<Expression>());
        if (isBroken && asked.Count > 0) return [];
        var order = _index.InOrder(_index.WithConstraints(asked));
        var constraints = _index.ConstraintsOn(order.Select(dimension => dimension.Name));
        return _walk.Enumerate(order, Thinned(order, new HashSet<string>(asked), limit), constraints).Take(limit).Select(point => point.Copy());
    }

    /// <summary>
    /// Every single point as far as the expressions can tell them apart, whatever the constraints say; null if a parameter that they read is
    /// continuous or there are more than <paramref name="limit"/>.
    /// </summary>
    public IReadOnlyList<Point>? All(IEnumerable<Expression> expressions, int limit)
    {
        if (isBroken) return null;
        var order = _index.InOrder(_index.ReadBy(expressions));
        var counts = order.Select(dimension => dimension.Domain.Count).ToList();
        if (counts.Any(count => count is null) || counts.Aggregate(1.0, (product, count) => product * count!.Value) > limit) return null;
        return [.. _walk.Enumerate(order, [.. order.Select(_ => int.MaxValue)], []).Select(point => point.Copy())];
    }

    /// <summary>
    /// The number of different points; null if a parameter is continuous,
    /// if there are more than <paramref name="most"/>, or if it takes too long to count.
    /// </summary>
    public double? Count(double most = double.PositiveInfinity) => Counted(most) is { IsAll: true } counted ? counted.Points : null;

    /// <summary>
    /// How many different points were counted, and whether that is all of them; null if a parameter is continuous or no count was begun.
    /// </summary>
    /// <param name="most">Where to stop counting.</param>
    public (double Points, bool IsAll)? Counted(double most = double.PositiveInfinity) => isBroken ? null : new PointCount(_index, _walk).UpTo(most);

    /// <summary>
    /// The share of the draws that satisfy the condition, from <paramref name="draws"/> evenly spread ones; null where it never applies, or where it
    /// is certain to be <paramref name="enough"/> or more.
    /// </summary>
    public double? Share(Expression condition, double enough = double.PositiveInfinity, int draws = 4096)
    {
        if (isBroken || LookedAt >= 2 * Patience) return null;
        var (holds, applies) = (0, 0);
        foreach (var point in _walk.Draw(_index.InOrder(_index.ReadBy([condition]))).Take(draws))
        {
            if (point.Evaluate(condition) is Literal.Truth value)
            {
                applies++;
                if (value.Value && ++holds >= enough * draws) return null;
            }

            if (LookedAt >= 2 * Patience) break;
        }

        return applies == 0 ? null : (double)holds / applies;
    }

    private static bool IsWhole(Parameter parameter) => (parameter.Otherwise is null || IsWhole(parameter.Otherwise)) && parameter.Distribution switch
    {
        Distribution.Int or Distribution.LogInt => true,
        Distribution.Choice choice => choice.Values.All(IsWhole),
        Distribution.Ordinal ordinal => ordinal.Values.All(IsWhole),
        _ => false,
    };

    private static bool IsWhole(Literal value) => value is Literal.Number number && number.Value == Math.Floor(number.Value);

    /// <summary>How many values of each parameter are looked at: the longest lists are halved until all points are few enough.</summary>
    private int[] Thinned(IReadOnlyList<Dimension> order, HashSet<string> asked, int limit)
    {
        var most = LookedAt < Patience ? limit : Math.Min(limit, Representatives);
        var limits = order.Select(dimension => (int)Math.Min(dimension.Domain.Count ?? Representatives, limit)).ToArray();
        var product = limits.Aggregate(1.0, (product, count) => product * count);
        while (product > most)
        {
            var longest = 0;
            for (var place = 1; place < limits.Length; place++)
            {
                var winsTie = limits[place] == limits[longest] && asked.Contains(order[longest].Name) && !asked.Contains(order[place].Name);
                if (limits[place] > limits[longest] || winsTie) longest = place;
            }

            if (limits[longest] <= 1) break;
            limits[longest] /= 2;
            product = limits.Aggregate(1.0, (product, count) => product * count);
        }

        return limits;
    }
}
