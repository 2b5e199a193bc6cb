using System.Text.RegularExpressions;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>
/// Finds the line that says a part in the text of a declaration: that of its key in YAML, that of its attribute, property or method in C#. Compiled
/// code holds no lines, so that a comment in a declaration compiles nothing anew.
/// </summary>
internal static class DeclaredLine
{
    private const string Variants = "variants";

    /// <summary>The number of the line, from 1; none if the text no longer says the part.</summary>
    /// <param name="lines">The text of the file.</param>
    /// <param name="part">The part: <c>search.trials</c>.</param>
    /// <param name="name">The variant or class that says it; none for the experiment of a YAML file itself.</param>
    /// <param name="isCSharp">Whether the text is C#.</param>
    public static int? Of(IReadOnlyList<string> lines, string part, string? name, bool isCSharp)
    {
        if (isCSharp) return OfClass(lines, part, name ?? "");
        string[] keys = name is null ? part.Split('.') : [Variants, name, .. part.Split('.')];
        return OfKeys(lines, keys);
    }

    // A key in a flow mapping stands on the line of the key around it, or below; the nearest key that begins a line is the answer.
    private static int? OfKeys(IReadOnlyList<string> lines, IReadOnlyList<string> keys)
    {
        var (found, start, end) = ((int?)null, 0, lines.Count);
        foreach (var key in keys)
        {
            // The alternatives of a parameter stand below `branch`, which its name leaves out.
            var line = Child(lines, start, end, key);
            if (line is null && Child(lines, start, end, "branch") is { } branch) line = Child(lines, branch + 1, end, key);
            if (line is not { } at) break;
            (found, start) = (at, at + 1);
            end = Enumerable.Range(start, end - start)
                .FirstOrDefault(next => IsContent(lines[next]) && Indent(lines[next]) <= Indent(lines[at]), end);
        }

        return found + 1;
    }

    private static int? Child(IReadOnlyList<string> lines, int start, int end, string key)
    {
        var content = Enumerable.Range(start, Math.Max(0, end - start)).Where(line => IsContent(lines[line])).ToList();
        if (content.Count == 0) return null;
        var depth = content.Min(line => Indent(lines[line]));
        var found = content
            .Where(line => Indent(lines[line]) == depth && Regex.IsMatch(lines[line], $@"^\s*[""']?{Regex.Escape(key)}[""']?\s*:"))
            .ToList();
        return found.Count > 0 ? found[0] : null;
    }

    private static bool IsContent(string line) => line.TrimStart() is { Length: > 0 } text && text[0] != '#';

    private static int Indent(string line) => line.Length - line.TrimStart().Length;

    private static int? OfClass(IReadOnlyList<string> lines, string part, string name)
    {
        var declaration = First(lines, 0, $@"\bclass\s+{Regex.Escape(name)}\b");
        if (declaration is not { } at) return null;
        var (pattern, isMember) = Pattern(part);
        if (isMember) return (First(lines, at, pattern) ?? at) + 1;
        var above = at;
        while (above > 0 && !EndsOther(lines[above - 1])) above--;
        return (First(lines, above, pattern) is { } found && found <= at ? found : at) + 1;
    }

    // Attributes stand between what comes before the class and the class.
    private static bool EndsOther(string line) => line.TrimEnd() is "" or [.., ';' or '}'];

    private static (string Pattern, bool IsMember) Pattern(string part) => part.Split('.') switch
    {
        ["search", "space", .., var parameter] => ($@"\b{Names.Pascal(parameter)}\s*\{{\s*get", true),
        ["prepare" or "model" or "train"] => ($@"\b{Names.Pascal(part)}\s*\(", true),
        ["search", ("maximize" or "minimize" or "constraints") and var what] => ($@"\b{Names.Pascal(what).TrimEnd('s')}\(", false),
        ["search", "sampler"] => (@"\b(Sampling|Search)\(", false),
        ["search", "pruner"] => (@"\b(Pruning\(|Pruner\s*=)", false),
        ["data", "split"] => (@"\bSplit\(", false),
        ["data", ..] => (@"\bCsv\(", false),
        ["launch", var target] => ($@"(?i)\b{Names.Pascal(target)}\(", false),
        ["seed" or "description"] => (@"\bExperiment\(", false),
        [var section, ..] => ($@"\b{Names.Pascal(section)}\(", false),
        _ => (@"\bclass\b", false),
    };

    private static int? First(IReadOnlyList<string> lines, int start, string pattern)
    {
        for (var line = start; line < lines.Count; line++)
        {
            if (Regex.IsMatch(lines[line], pattern)) return line;
        }

        return null;
    }
}
