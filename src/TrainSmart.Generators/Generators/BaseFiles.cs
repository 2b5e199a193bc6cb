using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>
/// The experiments that others extend. An edit of a file that nobody extends leaves this unchanged, and so all other experiments alone.
/// </summary>
internal sealed class BaseFiles(IReadOnlyDictionary<string, YamlFile> files)
{
    /// <summary>All bases of the project.</summary>
    /// <param name="experiments">The files of the project's experiments.</param>
    public static IncrementalValueProvider<BaseFiles> Provide(IncrementalValuesProvider<ProjectFile> experiments)
    {
        var extended = experiments
            .Select(static (file, cancellation) => file.Text.GetText(cancellation) is { } text ? YamlInheritance.BaseOf(text, file.Name) : null)
            .Collect()
            .Select(static (names, _) => names.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
        return experiments.Collect()
            .Combine(extended)
            .Select(static (pair, cancellation) => Texts(pair.Left, pair.Right, cancellation))
            .Select(static (texts, _) => new BaseFiles(texts.ToDictionary(file => file.Name, file => new YamlFile(file.Text, file.Path))));
    }

    /// <summary>The base with a path relative to the project; none if the project has no such experiment.</summary>
    public YamlFile? Find(string projectFile) => files.TryGetValue(projectFile, out var file) ? file : null;

    private static EquatableArray<Base> Texts(ImmutableArray<ProjectFile> all, EquatableArray<string> extended, CancellationToken cancellation) =>
        extended.IsEmpty
            ? default
            : all.Where(file => extended.Contains(file.Name))
                .Select(file => (file, Text: file.Text.GetText(cancellation)))
                .Where(pair => pair.Text is not null)
                .Select(pair => new Base(pair.file.Name, pair.file.Text.Path, pair.Text!))
                .ToEquatableArray();

    private sealed record Base(string Name, string Path, SourceText Text);
}
