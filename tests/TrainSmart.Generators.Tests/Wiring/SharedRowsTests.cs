using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class SharedRowsTests
{
    private static readonly string Gentoos = Samples.PenguinsYaml.Replace("experiment: penguins", "experiment: gentoos");

    [Fact]
    public void Experiments_over_the_same_data_have_one_row_type_under_both_names()
    {
        var run = With(Gentoos)
            .WithCode(
                "Use.cs",
                "namespace Experiments; internal static class Use { public static Gentoos.Row Row(Penguins.Row row) => "
                + "row with { Sex = Penguins.Sex.Male }; }")
            .Run();
        Assert.Empty(run.Reported);
        Assert.Empty(run.Complaints);
        Assert.Single(run.Files.Keys, IsOfRows);
    }

    [Fact]
    public void Experiments_that_learn_another_column_have_rows_of_their_own()
    {
        var run = With(Gentoos.Replace("label: species", "label: island").Replace("[island, sex]", "[species, sex]")).Run();
        Assert.Empty(run.Complaints);
        Assert.Equal(2, run.Files.Keys.Count(IsOfRows));
    }

    [Fact]
    public void The_predictor_of_a_class_and_that_of_a_number_are_two()
    {
        var years = Gentoos
            .Replace("label: species", "label: year\n  task: regression")
            .Replace("[island, sex]", "[island, species, sex]")
            .Replace(", stratify: true", "")
            .Replace("balance: class-weights", "")
            .Replace("linear: classes", "linear: outputs")
            .Replace("maximize: validation/macro-f1", "minimize: validation/rmse");
        var run = With(years).Run();
        Assert.Empty(run.Reported);
        Assert.Empty(run.Complaints);
        Assert.Equal(2, run.Files.Keys.Count(IsOfRows));
    }

    [Fact]
    public void An_experiment_named_after_a_column_keeps_its_rows_in_its_own_class()
    {
        var run = With(Gentoos.Replace("experiment: gentoos", "experiment: species")).Run();
        Assert.Empty(run.Complaints);
        Assert.Contains("record struct Row(", run.Files["Species.Experiment.g.cs"]);
        Assert.Contains("enum SpeciesCategory", run.Files["Species.Experiment.g.cs"]);
    }

    private static TestProject With(string other) => new TestProject()
        .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml)
        .WithYaml("other.experiment.yaml", other)
        .WithLock("data/penguins.csv", Samples.PenguinsLock);

    private static bool IsOfRows(string file) => file.StartsWith("Rows.", StringComparison.Ordinal);
}
