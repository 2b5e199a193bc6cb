using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Declarations;

/// <summary>Finds the file that <c>extends</c> names.</summary>
/// <param name="projectFile">The file relative to the project, with forward slashes.</param>
/// <returns>The file; none if the project has no such file.</returns>
internal delegate YamlFile? BaseResolver(string projectFile);

/// <summary>
/// Follows <c>extends: base.experiment.yaml</c>: what a file does not say, its base says. Every part keeps its place in the file it was written in.
/// </summary>
internal sealed class YamlInheritance(YamlReading reading, BaseResolver resolve)
{
    /// <summary>The key that names the base, relative to the file it stands in.</summary>
    public const string Key = "extends";

    /// <summary>The key that names the experiment.</summary>
    public const string Name = "experiment";

    private static readonly string[] OperationPlaces =
        [
            "balance",
            "search.sampler",
            "search.pruner",
            .. Words.Of(WordKind.Training).SelectMany(word => word.Slots).Select(slot => $"train.{slot.Name}"),
        ];

    /// <summary>The file that a text extends, relative to the project; none if it extends no file.</summary>
    public static string? BaseOf(SourceText text, string projectFile)
    {
        var content = text.ToString();
        if (content.IndexOf(Key, StringComparison.Ordinal) < 0) return null;
        return YamlReader.Read(content).Root is YamlMapping root && root.Find(Key)?.Value is YamlScalar { IsNull: false } written
            ? Relative(projectFile, written.Value)
            : null;
    }

    /// <summary>The keys of a file together with those of its bases.</summary>
    /// <param name="mapping">The file's own keys.</param>
    /// <param name="chain">The file after those that extend it, relative to the project.</param>
    public YamlMapping Apply(YamlMapping mapping, IReadOnlyList<string> chain)
    {
        if (mapping.Find(Key)?.Value is not { } node || ReadBase(node, chain) is not { } inherited) return mapping;
        return Merged(mapping, WithoutOwn(inherited), "");
    }

    /// <summary>The keys of a variant together with those of the file that it varies.</summary>
    /// <param name="variant">What the variant says.</param>
    /// <param name="varied">The file, with what it took over from its bases.</param>
    public YamlMapping Vary(YamlMapping variant, YamlMapping varied) => Merged(variant, WithoutOwn(varied), "");

    // What a file says of itself alone.
    private static YamlMapping WithoutOwn(YamlMapping mapping) =>
        new(mapping.Span, [.. mapping.Entries.Where(entry => entry.Key.Value is not (Key or Name or YamlVariants.Key))]);

    private YamlMapping? ReadBase(YamlNode node, IReadOnlyList<string> chain)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            reading.ReportType(Key, node, "a file, such as base.experiment.yaml");
            return null;
        }

        var target = Relative(chain[chain.Count - 1], scalar.Value);
        if (chain.Contains(target))
        {
            reading.Report("TS1012", scalar, $"the file extends itself: {string.Join(" extends ", chain.Append(target))}");
            return null;
        }

        if (resolve(target) is not { } file)
        {
            reading.Report("TS1011", scalar, $"'{scalar.Value}' is no experiment of this project; write its path from the folder of this file");
            return null;
        }

        var document = YamlReader.Read(file.Text.ToString());
        if (document.Root is not YamlMapping root)
        {
            reading.Report("TS1011", scalar, $"'{scalar.Value}' has no keys to take over; name a file that declares an experiment");
            return null;
        }

        // What could not be read of the base is missing here too.
        reading.ReportProblems(file, document.Problems.Where(problem => RuleCatalogue.Find(problem.Id).IsError));
        SetOrigin(root, file);
        return Apply(root, [.. chain, target]);
    }

    /// <summary>
    /// The own keys over the inherited ones. Sections merge key by key;
    /// lists, models, distributions and uses of another word replace what was inherited; an empty value removes it.
    /// </summary>
    private YamlMapping Merged(YamlMapping own, YamlMapping inherited, string path)
    {
        var entries = new List<YamlEntry>();
        foreach (var entry in inherited.Entries)
        {
            if (IsReplaced(own, entry, path)) continue;
            if (own.Find(entry.Key.Value) is not { } over)
            {
                entries.Add(entry);
            }
            else if (over.Value is YamlScalar { IsNull: true })
            {
                reading.Removals.Add(PathOf(path, over), over.Key, entry.Value);
            }
            else
            {
                if (path == "search.space") reading.Positions.Add(Positions.Override(PathOf(path, over)), reading.PlaceOf(over.Key));
                entries.Add(over with { Value = Merged(over, entry.Value, PathOf(path, over)) });
            }
        }

        entries.AddRange(own.Entries.Where(entry =>
            inherited.Find(entry.Key.Value) is null
            || (IsReplaced(own, entry, path) && entry.Value is not YamlScalar { IsNull: true })));
        var merged = new YamlMapping(own.Span, entries);
        reading.SetOrigin(merged, reading.OriginOf(own));
        return merged;
    }

    private YamlNode Merged(YamlEntry over, YamlNode inherited, string path) =>
        over.Value is YamlMapping own && inherited is YamlMapping below && MergesByKey(path, own, below) ? Merged(own, below, path) : over.Value;

    private static bool MergesByKey(string path, YamlMapping own, YamlMapping inherited)
    {
        if (path is "data" or "data.split" or "train" or "search" or "search.space" or "budget" or "launch") return true;
        if (OperationPlaces.Contains(path))
            return own.Entries.Count == 1 && inherited.Entries.Count == 1 && own.Entries[0].Key.Value == inherited.Entries[0].Key.Value;

        // The slots of the same word: { adamw: { learning-rate: 0.1 } } over { adamw: { weight-decay: 0 } }.
        return path.StartsWith("launch.", StringComparison.Ordinal)
            || OperationPlaces.Any(place => path.StartsWith(place + ".", StringComparison.Ordinal));
    }

    /// <summary>
    /// Whoever says what to minimize no longer wants what the base maximized, and the first objective is the first that it says itself.
    /// </summary>
    private static bool IsReplaced(YamlMapping own, YamlEntry entry, string path) =>
        path == "search" && entry.Key.Value is "maximize" or "minimize" && (own.Find("maximize") ?? own.Find("minimize")) is not null;

    private static string PathOf(string path, YamlEntry entry) => path.Length == 0 ? entry.Key.Value : $"{path}.{entry.Key.Value}";

    private void SetOrigin(YamlNode node, YamlFile file)
    {
        reading.SetOrigin(node, file);
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.Items) SetOrigin(item, file);
        }

        if (node is not YamlMapping mapping) return;
        foreach (var (key, value) in mapping.Entries)
        {
            reading.SetOrigin(key, file);
            SetOrigin(value, file);
        }
    }

    /// <summary>A path written in one file, as one relative to the project.</summary>
    private static string Relative(string from, string written)
    {
        var parts = from.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in written.Replace('\\', '/').Split('/'))
        {
            if (part is "" or ".") continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join("/", parts);
    }
}
