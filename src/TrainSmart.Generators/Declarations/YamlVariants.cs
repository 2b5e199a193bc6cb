using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// The experiments that <c>variants:</c> makes of one file: a name each, with the sections that override those of the file. Variant <c>quick</c> of
/// <c>penguins</c> is the experiment <c>penguins-quick</c>.
/// </summary>
internal static class YamlVariants
{
    /// <summary>The key that holds the variants.</summary>
    public const string Key = "variants";

    // What a variant has from its file and cannot say itself.
    private static readonly string[] OfTheFile = [YamlInheritance.Name, YamlInheritance.Key, Key];

    /// <summary>The variants of a file that can be read. What is wrong with the others is reported.</summary>
    public static IReadOnlyList<YamlEntry> Read(YamlReading reading, YamlMapping root, string experiment)
    {
        if (root.Find(Key)?.Value is not { } node) return [];
        if (YamlSection.Of(reading, node, Key) is { } section) return [.. section.Entries.Where(variant => IsRight(reading, variant, experiment))];
        return [];
    }

    /// <summary>The name people type for a variant.</summary>
    public static string NameOf(string experiment, YamlEntry variant) => $"{experiment}-{variant.Key.Value}";

    /// <summary>What a variant overrides, under its own name, which stands where the variant is named.</summary>
    public static YamlMapping Named(YamlEntry variant, string experiment)
    {
        var name = new YamlScalar(variant.Key.Span, ScalarStyle.DoubleQuoted, NameOf(experiment, variant), variant.Key.Span.Start);
        var sections = ((YamlMapping)variant.Value).Entries.Where(entry => !OfTheFile.Contains(entry.Key.Value));
        var extends = new YamlScalar(variant.Key.Span, ScalarStyle.Plain, YamlInheritance.Name, variant.Key.Span.Start);
        return new YamlMapping(variant.Value.Span, [new YamlEntry(extends, name), .. sections]);
    }

    private static bool IsRight(YamlReading reading, YamlEntry variant, string experiment)
    {
        var (key, value) = variant;
        if (Names.Pascal(key.Value).Length == 0)
        {
            reading.Report("TS1010", key, $"'{key.Value}' is no name; write letters and digits, such as 'quick'");
            return false;
        }

        if (value is not YamlMapping sections)
        {
            reading.ReportType(key.Value, value, "sections that override those of the file, such as 'train: { epochs: 5 }'");
            return false;
        }

        foreach (var entry in sections.Entries.Where(entry => OfTheFile.Contains(entry.Key.Value)))
        {
            var instead = entry.Key.Value == YamlInheritance.Name
                ? $"it is called '{NameOf(experiment, variant)}'"
                : $"write it beside '{Key}' or in a file of its own";
            reading.Report("TS1002", entry.Key, $"a variant has no '{entry.Key.Value}'; {instead}");
        }

        return true;
    }
}
