namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Makes a failing case short by leaving out lines, as long as it still fails alike.</summary>
internal static class Shrinking
{
    private const int MostTries = 200;

    public static Drawn Shrink(Drawn found, Func<Drawn, bool> stillFails)
    {
        var tries = 0;
        var lines = found.Text.Split('\n').ToList();
        for (var size = Math.Max(1, lines.Count / 2); size >= 1; size /= 2)
        {
            for (var start = 0; start + size <= lines.Count && tries < MostTries;)
            {
                var shorter = lines.Take(start).Concat(lines.Skip(start + size)).ToList();
                tries++;
                if (shorter.Count > 0 && stillFails(found with { Text = string.Join("\n", shorter) })) lines = shorter;
                else start += size;
            }
        }

        return found with { Text = string.Join("\n", lines) };
    }

    /// <summary>Whether two failures are of one kind: the same diagnostic of C#, or the same exception.</summary>
    public static bool IsSameFailure(string one, string other) => KindOf(one) == KindOf(other);

    private static string KindOf(string failure)
    {
        var at = failure.IndexOf(": error CS", StringComparison.Ordinal);
        if (at < 0) at = failure.IndexOf(": warning CS", StringComparison.Ordinal);
        return at >= 0 ? failure[at..Math.Min(failure.Length, at + 18)] : failure.Split('\n', ':')[0];
    }
}
