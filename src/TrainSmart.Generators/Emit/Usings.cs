namespace TrainSmart.Generators.Emit;

/// <summary>Knows which namespaces a file can do without, so that no using stands there for nothing.</summary>
internal static class Usings
{
    private static readonly Dictionary<string, string[]> NeededFor = new()
    {
        ["System"] = ["TimeSpan", "DateOnly", "Math.", "IDisposable", "ReadOnlySpan", "InvalidOperationException"],
        ["System.Collections.Generic"] = ["IReadOnlyList<", "ICollection<"],
        ["System.Globalization"] = ["CultureInfo"],
        ["System.Linq"] = [".Select("],
        [Runtime.Spaces] = ["new Parameter(", "Literal."],
        [$"Declaration = {Runtime.Spaces}.Space"] = ["new Declaration("],
        [Runtime.Training] =
        [
            .. Vocabulary.Words.All
                .Where(word => word.Kind is Vocabulary.WordKind.Optimizer or Vocabulary.WordKind.Schedule or Vocabulary.WordKind.EarlyStopping)
                .Select(word => $"new {word.TypeName}"),
        ],
    };

    /// <summary>Those of the namespaces that the code needs; namespaces that nothing is known of are kept.</summary>
    public static IEnumerable<string> Needed(IEnumerable<string> namespaces, string code) =>
        namespaces.Where(name => !NeededFor.TryGetValue(name, out var words) || words.Any(code.Contains));
}
