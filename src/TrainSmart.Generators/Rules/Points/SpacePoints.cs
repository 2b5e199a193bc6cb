using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>The points of a space, for rules that ask whether something holds at every one of them.</summary>
/// <remarks>
/// A finite domain is listed whole as long as the list stays short; of longer and of continuous ones evenly likely values stand in, both ends
/// among them. So what a rule finds is a point that the search can really draw, and what it does not find may still be there in between.
/// A broken space has no points, so that of an empty range only the range itself is reported; what reads no parameter has its value all the same.
/// </remarks>
internal sealed class SpacePoints(Space space, IReadOnlyDictionary<string, Literal> builtIn, bool isBroken = false)
{
    /// <summary>How many points a rule looks at.</summary>
    private const int Limit = 4096;

    /// <summary>How many values stand in for a continuous domain.</summary>
    private const int Representatives = 9;

    private readonly Dictionary<string, Parameter> _parameters = Index(space);

    /// <summary>The points as far as the expressions can tell them apart, those that a constraint excludes left out.</summary>
    public IEnumerable<Point> Over(params Expression?[] expressions)
    {
        var asked = expressions.OfType<Expression>().SelectMany(expression => expression.NamesRead()).Where(_parameters.ContainsKey).Distinct().ToList();
        if (isBroken && asked.Count > 0) return [];
        var order = InOrder(WithConstraints(asked));
        var constraints = space.Constraints.Where(constraint => constraint.NamesRead().Any(order.Contains)).ToList();
        return Enumerate(order, Thinned(order, asked), 0, []).Where(point => !constraints.Any(constraint => constraint.Fails(point.ValueOf))).Take(Limit);
    }

    /// <summary>
    /// Every single point as far as the expressions can tell them apart, whatever the constraints say; null if a parameter that they read is
    /// continuous or there are more than <paramref name="limit"/>.
    /// </summary>
    public IReadOnlyList<Point>? All(IEnumerable<Expression> expressions, int limit)
    {
        if (isBroken) return null;
        var order = InOrder(expressions.SelectMany(expression => expression.NamesRead()).Where(_parameters.ContainsKey).Distinct());
        var counts = order.Select(name => ParameterDomain.Of(_parameters[name].Distribution).Count).ToList();
        if (counts.Any(count => count is null) || counts.Aggregate(1.0, (product, count) => product * count!.Value) > limit) return null;
        return [.. Enumerate(order, order.ToDictionary(name => name, _ => int.MaxValue), 0, [])];
    }

    /// <summary>
    /// The number of different points, or null if a parameter is continuous or there are more than <paramref name="limit"/> and they cannot be
    /// counted without looking at each.
    /// </summary>
    public double? Count(int limit = 200_000)
    {
        if (isBroken) return null;
        var counts = space.Parameters.Select(parameter => ParameterDomain.Of(parameter.Distribution).Count).ToList();
        if (counts.Any(count => count is null)) return null;
        var isPlain = space.Constraints.IsEmpty && space.Parameters.All(parameter => parameter.When is null);
        if (isPlain) return counts.Aggregate(1.0, (product, count) => product * count!.Value);
        if (space.Parameters.Any(parameter => parameter.Distribution is Distribution.Subset or Distribution.Permutation)) return null;
        var order = InOrder(_parameters.Keys);
        var whole = order.ToDictionary(name => name, _ => int.MaxValue);
        var looked = 0;
        var different = 0;
        foreach (var point in Enumerate(order, whole, 0, []))
        {
            if (++looked > limit) return null;
            if (!space.Constraints.Any(constraint => constraint.Fails(point.ValueOf))) different++;
        }

        return different;
    }

    /// <summary>The share of the draws that satisfy the condition, from <paramref name="draws"/> evenly spread ones; null where it never applies.</summary>
    public double? Share(Expression condition, int draws = 4096)
    {
        if (isBroken) return null;
        var order = InOrder(condition.NamesRead().Where(_parameters.ContainsKey));
        var (holds, applies) = (0, 0);
        for (var draw = 1; draw <= draws; draw++)
        {
            var value = condition.Evaluate(Draw(order, draw).ValueOf) as Literal.Truth;
            if (value is null) continue;
            applies++;
            if (value.Value) holds++;
        }

        return applies == 0 ? null : (double)holds / applies;
    }

    private Point Draw(IReadOnlyList<string> order, int draw)
    {
        var values = new Dictionary<string, Literal?>();
        for (var position = 0; position < order.Count; position++)
        {
            var parameter = _parameters[order[position]];
            values[parameter.Name] = IsThere(parameter, values)
                ? ParameterDomain.Of(parameter.Distribution).At(Sequence.Value(draw, position))
                : parameter.Otherwise;
        }

        return new Point(values, builtIn);
    }

    private IEnumerable<Point> Enumerate(IReadOnlyList<string> order, Dictionary<string, int> limits, int position, Dictionary<string, Literal?> values)
    {
        if (position == order.Count)
        {
            yield return new Point(new Dictionary<string, Literal?>(values), builtIn);
            yield break;
        }

        var parameter = _parameters[order[position]];
        var choices = IsThere(parameter, values)
            ? (IEnumerable<Literal?>)ParameterDomain.Of(parameter.Distribution).Values(limits[parameter.Name])
            : [parameter.Otherwise];
        foreach (var value in choices)
        {
            values[parameter.Name] = value;
            foreach (var point in Enumerate(order, limits, position + 1, values)) yield return point;
        }

        values.Remove(parameter.Name);
    }

    private static bool IsThere(Parameter parameter, Dictionary<string, Literal?> values) =>
        parameter.When is null || parameter.When.Holds(name => values.TryGetValue(name, out var value) ? value : null);

    /// <summary>The names and all that stand in a constraint with one of them, step by step.</summary>
    private List<string> WithConstraints(IEnumerable<string> asked)
    {
        var names = new List<string>(asked);
        for (var grown = true; grown;)
        {
            var joined = space.Constraints.Select(constraint => constraint.NamesRead().ToList()).Where(read => read.Any(names.Contains))
                .SelectMany(read => read).Where(_parameters.ContainsKey).Except(names).ToList();
            names.AddRange(joined);
            grown = joined.Count > 0;
        }

        return names;
    }

    /// <summary>The names with those that their conditions read, each after the ones that it depends on.</summary>
    private List<string> InOrder(IEnumerable<string> names)
    {
        var order = new List<string>();
        var seen = new HashSet<string>();
        foreach (var name in names) Visit(name);
        return order;

        void Visit(string name)
        {
            if (!_parameters.TryGetValue(name, out var parameter) || !seen.Add(name)) return;
            foreach (var read in parameter.When?.NamesRead() ?? []) Visit(read);
            order.Add(name);
        }
    }

    /// <summary>How many values of each parameter are looked at: the longest lists are halved until all points are few enough.</summary>
    private Dictionary<string, int> Thinned(IReadOnlyList<string> order, IReadOnlyCollection<string> asked)
    {
        var limits = order.ToDictionary(name => name, name => (int)Math.Min(ParameterDomain.Of(_parameters[name].Distribution).Count ?? Representatives, Limit));
        while (limits.Values.Aggregate(1.0, (product, limit) => product * limit) > Limit)
        {
            var longest = order.OrderByDescending(name => limits[name]).ThenBy(asked.Contains).First();
            if (limits[longest] <= 1) break;
            limits[longest] = limits[longest] / 2;
        }

        return limits;
    }

    private static Dictionary<string, Parameter> Index(Space space)
    {
        var index = new Dictionary<string, Parameter>();
        foreach (var parameter in space.Parameters) index[parameter.Name] = parameter;
        return index;
    }
}
