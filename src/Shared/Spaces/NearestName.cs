namespace TrainSmart.Spaces;

/// <summary>Finds the known name that a misspelt one was meant to be.</summary>
public static class NearestName
{
    // What is longer is no misspelt name, and comparing it would take long.
    private const int LongestName = 100;

    /// <summary>
    /// The known name with the fewest insertions, deletions, replacements and swaps of neighbours, at most a third of the length;
    /// case, dashes and underscores do not count. The first one wins a tie.
    /// </summary>
    /// <returns>The name, or null if none is near.</returns>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var plain = Plain(word);
        string? best = null;
        var bestDistance = int.MaxValue;
        if (plain.Length > LongestName) return null;
        foreach (var name in known)
        {
            var candidate = Plain(name);
            if (Math.Abs(candidate.Length - plain.Length) * 3 > Math.Max(plain.Length, candidate.Length)) continue;
            var distance = Distance(plain, candidate);
            if (distance >= bestDistance || distance * 3 > Math.Max(plain.Length, candidate.Length)) continue;
            best = name;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>The words to add to a message: <c>; did you mean 'x'?</c>, or nothing if no name is near.</summary>
    public static string Hint(string word, IEnumerable<string> known) => Find(word, known) is { } near ? $"; did you mean '{near}'?" : "";

    private static string Plain(string word) => word.Replace("-", "").Replace("_", "").ToLowerInvariant();

    // Optimal string alignment (Damerau-Levenshtein without repeated edits), three rows at a time.
    private static int Distance(string left, string right)
    {
        var (before, previous, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++) previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
