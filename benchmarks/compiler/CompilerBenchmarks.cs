using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>The same questions as <see cref="Bars"/>, asked by BenchmarkDotNet: time on the wall with its spread, and memory.</summary>
[MemoryDiagnoser]
public class CompilerBenchmarks
{
    private Project _project = null!;
    private GeneratorDriver _ran = null!;
    private GeneratorDriver _edited = null!;
    private Compilation _generated = null!;

    /// <summary>How many experiments the project has.</summary>
    [Params(1, 100, 1000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _project = new Project(Experiments.Files(Count));
        _ran = _project.Driver().RunGeneratorsAndUpdateCompilation(_project.Code, out _generated, out _);
        var edited = _project.Files[^1].With(text => text.Replace("depth: int(1, 3)", "depth: int(1, 4)"));
        _edited = _ran.ReplaceAdditionalText(_project.Files[^1], edited);
    }

    [Benchmark]
    public object Cold() => _project.Driver().RunGenerators(_project.Code);

    [Benchmark]
    public object NothingChanged() => _ran.RunGenerators(_project.Code);

    [Benchmark]
    public object OneEdited() => _edited.RunGenerators(_project.Code);

    [Benchmark]
    public object Analyze() => _project.Analyze(_project.Code.Clone(), Project.Analyzers());

    [Benchmark]
    public object Bind() => _generated.Clone().GetDiagnostics();
}
