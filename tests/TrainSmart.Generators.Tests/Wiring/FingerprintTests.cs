using System.Text.RegularExpressions;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

/// <summary>By the fingerprint in its code a run tells that it was begun with another declaration.</summary>
public class FingerprintTests
{
    [Theory]
    [InlineData("csv: data/penguins.csv", "csv: data/other.csv", "data")]
    [InlineData("train: 0.7, validation: 0.15", "train: 0.6, validation: 0.25", "data")]
    [InlineData("with: median", "with: mean", "prepare")]
    [InlineData("clip-outliers: { columns: numeric, iqr: 3.0 }", "clip-outliers: { columns: numeric, iqr: 4.0 }", "prepare")]
    [InlineData("balance: class-weights", "balance: oversample", "balance")]
    [InlineData("balance: class-weights\n", "", "balance")]
    [InlineData("linear: $width, relu", "linear: $width, gelu", "model")]
    [InlineData("epochs: 60", "epochs: 61", "train")]
    [InlineData("schedule: one-cycle", "schedule: cosine", "train")]
    public void A_change_of_a_YAML_part_changes_the_hash_of_that_part_alone(string before, string after, string part) =>
        Assert.Equal([part], Changed(Yaml(Samples.PenguinsYaml), Yaml(Replaced(Samples.PenguinsYaml, before, after))));

    [Theory]
    [InlineData("seed: 42", "# A comment.\nseed: 42")]
    [InlineData("description: Which", "description: What kind of")]
    [InlineData("trials: 60", "trials: 600")]
    [InlineData("cost: $5", "cost: $50")]
    [InlineData("nodes: 2", "nodes: 4")]
    [InlineData("iqr: 3.0", "iqr: 3")]
    [InlineData("pruner: hyperband", "pruner: median")]
    public void What_changes_no_trial_changes_nothing(string before, string after) =>
        Assert.Empty(Changed(Yaml(Samples.PenguinsYaml), Yaml(Replaced(Samples.PenguinsYaml, before, after))));

    [Theory]
    [InlineData("With.Median", "With.Mean", "prepare")]
    [InlineData("new Relu()", "new Gelu()", "model")]
    [InlineData("Epochs = 60", "Epochs = 61", "train")]
    [InlineData("Train = 0.7, Validation = 0.15", "Train = 0.6, Validation = 0.25", "data")]
    public void A_change_of_a_class_changes_the_hash_of_the_part_that_it_is_of(string before, string after, string part) =>
        Assert.Equal([part], Changed(Class(Samples.PenguinsClass), Class(Replaced(Samples.PenguinsClass, before, after))));

    [Fact]
    public void A_change_of_what_a_method_names_is_one_of_the_method()
    {
        var code = Replaced(Samples.PenguinsClass, "Epochs = 60", "Epochs = Rounds()").TrimEnd('}')
            + "    private static int Rounds() => Tens * 10;\n\n    private const int Tens = 6;\n}\n";

        Assert.Equal(["train"], Changed(Class(code), Class(Replaced(code, "Tens = 6", "Tens = 7"))));
        Assert.Empty(Changed(Class(code), Class(Replaced(code, "Tens = 6;", "Tens = 6;\n\n    private const int Unused = 1;"))));
    }

    [Theory]
    [InlineData("Layers Model", "// A comment.\n    Layers   Model")]
    [InlineData("Trials = 60", "Trials = 600")]
    [InlineData("Dollars = 5", "Dollars = 50")]
    [InlineData("/// <summary>How wide", "/// <summary>How very wide")]
    public void A_comment_or_a_budget_of_a_class_changes_nothing(string before, string after) =>
        Assert.Empty(Changed(Class(Samples.PenguinsClass), Class(Replaced(Samples.PenguinsClass, before, after))));

    [Fact]
    public void A_change_in_a_base_class_is_one_of_the_class_that_goes_on_from_it()
    {
        const string quick =
            """


            /// <summary>A look in a minute.</summary>
            [Experiment("quick")]
            public sealed partial class Quick : PenguinsClass
            {
                private protected override Training Train() => base.Train() with { BatchSize = 64 };
            }
            """;
        var code = Samples.PenguinsClass
            .Replace("public sealed partial", "public partial", StringComparison.Ordinal)
            .Replace("    Preparation<Row> Prepare", "    private protected Preparation<Row> Prepare", StringComparison.Ordinal)
            .Replace("    Layers Model", "    private protected Layers Model", StringComparison.Ordinal)
            .Replace("    Training Train", "    private protected virtual Training Train", StringComparison.Ordinal) + quick;

        Assert.Equal(["train"], Changed(Class(code, "Quick"), Class(Replaced(code, "Epochs = 60", "Epochs = 61"), "Quick")));
    }

    [Fact]
    public void The_function_of_an_experiment_without_data_is_its_only_part()
    {
        const string code =
            """
            using TrainSmart;
            using TrainSmart.Running;

            namespace Zoo;

            /// <summary>How low does the bowl go?</summary>
            [Experiment("bowl"), Minimize("loss")]
            public sealed partial class Bowl
            {
                /// <summary>Where.</summary>
                [Uniform(-5, 5)] public partial double X { get; }

                /// <summary>How high.</summary>
                public double Objective(TrialScope trial) => Square(X - 1);

                private static double Square(double x) => x * x;
            }
            """;

        Assert.Equal(["objective"], Changed(Class(code, "Bowl"), Class(Replaced(code, "x * x", "x * x * 2"), "Bowl")));
    }

    private static string[] Changed(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        Assert.Equal(before.Keys, after.Keys);
        return [.. before.Keys.Where(part => before[part] != after[part])];
    }

    private static Dictionary<string, string> Yaml(string yaml) => Parts(
        new TestProject().WithYaml("penguins.experiment.yaml", yaml)
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .WithLock("data/other.csv", Samples.PenguinsLock),
        "Penguins.Experiment.g.cs");

    private static Dictionary<string, string> Class(string code, string name = "PenguinsClass") => Parts(
        new TestProject().WithCode("Zoo.cs", code).WithLock("data/penguins.csv", Samples.PenguinsLock), $"Zoo.{name}.Experiment.g.cs");

    private static Dictionary<string, string> Parts(TestProject project, string file)
    {
        var run = project.Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        var fingerprint = Regex.Match(run.Files[file], "Fingerprint = \"([^\"]*)\"");
        Assert.True(fingerprint.Success, run.Files[file]);
        return fingerprint.Groups[1].Value.Split(' ').Select(part => part.Split(':')).ToDictionary(part => part[0], part => part[1]);
    }

    private static string Replaced(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }
}
