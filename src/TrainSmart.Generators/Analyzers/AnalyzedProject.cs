using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>What an analyzer is handed of the project: its folder, and the declarations and locks among its additional files.</summary>
internal sealed class AnalyzedProject(AnalyzerOptions options)
{
    private const string LockEnding = ".lock.json";

    private readonly ProjectOptions _project = ProjectOptions.Read(options.AnalyzerConfigOptionsProvider.GlobalOptions);

    /// <summary>The files that declare experiments.</summary>
    public IEnumerable<AdditionalText> Experiments => options.AdditionalFiles.Where(IsExperiment);

    public bool IsExperiment(AdditionalText file) => HasRole(file, "experiment");

    public bool IsLock(AdditionalText file) => HasRole(file, "lock");

    public string Relative(string path) => _project.Relative(path);

    public ReadResult? ReadYaml(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? YamlDeclarationReader.Read(text, file.Path, Relative(file.Path), _project.RootNamespace, name => FindBase(name, cancellation)) : null;

    public DataLockResult? ReadLock(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? DataLockReader.Read(text, file.Path, Relative(file.Path)) : null;

    /// <summary>What is wrong with an experiment and its variants, their locks looked up among the files.</summary>
    public IReadOnlyList<Finding> Check(ReadResult result, CancellationToken cancellation) => VariantFindings.Merge(
        [.. CheckAlone(result, cancellation)],
        result.Variants.Select(variant => (variant, CheckAlone(variant.Result, cancellation))));

    private IEnumerable<Finding> CheckAlone(ReadResult result, CancellationToken cancellation)
    {
        var file = LockOf(result.Model);
        var findings = ExperimentCompiler.Check(result, file is null ? null : ReadLock(file, cancellation)?.Lock);
        // A lock that is there and broken has findings of its own; that it is missing would be wrong. And a build that is made to write locks cannot ask for them.
        return file is null && !_project.IsLocking ? findings : findings.Where(finding => finding.Id != "TS3001");
    }

    private YamlFile? FindBase(string projectFile, CancellationToken cancellation) =>
        Experiments.FirstOrDefault(file => Relative(file.Path) == projectFile) is { } found && found.GetText(cancellation) is { } text ? new YamlFile(text, found.Path) : null;

    private AdditionalText? LockOf(ExperimentModel? model) =>
        model?.Data is { } data ? options.AdditionalFiles.FirstOrDefault(file => IsLock(file) && Relative(file.Path) == data.Csv + LockEnding) : null;

    private bool HasRole(AdditionalText file, string role) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(AdditionalFiles.Role, out var value) && value == role;
}
