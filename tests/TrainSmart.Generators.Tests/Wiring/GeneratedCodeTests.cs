using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class GeneratedCodeTests
{
    [Fact]
    public void Code_of_a_YAML_experiment_is_what_a_reviewer_accepted()
    {
        var run = new TestProject()
            .WithYaml("zoo/penguins.experiment.yaml", Samples.PenguinsYaml)
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .Run();
        Assert.Empty(run.Reported);
        Snapshot.Match("PenguinsYaml", run.Files);
    }

    [Fact]
    public void Code_of_a_C_sharp_experiment_is_what_a_reviewer_accepted()
    {
        var run = new TestProject().WithCode("PenguinsClass.cs", Samples.PenguinsClass).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        Assert.Empty(run.Reported);
        Snapshot.Match("PenguinsClass", run.Files);
    }

    [Fact]
    public void Both_front_ends_together_compile_without_a_warning()
    {
        var run = Samples.Penguins.Run();
        Assert.Empty(run.Reported);
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
    }

    [Fact]
    public void A_searched_way_to_balance_is_read_from_the_values_of_the_trial()
    {
        var text = Samples.PenguinsYaml.Replace("balance: class-weights", "balance: { smote: { neighbours: $depth } }");
        var run = new TestProject().WithYaml("penguins.experiment.yaml", text).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        Assert.Empty(run.Complaints);
        Assert.Contains("Balance.Smote(neighbours: Searched.Depth)", run.Files["Penguins.Experiment.g.cs"]);
    }
}
