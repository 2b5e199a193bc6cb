using System.Text.Json;

namespace TrainSmart.Fixes;

/// <summary>What was mended, and which errors no edit mends.</summary>
internal sealed record Mending(IReadOnlyList<FixableFinding> Mended, IReadOnlyList<string> Left)
{
    // An edit can show a mistake that the first one hid; a handful of passes reaches all of them, and edits that undo one another come to an end.
    private const int Passes = 8;

    /// <summary>Compiles and mends until there is nothing left that one edit mends.</summary>
    /// <param name="compiler">The compiler of the project.</param>
    /// <param name="only">The only file to mend, by its full path; none for all.</param>
    public static Mending Run(Compiler compiler, string? only)
    {
        var mended = new List<FixableFinding>();
        for (var pass = 0; ; pass++)
        {
            var log = compiler.Run();
            var now = pass < Passes ? FixedFiles.Mend(log.Fixable.Where(finding => only is null || finding.File == only)) : [];
            mended.AddRange(now);
            if (now.Count == 0) return new Mending(mended, log.Errors);
        }
    }

    /// <summary>What was mended, for a program.</summary>
    public string ToJson() =>
        JsonSerializer.Serialize(Mended.Select(finding => new
        {
            id = finding.Id,
            file = finding.File,
            line = finding.Line,
            column = finding.Column,
            text = finding.Edit.Text,
        }));

    /// <summary>What to tell the user.</summary>
    public IEnumerable<string> Lines(string project)
    {
        foreach (var finding in Mended)
        {
            var place = $"{Path.GetRelativePath(project, finding.File)}({finding.Line},{finding.Column})";
            yield return finding.Edit.Text.Length == 0
                ? $"{place}: {finding.Id} mended: removed"
                : $"{place}: {finding.Id} mended: now '{finding.Edit.Text.Trim()}'";
        }

        if (Mended.Count == 0) yield return "nothing that one edit mends";
        if (Left.Count == 0) yield break;
        yield return $"{Left.Count} {(Left.Count == 1 ? "error is" : "errors are")} left to mend by hand, the first: {Left[0]}";
        if (!Left.Any(error => error.Contains(": error TS", StringComparison.Ordinal)))
            yield return "errors of C# can hide those of declarations: mend them, and run this again";
    }
}
