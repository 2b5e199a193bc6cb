using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>
/// Comments that silence warnings: <c># trainsmart: disable TS2014 -- reason</c>, at the end of the line or on a line of their own before it. An
/// error is not to be silenced, because the experiment cannot run.
/// </summary>
internal sealed class YamlSuppressions
{
    private static readonly Regex Comment = new(
        @"(?:^|\s)#\s*trainsmart:\s*disable\s+(?<ids>TS\d{4}(?:\s*,\s*TS\d{4})*)",
        RegexOptions.CultureInvariant);
    private static readonly Regex Id = new(@"TS\d{4}", RegexOptions.CultureInvariant);

    private const string Mark = "trainsmart:";

    private readonly List<Suppression> _all = [];

    private YamlSuppressions() { }

    public static YamlSuppressions Read(SourceText text, string path)
    {
        var suppressions = new YamlSuppressions();
        if (text.ToString().IndexOf(Mark, StringComparison.Ordinal) < 0) return suppressions;
        int[]? followers = null;
        foreach (var line in text.Lines)
        {
            var content = line.ToString();
            if (!content.Contains(Mark) || Comment.Match(content) is not { Success: true } comment) continue;
            var isAlone = content.TrimStart().StartsWith("#", StringComparison.Ordinal);
            foreach (Match id in Id.Matches(comment.Groups["ids"].Value))
            {
                var span = new TextSpan(line.Start + comment.Groups["ids"].Index + id.Index, id.Length);
                var place = Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
                suppressions._all.Add(new Suppression(id.Value, isAlone ? (followers ??= Followers(text))[line.LineNumber] : line.LineNumber, place));
            }
        }

        return suppressions;
    }

    /// <summary>The findings that stay, then what is wrong with the comments themselves.</summary>
    public IEnumerable<Finding> Apply(IEnumerable<Finding> findings, string path)
    {
        var byLine = _all.ToLookup(suppression => (suppression.Id, suppression.Line));
        foreach (var finding in findings)
        {
            var line = finding.Location.GetLineSpan();
            var silencing = line.Path == path ? byLine[(finding.Id, line.StartLinePosition.Line)] : [];
            foreach (var suppression in silencing) suppression.IsUsed = true;
            if (!silencing.Any() || RuleCatalogue.Find(finding.Id).IsError) yield return finding;
        }

        foreach (var suppression in _all)
        {
            if (RuleCatalogue.Find(suppression.Id).IsError)
                yield return new Finding(
                    "TS0006",
                    suppression.Place,
                    $"{suppression.Id} is an error and cannot be disabled; mend what it reports and remove this comment");
            else if (!suppression.IsUsed)
                yield return new Finding("TS0006", suppression.Place, $"'disable {suppression.Id}' suppresses nothing here; remove it");
        }
    }

    /// <summary>For each line the next one that is no comment and not empty; the line itself where none follows.</summary>
    private static int[] Followers(SourceText text)
    {
        var followers = new int[text.Lines.Count];
        var follower = -1;
        for (var line = followers.Length - 1; line >= 0; line--)
        {
            followers[line] = follower < 0 ? line : follower;
            var content = text.Lines[line].ToString().TrimStart();
            if (content.Length > 0 && content[0] != '#') follower = line;
        }

        return followers;
    }

    private sealed class Suppression(string id, int line, Location place)
    {
        public string Id { get; } = id;

        public int Line { get; } = line;

        public Location Place { get; } = place;

        public bool IsUsed { get; set; }
    }
}
