using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>On experiments as people write them no rule says anything, and their code compiles. Those of the repository are among them.</summary>
public class CorpusTests
{
    private static readonly Lazy<TestRun> Run = new(() => Project().Run());

    [Fact]
    public void There_are_at_least_eighty_experiments() =>
        Assert.True(Files("*.experiment.yaml").Concat(Files("*.cs")).Count() >= 80);

    [Fact]
    public void No_rule_cries_wolf() => Assert.Empty(Run.Value.Remarks);

    [Fact]
    public void Their_code_compiles_without_a_warning()
    {
        Assert.Empty(Run.Value.Complaints);
        Assert.Empty(Run.Value.Reported);
    }

    private static TestProject Project()
    {
        var project = new TestProject();
        foreach (var file in Files("*.experiment.yaml")) project = project.WithYaml(Path.GetFileName(file), File.ReadAllText(file));
        foreach (var file in Files("*.cs")) project = project.WithCode(Path.GetFileName(file), File.ReadAllText(file));
        foreach (var file in Files("*.lock.json")) project = project.WithLock("data/" + Path.GetFileName(file).Replace(".lock.json", ""), File.ReadAllText(file));
        return project;
    }

    private static IEnumerable<string> Files(string pattern) => Directory.EnumerateFiles(RepositoryFiles.Path("tests/TrainSmart.Generators.Tests/Corpus"), pattern, SearchOption.AllDirectories);
}
