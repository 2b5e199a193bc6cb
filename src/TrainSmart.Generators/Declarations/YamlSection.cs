using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>A mapping whose keys are known. Every key that nobody asked for is an error that names the nearest known one.</summary>
internal sealed class YamlSection
{
    private readonly YamlReading _reading;
    private readonly YamlMapping _mapping;
    private readonly List<string> _known = [];

    private YamlSection(YamlReading reading, YamlMapping mapping, string path)
    {
        _reading = reading;
        _mapping = mapping;
        Path = path;
    }

    /// <summary>The path of the section; empty for the whole file.</summary>
    public string Path { get; }

    public IReadOnlyList<YamlEntry> Entries => _mapping.Entries;

    /// <summary>The section in a node; none, with a finding, if the node is no mapping.</summary>
    public static YamlSection? Of(YamlReading reading, YamlNode node, string path)
    {
        if (node is YamlMapping mapping) return new YamlSection(reading, mapping, path);
        reading.ReportType(
            path.Length == 0 ? "the file" : Last(path),
            node,
            path.Length == 0 ? "keys with values, such as 'experiment: penguins'" : "keys with values");
        return null;
    }

    /// <summary>The value of a key, whose place is recorded; none if it is not there.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        if (_mapping.Find(key) is not { } entry) return null;
        _reading.Positions.Add(PathOf(key), _reading.PlaceOf(entry.Value), _reading.PlaceOf(entry.Key));
        return entry.Value;
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Require(string key, string example)
    {
        var node = Find(key);
        if (node is null) ReportMissing(key, example);
        return node;
    }

    /// <summary>The literal in a key; none if the key is not there or, with a finding, if it is of another type.</summary>
    public Literal? Literal(string key, SlotType type) => Find(key) is { } node ? Read(key, node, type) : null;

    public Literal? RequireLiteral(string key, SlotType type, string example) => Require(key, example) is { } node ? Read(key, node, type) : null;

    public string? Text(string key) => (Literal(key, SlotType.Text) as Literal.Text)?.Value;

    public string? RequireText(string key, string example) => (RequireLiteral(key, SlotType.Text, example) as Literal.Text)?.Value;

    public double? Number(string key, SlotType type) => (Literal(key, type) as Literal.Number)?.Value;

    public bool? Truth(string key) => (Literal(key, SlotType.Truth) as Literal.Truth)?.Value;

    /// <summary>A whole number that fits 32 bits.</summary>
    public int? Integer(string key)
    {
        if (Number(key, SlotType.Integer) is not { } number) return null;
        if (number is >= int.MinValue and <= int.MaxValue) return (int)number;
        _reading.Report("TS2037", _mapping.Find(key)!.Value, $"'{key}' is beyond the largest number here, {int.MaxValue}");
        return null;
    }

    /// <summary>Says that keys which nobody asked for so far are known after all.</summary>
    public void Allow(IEnumerable<string> keys) => _known.AddRange(keys);

    /// <summary>Reports the keys that nobody knows. It comes last.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, _) in Entries)
        {
            if (_known.Contains(key.Value)) continue;
            var near = NearestName.Find(key.Value, _known);
            var hint = near is null
                ? $"; {(Path.Length == 0 ? "the file" : $"'{Last(Path)}'")} has {string.Join(", ", _known.Distinct())}"
                : $"; did you mean '{near}'?";
            _reading.Report("TS1002", key, $"unknown key '{key.Value}'{hint}", near is not null && _mapping.Find(near) is null ? near : null);
        }
    }

    public void ReportMissing(string key, string example)
    {
        // A key that is there with a slip of the pen is reported as such; that it is missing too would be the same thing twice.
        if (Entries.Any(entry => !_known.Contains(entry.Key.Value) && NearestName.Find(entry.Key.Value, [key]) is not null)) return;
        var where = Path.Length == 0 ? _reading.Positions.Root : _reading.Positions.Key(Path);
        _reading.Report("TS1003", where, $"{(Path.Length == 0 ? "the file" : $"'{Last(Path)}'")} needs '{key}'; write '{key}: {example}'");
    }

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    private static string Last(string path) => path.Substring(path.LastIndexOf('.') + 1);

    private Literal? Read(string key, YamlNode node, SlotType type) => YamlLiterals.Read(_reading, key, node, type);
}
