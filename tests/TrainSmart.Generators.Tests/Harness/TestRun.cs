using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>What the generators made of a project, and what the compiler says of the whole.</summary>
internal sealed class TestRun
{
    private readonly TestProject _project;
    private readonly GeneratorDriver _driver;
    private readonly Compilation _output;

    private TestRun(TestProject project, GeneratorDriver driver)
    {
        _project = project;
        _driver = driver.RunGeneratorsAndUpdateCompilation(project.Compile(), out _output, out var reported);
        Reported = [.. reported.Select(diagnostic => diagnostic.ToString())];
    }

    /// <summary>What the generators themselves reported.</summary>
    public IReadOnlyList<string> Reported { get; }

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files => _driver.GetRunResult().Results
        .SelectMany(result => result.GeneratedSources)
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The compiler's errors and warnings.</summary>
    public IReadOnlyList<string> Complaints =>
    [
        .. _output.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    /// <summary>What the analyzers report, errors and warnings.</summary>
    public IReadOnlyList<string> Findings => Reports(DiagnosticSeverity.Warning);

    /// <summary>What the analyzers report, down to the infos.</summary>
    public IReadOnlyList<string> Remarks => Reports(DiagnosticSeverity.Info);

    private IReadOnlyList<string> Reports(DiagnosticSeverity least) =>
    [
        .. _output
            .WithAnalyzers(TestProject.Analyzers, new AnalyzerOptions([.. _project.Files], new TestOptions(_project.Properties)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult()
            .Where(diagnostic => diagnostic.Severity >= least)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    public static TestRun Start(TestProject project, IEnumerable<IIncrementalGenerator> generators) => new(project, CSharpGeneratorDriver.Create(
        generators.Select(generator => generator.AsSourceGenerator()),
        project.Files,
        TestProject.Syntax,
        new TestOptions(project.Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)));

    /// <summary>Runs again after an edit, as an editor does: what did not change is taken from the run before.</summary>
    public TestRun Edit(Func<TestProject, TestProject> edit)
    {
        var edited = edit(_project);
        var driver = _driver;
        foreach (var file in edited.Files)
        {
            var before = _project.Files.Find(existing => existing.Path == file.Path);
            if (before is null) driver = driver.AddAdditionalTexts([file]);
            else if (before != file) driver = driver.ReplaceAdditionalText(before, file);
        }

        driver = driver.RemoveAdditionalTexts([.. _project.Files.Where(file => !edited.Files.Exists(kept => kept.Path == file.Path))]);
        return new TestRun(edited, driver.WithUpdatedAnalyzerConfigOptions(new TestOptions(edited.Properties)));
    }

    /// <summary>Why the outputs of a step are what they are, of one generator, such as <c>Cached</c> for what was not done again.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons<TGenerator>(string step) =>
        [.. OutputsOf<TGenerator>(step).Select(output => output.Reason)];

    /// <summary>What steps of one generator remember until the next run.</summary>
    public IEnumerable<object> Outputs<TGenerator>(params string[] steps) => steps.SelectMany(OutputsOf<TGenerator>).Select(output => output.Value);

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> OutputsOf<TGenerator>(string step) => _driver.GetRunResult().Results
        .Where(result => result.Generator.GetGeneratorType() == typeof(TGenerator))
        .SelectMany(result => result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(run => run.Outputs) : []);
}
