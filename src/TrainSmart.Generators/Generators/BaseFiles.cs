using Microsoft.CodeAnalysis;
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
    public static IncrementalValueProvider<BaseFiles> Provide(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ProjectOptions> project)
    {
        var experiments = AdditionalFiles.OfRole(context, "experiment").Combine(project);
        var extended = experiments
            .Select(static (pair, cancellation) => pair.Left.GetText(cancellation) is { } text
                ? YamlInheritance.BaseOf(text, pair.Right.Relative(pair.Left.Path))
                : null)
            .Collect()
            .Select(static (names, _) => names.OfType<string>().Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
        return experiments
            .Combine(extended)
            .Where(static pair => pair.Right.Contains(pair.Left.Right.Relative(pair.Left.Left.Path)))
            .Select(static (pair, cancellation) => (
                Name: pair.Left.Right.Relative(pair.Left.Left.Path),
                pair.Left.Left.Path,
                Text: pair.Left.Left.GetText(cancellation)))
            .Collect()
            .Select(static (bases, _) => new BaseFiles(bases
                .Where(file => file.Text is not null)
                .ToDictionary(file => file.Name, file => new YamlFile(file.Text!, file.Path))));
    }

    /// <summary>The base with a path relative to the project; none if the project has no such experiment.</summary>
    public YamlFile? Find(string projectFile) => files.TryGetValue(projectFile, out var file) ? file : null;
}
