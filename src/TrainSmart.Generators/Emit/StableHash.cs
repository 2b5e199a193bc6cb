namespace TrainSmart.Generators.Emit;

/// <summary>
/// A short hash of a text, the same on every machine and in every compiler, as <see cref="object.GetHashCode"/> is not. The text may be added piece
/// by piece, so that nobody has to put it together.
/// </summary>
internal sealed class StableHash
{
    // FNV-1a (Fowler, Noll, Vo).
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The hash of what was added.</summary>
    public uint Value { get; private set; } = Basis;

    public static uint Of(string text) => new StableHash().Add(text).Value;

    public StableHash Add(string text)
    {
        var hash = Value;
        foreach (var character in text) hash = unchecked((hash ^ character) * Prime);
        Value = hash;
        return this;
    }

    /// <summary>Adds each of some parts, with a text between them.</summary>
    public StableHash Add<T>(IEnumerable<T> parts, string separator, Action<StableHash, T> add)
    {
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst) Add(separator);
            add(this, part);
            isFirst = false;
        }

        return this;
    }
}
