using System.Text;
using TrainSmart.Fixes;

namespace TrainSmart.Commands.Fixing;

/// <summary>Makes edits in files. What no edit names stays byte for byte: comments, layout, ends of lines, a byte order mark.</summary>
internal static class FixedFiles
{
    /// <summary>Mends files, each by as many edits as go together.</summary>
    /// <returns>The findings that were mended, file by file in the order of their texts.</returns>
    public static IReadOnlyList<FixableFinding> Mend(IEnumerable<FixableFinding> findings) =>
    [
        .. findings.GroupBy(finding => finding.File).OrderBy(file => file.Key, StringComparer.Ordinal).SelectMany(file => Mend(file.Key, [.. file])),
    ];

    private static IEnumerable<FixableFinding> Mend(string file, IReadOnlyList<FixableFinding> findings)
    {
        var bytes = File.ReadAllBytes(file);
        var hasMark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Encoding.UTF8.GetString(hasMark ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes);
        var plan = FixPlan.Of(findings.Select(finding => finding.Edit));
        File.WriteAllText(file, plan.Apply(text), new UTF8Encoding(encoderShouldEmitUTF8Identifier: hasMark));
        return plan.Edits.Select(edit => findings.First(finding => finding.Edit == edit));
    }
}
