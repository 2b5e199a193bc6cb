using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Collects the entries of one mapping; a key that stands there already, or that merges, is reported and left out.</summary>
internal sealed class EntryList(YamlSource source)
{
    // Up to here the keys are compared one by one, which takes less than a table of them.
    private const int MostCompared = 8;

    private readonly List<YamlEntry> _entries = [];
    private Dictionary<string, YamlScalar>? _keys;

    public void Add(YamlEntry entry)
    {
        var key = entry.Key;
        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            source.Report("TS1013", key.Span, "merge keys ('<<') are not supported; write the keys out, or share them with 'extends'");
        }
        else if (Find(key.Value) is { } first)
        {
            source.Report("TS1004", key.Span, $"the key '{key.Value}' stands here already; keep one of the two", related: first.Span);
        }
        else
        {
            _keys?.Add(key.Value, key);
            _entries.Add(entry);
        }
    }

    public YamlMapping Build(TextSpan span) => new(span, _entries);

    private YamlScalar? Find(string key)
    {
        if (_keys is null && _entries.Count > MostCompared)
            _keys = _entries.ToDictionary(entry => entry.Key.Value, entry => entry.Key, StringComparer.Ordinal);
        if (_keys is not null) return _keys.TryGetValue(key, out var found) ? found : null;
        foreach (var entry in _entries)
            if (entry.Key.Value == key) return entry.Key;
        return null;
    }
}
