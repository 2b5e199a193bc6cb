using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>Collects the entries of one mapping; a key that stands there already, or that merges, is reported and left out.</summary>
internal sealed class EntryList(YamlSource source)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlScalar> _keys = new(StringComparer.Ordinal);

    public void Add(YamlEntry entry)
    {
        var key = entry.Key;
        if (key is { Value: "<<", Style: ScalarStyle.Plain })
        {
            source.Report("TS1013", key.Span, "merge keys ('<<') are not supported; write the keys out, or share them with 'extends'");
        }
        else if (_keys.TryGetValue(key.Value, out var first))
        {
            source.Report("TS1004", key.Span, $"the key '{key.Value}' stands here already; keep one of the two", related: first.Span);
        }
        else
        {
            _keys.Add(key.Value, key);
            _entries.Add(entry);
        }
    }

    public YamlMapping Build(TextSpan span) => new(span, _entries);
}
