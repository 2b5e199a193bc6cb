namespace TrainSmart.Generators.Emit;

/// <summary>Some members of a class, and what they need.</summary>
/// <param name="Namespaces">The namespaces that the members need.</param>
/// <param name="Members">Writes the members.</param>
internal sealed record SourcePart(IReadOnlyList<string> Namespaces, Action<SourceWriter> Members)
{
    private const string Alias = " = ";

    /// <summary>The namespaces of all parts, each once: those of the system first, aliases last.</summary>
    public static IReadOnlyList<string> Together(IReadOnlyList<string> namespaces, IEnumerable<SourcePart> parts) =>
        [
            .. parts.SelectMany(part => part.Namespaces)
                .Concat(namespaces)
                .Distinct()
                .OrderBy(name => name.Contains(Alias))
                .ThenBy(name => name, StringComparer.Ordinal),
        ];
}
