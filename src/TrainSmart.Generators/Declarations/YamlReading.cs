using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// One reading of a YAML experiment: the file, and what was found on the way. Parts taken over from other files keep their own places.
/// </summary>
internal sealed class YamlReading(YamlFile file)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<YamlNode, YamlFile> _origins = [];

    public Positions Positions { get; } = new();

    /// <summary>What was taken over and is taken away again.</summary>
    public YamlRemovals Removals => field ??= new(this);

    /// <summary>
    /// What is wrong, in the order of the text, that of the file itself first. A doubt about a text that is wrong anyway is left out, and so is a key
    /// that stands twice where there should be no keys.
    /// </summary>
    public IReadOnlyList<Finding> Findings
    {
        get
        {
            var wrong = new HashSet<Location>(_findings.Where(finding => finding.Id != "TS1014").Select(finding => finding.Location));
            return [.. _findings.Where(finding => finding.Id != "TS1014" || !wrong.Contains(finding.Location))
                .Where(finding => finding.Id != "TS1004" || !_findings.Any(other => other.Id == "TS1005" && Holds(other.Location, finding.Location)))
                .OrderBy(finding => finding.Location.GetLineSpan().Path != file.Path)
                .ThenBy(finding => finding.Location.SourceSpan.Start)];
        }
    }

    /// <summary>Remembers that a node stands in another file than the one that is read.</summary>
    public void SetOrigin(YamlNode node, YamlFile origin) => _origins[node] = origin;

    public YamlFile OriginOf(YamlNode node) => _origins.Count > 0 && _origins.TryGetValue(node, out var origin) ? origin : file;

    /// <summary>The place of a node, for the positions beside the model.</summary>
    public Place PlaceOf(YamlNode node) => new(OriginOf(node), node.Span);

    /// <summary>The place of a part of a scalar's value.</summary>
    public Place PlaceOf(YamlScalar scalar, TextRange part) => new(OriginOf(scalar), scalar.SpanOf(part.Start, part.Length));

    public Location Locate(YamlNode node) => OriginOf(node).Locate(node.Span);

    /// <summary>The place of a part of a scalar's value.</summary>
    public Location Locate(YamlScalar scalar, TextRange part) => PlaceOf(scalar, part).Location;

    public void Report(string id, Location location, string message, string? replacement = null, Location? related = null) =>
        _findings.Add(new Finding(id, location, message) { Replacement = replacement, Related = related is null ? [] : [related] });

    public void Report(Finding finding) => _findings.Add(finding);

    public void Report(string id, YamlNode node, string message, string? replacement = null) => Report(id, Locate(node), message, replacement);

    /// <summary>The text that a location lies in; none if it is in no file of this reading.</summary>
    public SourceText? TextOf(Location location)
    {
        var path = location.GetLineSpan().Path;
        return path == file.Path ? file.Text : _origins.Values.FirstOrDefault(origin => origin.Path == path)?.Text;
    }

    /// <summary>Reports what the reader of YAML found in a file.</summary>
    public void ReportProblems(YamlFile origin, IEnumerable<YamlProblem> problems)
    {
        foreach (var problem in problems)
        {
            var related = problem.Related is { } span ? origin.Locate(span) : null;
            Report(problem.Id, origin.Locate(problem.Span), problem.Message, problem.Replacement, related);
        }
    }

    /// <summary>Reports a part of the wrong type; a part that could not be read was reported already.</summary>
    public void ReportType(string what, YamlNode node, string expected, string? replacement = null, string reason = "")
    {
        if (node is not YamlBroken) Report("TS1005", node, SettingRules.OtherType(what, expected, Describe(node)).Message + reason, replacement);
    }

    private static bool Holds(Location outer, Location inner) =>
        outer.GetLineSpan().Path == inner.GetLineSpan().Path && outer.SourceSpan.Contains(inner.SourceSpan);

    private static string Describe(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar { Value.Length: > 60 } scalar => $"'{scalar.Value.Substring(0, 57)}...'",
        YamlScalar { Style: ScalarStyle.Plain } scalar => $"'{scalar.Value}'",
        YamlScalar scalar => $"the text '{scalar.Value}'",
        YamlSequence => "a list",
        _ => "a mapping",
    };
}
