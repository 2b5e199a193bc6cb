namespace TrainSmart.Generators.Emit;

/// <summary>How code reads parameters at some place: from the searched values, or inside an alternative from its record.</summary>
/// <param name="roots">The parameters outside all branches.</param>
/// <param name="opened">The alternatives around the place, each with the variable that holds its record; the innermost last.</param>
/// <param name="values">What holds the searched values at the place.</param>
internal sealed class Scope(
    IReadOnlyList<ParameterShape> roots,
    IReadOnlyList<(string Prefix, string Variable, AlternativeShape Alternative)> opened,
    string values)
{
    public Scope(IReadOnlyList<ParameterShape> roots, string values = "Searched")
        : this(roots, [], values)
    {
    }

    /// <summary>The scope inside an alternative.</summary>
    public Scope Open(string branch, AlternativeShape alternative, string variable) =>
        new(roots, [.. opened, ($"{branch}.{alternative.Key}.", variable, alternative)], values);

    /// <summary>How a parameter is read here, by its full name or by its short one inside its alternative.</summary>
    public (string Code, ParameterShape Shape)? Find(string name)
    {
        foreach (var (prefix, variable, alternative) in opened.Reverse())
        {
            var local = name.StartsWith(prefix, StringComparison.Ordinal) ? name.Substring(prefix.Length) : name;
            if (Find(alternative.Members, prefix, variable, prefix + local) is { } found) return found;
        }

        return Find(roots, "", values, name);
    }

    // A parameter of an alternative that is not around the place: whoever reads it has asked before which alternative it is.
    private static (string, ParameterShape)? Find(IReadOnlyList<ParameterShape> members, string prefix, string owner, string name)
    {
        foreach (var member in members)
        {
            if (member.Parameter.Name == name) return ($"{owner}.{member.Name}", member);
            foreach (var alternative in member.Branch?.Alternatives ?? [])
            {
                var inner = $"{member.Parameter.Name}.{alternative.Key}.";
                if (!name.StartsWith(inner, StringComparison.Ordinal)) continue;
                return Find(alternative.Members, inner, $"(({member.Branch!.Type}.{alternative.Name}){owner}.{member.Name})", name);
            }
        }

        return null;
    }
}
