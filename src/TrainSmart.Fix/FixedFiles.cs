using System.Text;

namespace TrainSmart.Fixes;

/// <summary>Makes edits in files. What no edit names stays byte for byte: comments, layout, ends of lines, a byte order mark.</summary>
internal static class FixedFiles
{
    // A file that is no UTF-8 is left alone: written anew, it would be another.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Mends files, each by as many edits as go together.</summary>
    /// <returns>The findings that were mended, file by file in the order of their texts.</returns>
    public static IReadOnlyList<FixableFinding> Mend(IEnumerable<FixableFinding> findings) =>
    [
        .. findings.GroupBy(finding => finding.File).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Mend(file.Key, [.. file])),
    ];

    private static IEnumerable<FixableFinding> Mend(string file, IReadOnlyList<FixableFinding> findings)
    {
        var bytes = File.ReadAllBytes(file);
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        if (Read(bytes.AsSpan(mark)) is not { } text) return [];
        var plan = FixPlan.Of(findings.Select(finding => finding.Edit));
        File.WriteAllBytes(file, [.. bytes.AsSpan(0, mark), .. Strict.GetBytes(plan.Apply(text))]);
        return plan.Edits.Select(edit => findings.First(finding => finding.Edit == edit));
    }

    private static string? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
