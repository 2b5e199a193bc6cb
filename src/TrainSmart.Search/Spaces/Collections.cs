using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>The columns of subsets (1 = in, 0 = out) and permutations (a sort key per value).</summary>
internal static class Collections
{
    /// <summary>Adds or removes random members until the size is allowed.</summary>
    public static void MendSize(Span<double> members, int least, int most, ref RandomStream random)
    {
        var size = 0;
        foreach (var member in members) size += member != 0 ? 1 : 0;
        while (size < least || size > most)
        {
            var wanted = size < least ? 1.0 : 0.0;
            var flipped = random.Next(members.Length);
            if (members[flipped] == wanted) continue;
            members[flipped] = wanted;
            size += wanted != 0 ? 1 : -1;
        }
    }

    /// <summary>Replaces sort keys by the middles of even cells in the same order, so that equal permutations have equal columns.</summary>
    public static void RanksToKeys(Span<double> keys)
    {
        Span<double> ranked = keys.Length <= 64 ? stackalloc double[keys.Length] : new double[keys.Length];
        for (var index = 0; index < keys.Length; index++)
        {
            var rank = 0;
            for (var other = 0; other < keys.Length; other++)
                rank += keys[other] < keys[index] || (keys[other] == keys[index] && other < index) ? 1 : 0;
            ranked[index] = (rank + 0.5) / keys.Length;
        }

        ranked.CopyTo(keys);
    }

    /// <summary>The members of a subset or the order of a permutation.</summary>
    public static IReadOnlyList<Literal> Items(Distribution distribution, ReadOnlySpan<double> columns)
    {
        var keys = columns.ToArray();
        return distribution switch
        {
            Distribution.Subset subset => [.. subset.Values.Where((_, index) => keys[index] != 0)],
            Distribution.Permutation permutation =>
                [.. Enumerable.Range(0, keys.Length).OrderBy(index => keys[index]).Select(index => permutation.Values[index])],
            _ => throw new InvalidOperationException("only subsets and permutations have items"),
        };
    }

    /// <summary>The items joined by commas.</summary>
    public static string Text(Distribution distribution, ReadOnlySpan<double> columns) => string.Join(", ", Items(distribution, columns));
}
