namespace TrainSmart.Spaces;

/// <summary>Rules about names: each parameter once, each name in a condition known, no condition that waits for itself.</summary>
internal static class NameRules
{
    public static IEnumerable<SpaceProblem> Check(Space space) =>
        Duplicates(space).Concat(UnknownNames(space)).Concat(Cycles(space));

    private static IEnumerable<SpaceProblem> Duplicates(Space space)
    {
        var seen = new HashSet<string>();
        foreach (var parameter in space.Parameters)
        {
            if (!seen.Add(parameter.Name))
                yield return new("TS2028", parameter.Name, "name", $"'{parameter.Name}' is declared twice; give one of them another name");
        }
    }

    private static IEnumerable<SpaceProblem> UnknownNames(Space space)
    {
        var known = new HashSet<string>(space.Parameters.Select(parameter => parameter.Name));
        foreach (var parameter in space.Parameters)
        {
            if (parameter.When is null) continue;
            foreach (var problem in UnknownNames(space, known, parameter.When, parameter.Name, "when")) yield return problem;
        }

        for (var index = 0; index < space.Constraints.Count; index++)
        {
            foreach (var problem in UnknownNames(space, known, space.Constraints[index], "", $"constraints[{index}]")) yield return problem;
        }
    }

    private static IEnumerable<SpaceProblem> UnknownNames(Space space, HashSet<string> known, Expression expression, string parameter, string part)
    {
        foreach (var name in expression.Names().Distinct())
        {
            if (known.Contains(name)) continue;
            var isText = space.Parameters.Any(candidate => Domain.Values(candidate.Distribution)?.Contains((Literal)name) == true);
            var repaired = isText ? new Expression.Constant(name)
                : NearestName.Find(name, known) is { } near ? new Expression.Name(near)
                : (Expression?)null;
            var hint = isText ? $"; write '{name}' in quotes for the text" : NearestName.Hint(name, known);
            var where = part == "when" ? $"when of {parameter}" : "the constraint";
            yield return new(
                "TS2024",
                parameter,
                part,
                $"{where}: '{name}' is not a parameter{hint}",
                repaired is null ? null : expression.Replace(name, repaired).ToString());
        }
    }

    private static IEnumerable<SpaceProblem> Cycles(Space space)
    {
        // Who waits for nobody is in no circle.
        var conditions = new Dictionary<string, List<string>>();
        foreach (var parameter in space.Parameters)
            if (parameter.When is not null) conditions[parameter.Name] = [.. parameter.When.Names().Distinct()];

        if (!conditions.Values.Any(names => names.Any(conditions.ContainsKey))) yield break;
        var waiting = Waiting(conditions);
        foreach (var parameter in space.Parameters)
        {
            if (waiting.Contains(parameter.Name) && Way(parameter.Name, parameter.Name, conditions, []) is { } way)
                yield return new("TS2027", parameter.Name, "when", $"{parameter.Name} depends on itself: {string.Join(" depends on ", way)}");
        }
    }

    /// <summary>
    /// The names that are never settled, when each is settled once all that its condition reads are: those in a circle, and those that wait for one.
    /// </summary>
    private static HashSet<string> Waiting(Dictionary<string, List<string>> conditions)
    {
        var waiting = new HashSet<string>(conditions.Keys);
        var readers = conditions
            .SelectMany(condition => condition.Value.Select(read => (Read: read, Reader: condition.Key)))
            .ToLookup(pair => pair.Read, pair => pair.Reader);
        var open = conditions.ToDictionary(condition => condition.Key, condition => condition.Value.Count(conditions.ContainsKey));
        var settled = new Stack<string>(open.Where(condition => condition.Value == 0).Select(condition => condition.Key));
        while (settled.Count > 0)
        {
            var name = settled.Pop();
            waiting.Remove(name);
            foreach (var reader in readers[name])
                if (--open[reader] == 0) settled.Push(reader);
        }

        return waiting;
    }

    // The shortest road from one name back to another is not needed; any road convinces.
    private static List<string>? Way(string from, string to, Dictionary<string, List<string>> conditions, HashSet<string> visited)
    {
        foreach (var read in conditions[from])
        {
            if (read == to) return [from, to];
            if (!conditions.ContainsKey(read) || !visited.Add(read)) continue;
            if (Way(read, to, conditions, visited) is { } rest) return [from, .. rest];
        }

        return null;
    }
}
