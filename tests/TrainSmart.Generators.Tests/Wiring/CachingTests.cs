using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class CachingTests
{
    private static readonly string Gentoos = Samples.PenguinsYaml
        .Replace("experiment: penguins", "experiment: gentoos")
        .Replace("data/penguins.csv", "data/gentoos.csv");

    private static readonly TestProject TwoExperiments = new TestProject()
        .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml)
        .WithYaml("gentoos.experiment.yaml", Gentoos)
        .WithLock("data/penguins.csv", Samples.PenguinsLock)
        .WithLock("data/gentoos.csv", Samples.PenguinsLock);

    [Fact]
    public void A_comment_added_to_a_YAML_experiment_writes_no_code_again()
    {
        var run = TwoExperiments.Run().Edit(project => project.WithYaml("penguins.experiment.yaml", "# A comment.\n" + Samples.PenguinsYaml));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached], run.Reasons<YamlExperimentGenerator>(Steps.Read));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_of_two_experiments_writes_that_one_only()
    {
        var run = TwoExperiments.Run()
            .Edit(project => project.WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml.Replace("epochs: 60", "epochs: 61")));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons<YamlExperimentGenerator>(Steps.Read));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons<YamlExperimentGenerator>(Steps.Emit));
        Assert.Contains("Epochs = 61", run.Files["Penguins.Experiment.g.cs"]);
    }

    [Fact]
    public void An_edit_of_an_experiment_leaves_the_rows_of_its_data_alone()
    {
        var run = TwoExperiments.Run()
            .Edit(project => project.WithYaml(
                "penguins.experiment.yaml", Samples.PenguinsYaml.Replace("train: 0.7, validation: 0.15", "train: 0.6, validation: 0.25")));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], run.Reasons<YamlExperimentGenerator>(Steps.Emit));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.Rows), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_lock_leaves_the_experiments_of_others_alone()
    {
        var run = TwoExperiments.Run().Edit(project => project.WithLock("data/gentoos.csv", Samples.PenguinsLock.Replace("344", "345")));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], run.Reasons<YamlExperimentGenerator>(Steps.WithLock));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], run.Reasons<YamlExperimentGenerator>(Steps.Emit));
    }

    [Fact]
    public void An_edit_of_unrelated_code_reads_no_YAML_again()
    {
        var run = TwoExperiments.Run().Edit(project => project.WithCode("Other.cs", "internal static class Other;"));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.Read), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_unrelated_code_asks_again_whether_names_are_taken_and_does_nothing_more()
    {
        var run = TwoExperiments.Run().Edit(project => project.WithCode("Other.cs", "internal static class Other;"));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.LeftOut), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
        foreach (var step in new[] { Steps.WithLock, Steps.Emit, Steps.Rows, Steps.Registry })
            Assert.All(run.Reasons<YamlExperimentGenerator>(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_class_with_the_name_of_an_experiment_takes_the_code_of_that_one_away()
    {
        var run = TwoExperiments.Run().Edit(project => project.WithCode("Other.cs", "namespace Experiments; internal static class Gentoos;"));
        Assert.Contains("Penguins.Experiment.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Gentoos.Experiment.g.cs", run.Files.Keys);
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons<YamlExperimentGenerator>(Steps.LeftOut));
    }

    [Fact]
    public void An_edit_of_a_class_that_moves_its_lines_writes_no_code_again()
    {
        var before = new TestProject().WithCode("PenguinsClass.cs", Samples.PenguinsClass).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        var run = before.Edit(project => project.WithCode("PenguinsClass.cs", "// A comment.\n\n" + Samples.PenguinsClass));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons<CSharpExperimentGenerator>(Steps.Read));
        Assert.Equal([IncrementalStepRunReason.Cached], run.Reasons<CSharpExperimentGenerator>(Steps.Emit));
    }

    [Fact]
    public void A_new_experiment_is_added_to_the_registry_and_leaves_the_others_alone()
    {
        var run = TwoExperiments.Run()
            .Edit(
                project => project.WithYaml("adelies.experiment.yaml", Samples.PenguinsYaml.Replace("experiment: penguins", "experiment: adelies")));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.New],
            run.Reasons<YamlExperimentGenerator>(Steps.Emit));
        Assert.Contains("Adelies.Definition", run.Files["ExperimentRegistry.AddYaml.g.cs"]);
    }

    [Fact]
    public void What_the_steps_remember_holds_no_syntax_and_no_symbol()
    {
        var run = Samples.Penguins.Run();
        Assert.DoesNotContain(
            RememberedObjects.Of(run.Outputs<YamlExperimentGenerator>(Steps.Read, Steps.LeftOut, Steps.WithLock, Steps.Emit)),
            IsOfTheCompiler);
        Assert.DoesNotContain(
            RememberedObjects.Of(run.Outputs<CSharpExperimentGenerator>(Steps.Read, Steps.LeftOut, Steps.WithLock, Steps.Emit)),
            IsOfTheCompiler);
    }

    private static bool IsOfTheCompiler(Type type) => type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true;
}
