namespace TrainSmart.Generators.Emit;

/// <summary>Hands out each name once within a scope.</summary>
/// <param name="taken">The names that are not to be had.</param>
internal sealed class NameTable(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>
    /// The name if it is free; otherwise with <paramref name="suffix"/>, and where that is taken too, with the first number that makes it unique.
    /// </summary>
    public string Take(string name, string suffix = "")
    {
        if (_taken.Add(name)) return name;
        if (suffix.Length > 0 && _taken.Add(name + suffix)) return name + suffix;
        for (var number = 2; ; number++)
        {
            var candidate = $"{name}{suffix}{Literals.Integer((long)number)}";
            if (_taken.Add(candidate)) return candidate;
        }
    }
}
