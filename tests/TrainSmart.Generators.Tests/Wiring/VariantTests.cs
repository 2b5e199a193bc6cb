using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class VariantTests
{
    private const string Variants = "\nvariants:\n  quick: { train: { epochs: 20 } }\n  wide: { search: { trials: 9 } }\n";

    [Fact]
    public void Each_variant_has_code_of_its_own_and_can_be_run()
    {
        var run = Project(Samples.PenguinsYaml + Variants).Run();
        Assert.Empty(run.Complaints);
        Assert.Empty(run.Findings);
        Assert.Contains("Epochs = 60", run.Files["Penguins.Experiment.g.cs"]);
        Assert.Contains("Epochs = 20", run.Files["PenguinsQuick.Experiment.g.cs"]);
        foreach (var name in new[] { "Penguins", "PenguinsQuick", "PenguinsWide" })
            Assert.Contains($"Experiments.{name}.Definition", run.Files["ExperimentRegistry.AddYaml.g.cs"]);
    }

    [Fact]
    public void An_edit_of_a_variant_writes_that_one_only()
    {
        var run = Project(Samples.PenguinsYaml + Variants)
            .Run()
            .Edit(project => project.WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml + Variants.Replace("epochs: 20", "epochs: 21")));
        Assert.Equal(
            [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            run.Reasons<YamlExperimentGenerator>(Steps.Emit));
        Assert.Contains("Epochs = 21", run.Files["PenguinsQuick.Experiment.g.cs"]);
    }

    [Fact]
    public void A_comment_in_a_variant_writes_no_code_again()
    {
        var run = Project(Samples.PenguinsYaml + Variants).Run()
            .Edit(project =>
                project.WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml + Variants.Replace("  wide:", "  # A comment.\n  wide:")));
        Assert.All(run.Reasons<YamlExperimentGenerator>(Steps.Emit), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_mistake_of_the_experiment_is_reported_once_and_not_for_each_variant()
    {
        var run = Project((Samples.PenguinsYaml + Variants).Replace("linear: classes", "linear: 4")).Run();
        Assert.StartsWith("/project/penguins.experiment.yaml(18,15): error TS4002: ", Assert.Single(run.Findings));
        Assert.Empty(run.Complaints);
    }

    [Fact]
    public void A_mistake_that_only_a_variant_makes_of_the_experiment_names_the_variant()
    {
        var run = Project(Samples.PenguinsYaml + "\nvariants: { heavy: { data: { label: body_mass_g } } }\n").Run();
        Assert.Contains(run.Findings, finding => finding.EndsWith(" (in variant 'heavy')", StringComparison.Ordinal));
        Assert.Contains("Penguins.Experiment.g.cs", run.Files.Keys);
        Assert.DoesNotContain("PenguinsHeavy.Experiment.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_warning_that_only_a_variant_brings_about_stands_at_its_cause_and_names_the_variant()
    {
        var run = Project(Samples.PenguinsYaml + "\nvariants: { quick: { train: { epochs: 5 } } }\n").Run();
        var finding = Assert.Single(run.Findings);
        Assert.StartsWith("/project/penguins.experiment.yaml(24,31): warning ", finding);
        Assert.EndsWith(" (in variant 'quick')", finding);
    }

    [Fact]
    public void Two_variants_of_one_class_are_named_and_only_one_has_code()
    {
        var run = Project(Samples.PenguinsYaml + "\nvariants: { quick-run: { seed: 1 }, quick_run: { seed: 2 } }\n").Run();
        Assert.Contains("error TS1009", Assert.Single(run.Findings));
        Assert.Empty(run.Complaints);
        Assert.Empty(run.Reported);
        Assert.Contains("PenguinsQuickRun.Experiment.g.cs", run.Files.Keys);
    }

    private static TestProject Project(string yaml) =>
        new TestProject().WithYaml("penguins.experiment.yaml", yaml).WithLock("data/penguins.csv", Samples.PenguinsLock);
}
