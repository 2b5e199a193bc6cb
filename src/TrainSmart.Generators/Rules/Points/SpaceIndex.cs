using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What stands with what in a space: parameters by name, what their conditions read, which constraints tie them together.</summary>
internal sealed class SpaceIndex(Space space)
{
    private readonly Dictionary<string, Dimension> _dimensions = Index(space);

    public IReadOnlyDictionary<string, Dimension> Dimensions => _dimensions;

    /// <summary>The constraints, each with the names that it reads.</summary>
    public IReadOnlyList<(Expression Constraint, IReadOnlyList<string> Names)> Constraints { get; } =
        [.. space.Constraints.Select(constraint => (constraint, (IReadOnlyList<string>)[.. constraint.NamesRead()]))];

    /// <summary>The constraints that read one of the names.</summary>
    public IReadOnlyList<Expression> ConstraintsOn(IEnumerable<string> names)
    {
        var read = new HashSet<string>(names);
        return [.. Constraints.Where(constraint => constraint.Names.Any(read.Contains)).Select(constraint => constraint.Constraint)];
    }

    /// <summary>The parameters that the expressions read, each once.</summary>
    public List<string> ReadBy(IEnumerable<Expression> expressions) =>
        [.. expressions.SelectMany(expression => expression.NamesRead()).Where(_dimensions.ContainsKey).Distinct()];

    /// <summary>The names and all that stand in a constraint with one of them, step by step.</summary>
    public List<string> WithConstraints(IEnumerable<string> asked)
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
    public List<Dimension> InOrder(IEnumerable<string> names)
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

    /// <summary>
    /// The parameters in groups: what a condition or a constraint ties together is in one of them,
    /// so the points of the space are the product of theirs.
    /// </summary>
    public IEnumerable<IReadOnlyList<Dimension>> Independent()
    {
        var tied = new Dictionary<string, List<string>>();
        foreach (var names in Constraints.Select(constraint => constraint.Names)) Tie(names);
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

    /// <summary>The names that stand in a constraint with a name.</summary>
    private ILookup<string, string> Beside => field ??= Constraints
        .SelectMany(constraint => constraint.Names.Select((name, index) =>
            (Name: name, Beside: constraint.Names[(index + 1) % constraint.Names.Count])))
        .ToLookup(pair => pair.Name, pair => pair.Beside);

    private static Dictionary<string, Dimension> Index(Space space)
    {
        var index = new Dictionary<string, Dimension>();
        foreach (var parameter in space.Parameters) index[parameter.Name] = new Dimension(parameter);
        return index;
    }
}
