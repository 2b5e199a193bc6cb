namespace TrainSmart.Generators.Emit;

/// <summary>A short hash of a text, the same on every machine and in every compiler, as <see cref="object.GetHashCode"/> is not.</summary>
internal static class StableHash
{
    // FNV-1a (Fowler, Noll, Vo).
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string text)
    {
        var hash = Basis;
        foreach (var character in text) hash = unchecked((hash ^ character) * Prime);
        return hash;
    }
}
