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
    private const long Patience = 250_000;

    /// <summary>How many points are counted one by one.</summary>
    private const int CountedPoints = 10_000;

    private readonly Dictionary<string, Dimension> _dimensions = Index(space);
    private readonly IReadOnlyList<(Expression Constraint, IReadOnlyList<string> Names)> _constraints =
        [.. space.Constraints.Select(constraint => (constraint, (IReadOnlyList<string>)[.. constraint.NamesRead()]))];

    private readonly Reasoning _reasoning = new(space);
    private Dictionary<string, Reach>? _known;
    private long _lookedAt;

    /// <summary>How many values of parameters were looked at so far.</summary>
    public long LookedAt => _lookedAt;

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
            || (_dimensions.TryGetValue(name, out var dimension) && IsWhole(dimension.Parameter)),
        Expression.Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Multiply } binary =>
            IsWhole(binary.Left) && IsWhole(binary.Right),
        _ => false,
    };

    /// <summary>The points as far as the expressions can tell them apart, those that a constraint excludes left out.</summary>
    public IEnumerable<Point> Over(params Expression?[] expressions) => Over(Limit, expressions);

    /// <summary>The same with at most <paramref name="limit"/> points, for what takes long at each of them.</summary>
    public IEnumerable<Point> Over(int limit, IReadOnlyCollection<Expression?> expressions)
    {
        var asked = expressions.OfType<Expression>()
            .SelectMany(expression => expression.NamesRead())
            .Where(_dimensions.ContainsKey)
            .Distinct()
            .ToList();
        if (isBroken && asked.Count > 0) return [];
        var order = InOrder(WithConstraints(asked));
        var read = new HashSet<string>(order.Select(dimension => dimension.Name));
        var constraints = _constraints.Where(constraint => constraint.Names.Any(read.Contains)).Select(constraint => constraint.Constraint).ToList();
        return Enumerate(order, Thinned(order, new HashSet<string>(asked), limit), constraints).Take(limit).Select(point => point.Copy());
    }

    /// <summary>
    /// Every single point as far as the expressions can tell them apart, whatever the constraints say; null if a parameter that they read is
    /// continuous or there are more than <paramref name="limit"/>.
    /// </summary>
    public IReadOnlyList<Point>? All(IEnumerable<Expression> expressions, int limit)
    {
        if (isBroken) return null;
        var order = InOrder(expressions.SelectMany(expression => expression.NamesRead()).Where(_dimensions.ContainsKey).Distinct());
        var counts = order.Select(dimension => dimension.Domain.Count).ToList();
        if (counts.Any(count => count is null) || counts.Aggregate(1.0, (product, count) => product * count!.Value) > limit) return null;
        return [.. Enumerate(order, [.. order.Select(_ => int.MaxValue)], []).Select(point => point.Copy())];
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
    public (double Points, bool IsAll)? Counted(double most = double.PositiveInfinity)
    {
        if (isBroken || _dimensions.Values.Any(dimension => dimension.Domain.Count is null)) return null;
        var ofNothing = _constraints
            .Where(constraint => !constraint.Names.Any(_dimensions.ContainsKey))
            .Select(constraint => constraint.Constraint)
            .ToList();
        if (!Enumerate([], [], ofNothing).Any()) return (0, true);
        var (points, isAll) = (1.0, true);
        foreach (var group in Independent())
        {
            if (Counted(group, most) is not { } counted) return null;
            points *= counted.Points;
            isAll &= counted.IsAll;
        }

        return isAll && points > most ? (most, false) : (points, isAll);
    }

    /// <summary>
    /// The points of parameters that nothing ties to any other:
    /// a product, and counted one by one only where a condition or a constraint takes some out.
    /// </summary>
    private (double Points, bool IsAll)? Counted(IReadOnlyList<Dimension> group, double most)
    {
        var names = new HashSet<string>(group.Select(dimension => dimension.Name));
        var constraints = _constraints.Where(constraint => constraint.Names.Any(names.Contains)).Select(constraint => constraint.Constraint).ToList();
        var isPlain = constraints.Count == 0 && group.All(dimension => dimension.Parameter.When is null);
        if (isPlain) return (group.Aggregate(1.0, (product, dimension) => product * dimension.Domain.Count!.Value), true);
        var isLong = group.Any(dimension => dimension.Domain.Count > CountedPoints);
        if (isLong || group.Any(dimension => dimension.Parameter.Distribution is Distribution.Subset or Distribution.Permutation)) return null;
        var looked = 0;
        var different = 0;
        foreach (var point in Enumerate(InOrder(group.Select(dimension => dimension.Name)), [.. group.Select(_ => int.MaxValue)], []))
        {
            if (++looked > CountedPoints || _lookedAt > Patience) return (different, false);
            if (constraints.Any(point.Fails)) continue;
            if (++different > most) return (different, false);
        }

        return (different, true);
    }

    /// <summary>
    /// The parameters in groups: what a condition or a constraint ties together is in one of them,
    /// so the points of the space are the product of theirs.
    /// </summary>
    private IEnumerable<IReadOnlyList<Dimension>> Independent()
    {
        var tied = new Dictionary<string, List<string>>();
        foreach (var names in _constraints.Select(constraint => constraint.Names)) Tie(names);
        foreach (var parameter in space.Parameters.Where(parameter => parameter.When is not null))
            Tie([parameter.Name, .. parameter.When!.NamesRead()]);
        var seen = new HashSet<string>();
        foreach (var name in _dimensions.Keys.Where(seen.Add))
        {
            var group = new List<string> { name };
            for (var next = 0; next < group.Count; next++)
                group.AddRange(tied.TryGetValue(group[next], out var others) ? others.Where(seen.Add) : []);
            yield return [.. group.Select(member => _dimensions[member])];
        }

        void Tie(IReadOnlyList<string> names)
        {
            var known = names.Where(_dimensions.ContainsKey).ToList();
            foreach (var name in known) (tied.TryGetValue(name, out var others) ? others : tied[name] = []).AddRange(known);
        }
    }

    /// <summary>
    /// The share of the draws that satisfy the condition, from <paramref name="draws"/> evenly spread ones; null where it never applies, or where it
    /// is certain to be <paramref name="enough"/> or more.
    /// </summary>
    public double? Share(Expression condition, double enough = double.PositiveInfinity, int draws = 4096)
    {
        if (isBroken) return null;
        var order = InOrder(condition.NamesRead().Where(_dimensions.ContainsKey));
        var values = new Literal?[order.Count];
        var (point, built) = (new Point(Places(order), values, builtIn), new Point(Places(order), values, NoNames));
        var (holds, applies) = (0, 0);
        for (var draw = 1; draw <= draws && _lookedAt < 2 * Patience; draw++)
        {
            Draw(order, draw, values, built);
            _lookedAt += order.Count;
            if (point.Evaluate(condition) is not Literal.Truth value) continue;
            applies++;
            if (value.Value && ++holds >= enough * draws) return null;
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

    /// <summary>The names that stand in a constraint with a name.</summary>
    private ILookup<string, string> Beside => field ??= _constraints
        .SelectMany(constraint => constraint.Names.Select((name, index) =>
            (Name: name, Beside: constraint.Names[(index + 1) % constraint.Names.Count])))
        .ToLookup(pair => pair.Name, pair => pair.Beside);

    private static IReadOnlyDictionary<string, Literal> NoNames { get; } = new Dictionary<string, Literal>();

    private static void Draw(IReadOnlyList<Dimension> order, int draw, Literal?[] values, Point built)
    {
        Array.Clear(values, 0, values.Length);
        for (var position = 0; position < order.Count; position++)
        {
            var dimension = order[position];
            values[position] = built.Holds(dimension.Parameter.When)
                ? dimension.Domain.At(Sequence.Value(draw, position))
                : dimension.Parameter.Otherwise;
        }
    }

    /// <summary>One point after the other, each in the same object: who keeps one takes a copy.</summary>
    private IEnumerable<Point> Enumerate(IReadOnlyList<Dimension> order, int[] limits, IReadOnlyList<Expression> constraints)
    {
        var values = new Literal?[order.Count];
        var places = Places(order);
        // Conditions on parameters read parameters only; built-in names are for what reads the points.
        var (point, built) = (new Point(places, values, builtIn), new Point(places, values, NoNames));
        var choices = new IReadOnlyList<Literal?>[order.Count];
        var listed = new IReadOnlyList<Literal?>?[order.Count];
        var next = new int[order.Count];
        var position = 0;
        while (position >= 0)
        {
            if (position == order.Count)
            {
                if (!constraints.Any(point.Fails)) yield return point;
                position--;
                continue;
            }

            if (next[position] == 0)
            {
                var parameter = order[position].Parameter;
                choices[position] = built.Holds(parameter.When)
                    ? listed[position] ??= [.. order[position].Domain.Values(limits[position])]
                    : [parameter.Otherwise];
            }

            if (next[position] < choices[position].Count)
            {
                _lookedAt++;
                values[position] = choices[position][next[position]++];
                position++;
            }
            else
            {
                values[position] = null;
                next[position] = 0;
                position--;
            }
        }
    }

    private static Dictionary<string, int> Places(IReadOnlyList<Dimension> order)
    {
        var places = new Dictionary<string, int>(order.Count);
        for (var position = 0; position < order.Count; position++) places[order[position].Name] = position;
        return places;
    }

    /// <summary>The names and all that stand in a constraint with one of them, step by step.</summary>
    private List<string> WithConstraints(IEnumerable<string> asked)
    {
        var names = new List<string>(asked);
        if (names.Count == 0) return names;
        var known = new HashSet<string>(names);
        for (var next = 0; next < names.Count; next++)
        {
            foreach (var beside in Beside[names[next]])
                if (_dimensions.ContainsKey(beside) && known.Add(beside)) names.Add(beside);
        }

        return names;
    }

    /// <summary>The names with those that their conditions read, each after the ones that it depends on.</summary>
    private List<Dimension> InOrder(IEnumerable<string> names)
    {
        var order = new List<Dimension>();
        var seen = new HashSet<string>();
        foreach (var name in names) Visit(name);
        return order;

        void Visit(string name)
        {
            if (!_dimensions.TryGetValue(name, out var dimension) || !seen.Add(name)) return;
            if (dimension.Parameter.When is { } when)
            {
                foreach (var read in when.NamesRead()) Visit(read);
            }

            order.Add(dimension);
        }
    }

    /// <summary>How many values of each parameter are looked at: the longest lists are halved until all points are few enough.</summary>
    private int[] Thinned(IReadOnlyList<Dimension> order, HashSet<string> asked, int limit)
    {
        var most = _lookedAt < Patience ? limit : Math.Min(limit, Representatives);
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

    private static Dictionary<string, Dimension> Index(Space space)
    {
        var index = new Dictionary<string, Dimension>();
        foreach (var parameter in space.Parameters) index[parameter.Name] = new Dimension(parameter);
        return index;
    }

    /// <summary>A parameter with its values.</summary>
    private sealed class Dimension(Parameter parameter)
    {
        public Parameter Parameter { get; } = parameter;

        public string Name => Parameter.Name;

        public ParameterDomain Domain => field ??= ParameterDomain.Of(Parameter.Distribution);
    }
}
