using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// The inherited parameters that a file takes away with <c>learning_rate: ~</c>. That is fine where nothing reads them any more. Where something
/// does, the mistake is the removal, and not each of the places that read what is gone.
/// </summary>
internal sealed class YamlRemovals(YamlReading reading)
{
    private readonly Dictionary<string, (YamlNode Place, YamlNode Inherited)> _removed = [];
    private readonly HashSet<YamlNode> _reported = [];

    /// <summary>Remembers what an empty value takes away: a parameter, the space or all of the search.</summary>
    /// <param name="path">The path of the key with the empty value.</param>
    /// <param name="key">That key.</param>
    /// <param name="inherited">What stood there.</param>
    public void Add(string path, YamlScalar key, YamlNode inherited)
    {
        const string space = "search.space";
        if (path.StartsWith(space + ".", StringComparison.Ordinal)) _removed[path.Substring(space.Length + 1)] = (key, inherited);
        var parameters = path == space ? inherited : path == "search" ? (inherited as YamlMapping)?.Find("space")?.Value : null;
        foreach (var entry in (parameters as YamlMapping)?.Entries ?? []) _removed[entry.Key.Value] = (key, entry.Value);
    }

    /// <summary>Reports the removal of a parameter that is still read, once however often it is read.</summary>
    /// <returns>Whether the parameter was removed, so that nothing more is to be said of it.</returns>
    public bool Explain(string name, Location use)
    {
        var parameter = name.Split('.')[0];
        if (!_removed.TryGetValue(parameter, out var removed)) return false;
        if (_reported.Add(removed.Place))
        {
            var reader = use.GetLineSpan();
            var file = reader.Path.Substring(reader.Path.LastIndexOfAny(['/', '\\']) + 1);
            var message = $"'{parameter}' is taken away, and line {reader.StartLinePosition.Line + 1} of {file} still reads it; "
                + $"to search it no longer, {Instead(parameter, removed.Inherited)}";
            reading.Report("TS2032", reading.Locate(removed.Place), message, replacement: null, related: use);
        }

        return true;
    }

    private static string Instead(string name, YamlNode inherited)
    {
        if (inherited is YamlMapping branch && branch.Find("branch") is not null) return "write the branch with the one alternative that stays";
        var drawn = inherited is YamlScalar text && DistributionParser.TryParse(text.Value, out var parsed, out _) ? parsed.Distribution : null;
        return $"fix it to a value: '{name}: {FixedValue.Of(drawn)}'";
    }
}
