using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>What a build and an editor feel of a thousand experiments, in processor time.</summary>
internal static class Bars
{
    private const int Count = 1000;
    private const int Rounds = 7;
    private const int Edits = 9;

    public static void Print()
    {
        var project = new Project(Experiments.Files(Count));
        var (cold, still, edit, comment, code) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (analysis, alone, idle, binding, bare) = (
            new List<double>(), new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var driver = project.Driver();
            cold.Add(ThreadClock.Measure(() => driver = driver.RunGenerators(project.Code)));
            still.Add(Passes(_ => ThreadClock.Measure(() => driver.RunGenerators(project.Code))));
            edit.Add(Passes(pass =>
                AfterEdit(driver, project, text => text.Replace("depth: int(1, 3)", $"depth: int(1, {4 + (round * Edits) + pass})"))));
            comment.Add(Passes(pass => AfterEdit(driver, project, text => $"# Comment {pass}.\n" + text)));
            code.Add(Passes(_ => ThreadClock.Measure(() => driver.RunGenerators(Project.WithOtherCode(project.Code)))));

            driver.RunGeneratorsAndUpdateCompilation(project.Code, out var generated, out _);
            binding.Add(ThreadClock.Measure(() => generated.GetDiagnostics()));
            bare.Add(ThreadClock.Measure(() => project.Code.Clone().GetDiagnostics()));
            idle.Add(ThreadClock.MeasureProcess(() => project.Analyze(project.Code.Clone(), new Idle())));
            // As in a build, where the generators ran before; then once more without what those left.
            analysis.Add(ThreadClock.MeasureProcess(() => project.Analyze(project.Code.Clone(), Project.Analyzers())));
            alone.Add(ThreadClock.MeasureProcess(() => project.Analyze(project.Code.Clone(), Project.Analyzers())));
        }

        Console.WriteLine($"{Count} YAML experiments, milliseconds of CPU, least and median of {Rounds} rounds after the first:");
        Show("generators, cold", cold);
        Show("generators, nothing changed", still);
        Show("generators, one experiment edited", edit);
        Show("generators, a comment in one", comment);
        Show("generators, unrelated code edited", code);
        Show("analyzers", analysis);
        Show("analyzers, without generators before", alone);
        Show("analyzers that do nothing", idle);
        Show("compiling with the generated code", binding);
        Show("compiling without", bare);
        PrintMemory(project);
    }

    // A pass of a few milliseconds is measured several times, after what came before it was tidied up.
    private static double Passes(Func<int, double> pass)
    {
        GC.Collect();
        return Enumerable.Range(0, Edits).Select(pass).Order().ElementAt(Edits / 2);
    }

    private static double AfterEdit(GeneratorDriver driver, Project project, Func<string, string> edit)
    {
        var file = project.Files[^1];
        var edited = driver.ReplaceAdditionalText(file, file.With(edit));
        return ThreadClock.Measure(() => edited.RunGenerators(project.Code));
    }

    private static void PrintMemory(Project project)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var driver = project.Driver().RunGenerators(project.Code);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(driver);
        var written = driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).Sum(source => (long)source.SourceText.Length);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"memory: {kept / 1e6:0.0} MB kept after a run, {allocated / 1e6:0.0} MB allocated in it; "
            + $"{written / 1e6:0.0} million characters of code"));
    }

    private static void Show(string what, List<double> times)
    {
        var sorted = times.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-36}{sorted[0],9:0.0}{sorted[sorted.Count / 2],9:0.0}"));
    }

    /// <summary>What any analyzer costs that looks at additional files.</summary>
#pragma warning disable RS1036, RS1038, RS1041 // It is a measure and no analyzer that anyone ships.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Idle : DiagnosticAnalyzer
    {
        public override System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new DiagnosticDescriptor("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterAdditionalFileAction(static _ => { });
        }
    }
#pragma warning restore RS1036, RS1038, RS1041
}
