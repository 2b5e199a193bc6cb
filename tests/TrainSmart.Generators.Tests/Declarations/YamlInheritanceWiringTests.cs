using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlInheritanceWiringTests
{
    private static readonly TestProject Project = new TestProject()
        .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml)
        .WithYaml("sub/small.experiment.yaml", "experiment: small\nextends: ../penguins.experiment.yaml\ntrain: { epochs: 5 }\n")
        .WithYaml("gentoos.experiment.yaml", Samples.PenguinsYaml.Replace("experiment: penguins", "experiment: gentoos"))
        .WithLock("data/penguins.csv", Samples.PenguinsLock);

    [Fact]
    public void An_experiment_that_extends_another_is_generated_with_what_it_took_over() =>
        Assert.Contains("Epochs = 5,", Project.Run().Files["sub/Small.Experiment.g.cs"]);

    [Fact]
    public void An_edit_of_a_base_reads_what_extends_it_again()
    {
        var run = Project.Run()
            .Edit(project => project.WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml.Replace("batch-size: 32", "batch-size: 16")));

        Assert.Contains("BatchSize = 16", run.Files["sub/Small.Experiment.g.cs"]);
    }

    [Fact]
    public void An_edit_of_an_experiment_that_nobody_extends_leaves_the_others_alone()
    {
        var run = Project.Run()
            .Edit(project => project.WithYaml(
                "gentoos.experiment.yaml",
                Samples.PenguinsYaml.Replace("experiment: penguins", "experiment: gentoos").Replace("epochs: 60", "epochs: 61")));

        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified],
            run.Reasons<YamlExperimentGenerator>(Steps.Read).OrderBy(reason => reason == IncrementalStepRunReason.Modified));
    }
}
