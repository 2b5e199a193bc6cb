namespace TrainSmart.Generators.Emit;

/// <summary>Hands out each name once within a scope.</summary>
/// <param name="reserved">The names that are not to be had in any scope of the kind.</param>
/// <param name="taken">Further ones that are not to be had in this one.</param>
internal sealed class NameTable(HashSet<string> reserved, params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>
    /// The name if it is free; otherwise with <paramref name="suffix"/>, and where that is taken too, with the first number that makes it unique.
    /// </summary>
    public string Take(string name, string suffix = "")
    {
        if (TryTake(name)) return name;
        if (suffix.Length > 0 && TryTake(name + suffix)) return name + suffix;
        for (var number = 2; ; number++)
        {
            var candidate = $"{name}{suffix}{Literals.Integer((long)number)}";
            if (TryTake(candidate)) return candidate;
        }
    }

    private bool TryTake(string name) => !reserved.Contains(name) && _taken.Add(name);
}
