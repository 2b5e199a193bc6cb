namespace TrainSmart.Generators.Emit;

/// <summary>Some members of a class, and what they need.</summary>
/// <param name="Namespaces">The namespaces that the members need.</param>
/// <param name="Members">Writes the members.</param>
internal sealed record SourcePart(IReadOnlyList<string> Namespaces, Action<SourceWriter> Members)
{
    private const string Alias = " = ";

    /// <summary>The namespaces of all parts, each once: those of the system first, aliases last.</summary>
    public static IReadOnlyList<string> Together(IEnumerable<string> namespaces, IEnumerable<SourcePart> parts)
    {
        var all = new HashSet<string>(namespaces);
        foreach (var part in parts) all.UnionWith(part.Namespaces);
        var sorted = all.ToList();
        sorted.Sort(Compare);
        return sorted;
    }

    private static int Compare(string one, string other)
    {
        var byKind = one.Contains(Alias).CompareTo(other.Contains(Alias));
        return byKind != 0 ? byKind : string.CompareOrdinal(one, other);
    }
}
