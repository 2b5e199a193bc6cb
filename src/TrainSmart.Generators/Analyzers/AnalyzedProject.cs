using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Analyzers;

/// <summary>
/// What an analyzer is handed of the project: its folder, and the declarations and locks among its additional files. It is made once a compilation,
/// so that files are sorted once and each lock is read once however many experiments learn from it.
/// </summary>
internal sealed class AnalyzedProject
{
    private const string LockEnding = ".lock.json";

    private static readonly ConditionalWeakTable<
        Compilation,
        ConcurrentDictionary<(ImmutableArray<AdditionalText>, AnalyzerConfigOptionsProvider), AnalyzedProject>> Projects = new();

    private readonly ProjectOptions _project;
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly Dictionary<string, AdditionalText> _experiments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _locks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AdditionalText, DataLockResult?> _read = new();
    private readonly ConcurrentDictionary<AdditionalText, IReadOnlyList<ReadResult>> _names = new();

    private AnalyzedProject(AnalyzerOptions options)
    {
        _options = options.AnalyzerConfigOptionsProvider;
        _project = ProjectOptions.Read(_options.GlobalOptions);
        foreach (var file in options.AdditionalFiles)
        {
            var files = RoleOf(file) switch { "experiment" => _experiments, "lock" => _locks, _ => null };
            if (files is not null && Relative(file.Path) is var path && !files.ContainsKey(path)) files.Add(path, file);
        }
    }

    /// <summary>The project as all analyzers of a compilation share it, so that what one has read the others need not.</summary>
    public static AnalyzedProject Of(Compilation compilation, AnalyzerOptions options) =>
        Projects
            .GetValue(compilation, _ => [])
            .GetOrAdd((options.AdditionalFiles, options.AnalyzerConfigOptionsProvider), _ => new AnalyzedProject(options));

    /// <summary>The files that declare experiments.</summary>
    public IEnumerable<AdditionalText> Experiments => _experiments.Values;

    public bool IsExperiment(AdditionalText file) => RoleOf(file) == "experiment";

    public bool IsLock(AdditionalText file) => RoleOf(file) == "lock";

    public string Relative(string path) => _project.Relative(path);

    public ReadResult? ReadYaml(AdditionalText file, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text) return null;
        var result = YamlReadings.Take(text, file.Path, Relative(file.Path), _project.RootNamespace, name => FindBase(name, cancellation));
        _names[file] = YamlDeclarationReader.NamesOf(result);
        return result;
    }

    /// <summary>What a file says its experiment and the variants of it are called, without the rest.</summary>
    public IReadOnlyList<ReadResult> ReadYamlNames(AdditionalText file, CancellationToken cancellation) =>
        _names.TryGetValue(file, out var names) ? names
        : file.GetText(cancellation) is { } text ? YamlDeclarationReader.ReadNames(text, file.Path, Relative(file.Path), _project.RootNamespace) : [];

    public DataLockResult? ReadLock(AdditionalText file, CancellationToken cancellation) =>
        _read.GetOrAdd(file, _ => file.GetText(cancellation) is { } text ? DataLockReader.Read(text, file.Path, Relative(file.Path)) : null);

    /// <summary>What is wrong with an experiment and its variants, their locks looked up among the files.</summary>
    public IReadOnlyList<Finding> Check(ReadResult result, CancellationToken cancellation) => VariantFindings.Merge(
        [.. CheckAlone(result, cancellation)],
        result.Variants.Select(variant => (variant, CheckAlone(variant.Result, cancellation))));

    private IEnumerable<Finding> CheckAlone(ReadResult result, CancellationToken cancellation)
    {
        var file = LockOf(result.Model);
        var dataLock = file is null ? null : ReadLock(file, cancellation)?.Lock;
        var findings = ExperimentCompiler.Check(result, dataLock, result.Model is { } model ? FaultlessExperiments.Take(model, dataLock) : null);
        // A lock that is there and broken has findings of its own; that it is missing would be wrong.
        // And a build that is made to write locks cannot ask for them.
        return file is null && !_project.IsLocking
            ? findings.Select(finding => finding.Id == "TS3001" ? WithNearestLock(finding, result.Model!.Data!.Csv) : finding)
            : findings.Where(finding => finding.Id != "TS3001");
    }

    // A path that is misspelt is met with the data that was meant. Data without a lock may be called much like some with one, so that nothing is
    // edited.
    private Finding WithNearestLock(Finding finding, string csv)
    {
        var locked = _locks.Keys.Select(path => path.Substring(0, path.Length - LockEnding.Length));
        return NearestName.Find(csv, locked) is { } near ? finding with { Message = LockMissing.Message(csv, near) } : finding;
    }

    private YamlFile? FindBase(string projectFile, CancellationToken cancellation) =>
        _experiments.TryGetValue(projectFile, out var found) && found.GetText(cancellation) is { } text ? new YamlFile(text, found.Path) : null;

    private AdditionalText? LockOf(ExperimentModel? model) =>
        model?.Data is { } data && _locks.TryGetValue(data.Csv + LockEnding, out var found) ? found : null;

    private string? RoleOf(AdditionalText file) => _options.GetOptions(file).TryGetValue(AdditionalFiles.Role, out var role) ? role : null;
}
