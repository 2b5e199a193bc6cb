using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class WrongExperimentTests
{
    [Theory]
    [InlineData("log-uniform(1e-4, 1e-1)", "log-uniform(1e-1, 1e-4)")]
    [InlineData("- linear: classes", "- linear: 4")]
    [InlineData("standardize: numeric", "standardize: nummeric")]
    [InlineData("epochs: 60", "epochs: many")]
    public void A_YAML_experiment_with_an_error_compiles_and_is_not_in_the_registry(string right, string wrong)
    {
        var run = new TestProject()
            .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml.Replace(right, wrong))
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .Run();
        AssertRefused(run, "Penguins");
    }

    [Theory]
    [InlineData("[LogUniform(1e-4, 1e-1)]", "[LogUniform(1e-1, 1e-4)]")]
    [InlineData("[Int(1, 3)] public partial int Depth", "[Int(1, 3)] public partial double Depth")]
    [InlineData("Label = \"species\"", "Label = \"specie\"")]
    public void A_class_with_an_error_is_completed_and_is_not_in_the_registry(string right, string wrong)
    {
        var code = Samples.PenguinsClass.Replace(right, wrong).Replace("new Repeat(Depth,", "new Repeat((int)Depth,");
        var run = new TestProject().WithCode("PenguinsClass.cs", code).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        AssertRefused(run, "PenguinsClass");
    }

    [Theory]
    [InlineData("public partial int Depth { get; set; }")]
    [InlineData("public partial int Depth { get; init; }")]
    [InlineData("public partial int Depth { get; private set; }")]
    [InlineData("public static partial int Depth { get; }")]
    [InlineData("public static partial int Depth { get; set; }")]
    [InlineData("public int Depth { get; set; }")]
    [InlineData("public static int Depth { get; set; }")]
    public void A_searched_property_of_another_shape_is_one_finding_and_no_error_in_generated_code(string property)
    {
        var code = Samples.PenguinsClass.Replace("public partial int Depth { get; }", property);
        var run = new TestProject().WithCode("PenguinsClass.cs", code).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        Assert.Contains("error TS1007: 'Depth' is searched", Assert.Single(run.Findings));
        Assert.DoesNotContain(run.Complaints, complaint => complaint.Contains(".g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Training Train() =>", "static Training Train() =>")]
    [InlineData("Training Train() =>", "Training Train =>")]
    [InlineData("Training Train() =>", "Training Train { get; set; } =")]
    [InlineData("Layers Model(Shape", "static Layers Model(Shape")]
    [InlineData("Preparation<Row> Prepare(Preparation<Row> rows) =>", "static Preparation<Row> Prepare(Preparation<Row> rows) =>")]
    public void A_method_of_another_shape_is_one_finding_and_no_error_in_generated_code(string right, string wrong)
    {
        var code = Samples.PenguinsClass.Replace(right, wrong);
        var run = new TestProject().WithCode("PenguinsClass.cs", code).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        Assert.Single(run.Findings);
        Assert.DoesNotContain(run.Complaints, complaint => complaint.Contains(".g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Bool] public partial bool Searched { get; }", "Searched")]
    [InlineData("public static int Definition => 1;", "Definition")]
    [InlineData("public sealed record Row(int Number);", "Row")]
    [InlineData("private void Space() { }", "Space")]
    public void A_member_that_the_compiler_adds_itself_is_one_finding_at_its_name(string member, string name)
    {
        var run = new TestProject()
            .WithCode("PenguinsClass.cs", Samples.PenguinsClass.Replace("    Layers Model(", $"    {member}\n\n    Layers Model("))
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .Run();
        Assert.Contains(
            run.Findings,
            finding => finding.Contains($"error TS1010: the compiler adds a member '{name}' to 'PenguinsClass'", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Files, file => file.Value.Contains("PenguinsClass.Definition", StringComparison.Ordinal));
        Assert.DoesNotContain(
            run.Complaints,
            complaint => complaint.Contains(".g.cs", StringComparison.Ordinal) && complaint.Contains("CS0102", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_lock_a_class_still_finds_the_columns_that_it_names()
    {
        var run = new TestProject().WithCode("PenguinsClass.cs", Samples.PenguinsClass).Run();
        AssertRefused(run, "PenguinsClass");
    }

    [Fact]
    public void A_class_whose_branch_has_an_error_is_completed()
    {
        var run = new TestProject()
            .WithCode("Shop.cs", HardSamples.BranchClass.Replace("[Int(8, 64)]", "[Int(64, 8)]"))
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .Run();
        AssertRefused(run, "Shop");
    }

    [Fact]
    public void An_error_in_one_experiment_leaves_the_others_runnable()
    {
        var run = Samples.Penguins.WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml.Replace("seed: 42", "seed: soon")).Run();
        Assert.Empty(run.Complaints);
        Assert.DoesNotContain("ExperimentRegistry.AddYaml.g.cs", run.Files.Keys);
        Assert.Contains("Zoo.PenguinsClass.Definition", run.Files["ExperimentRegistry.AddClasses.g.cs"]);
    }

    [Fact]
    public void Two_files_that_become_one_class_compile_and_the_first_by_path_is_taken()
    {
        var run = Samples.Penguins.WithYaml("again/penguins.experiment.yaml", Samples.PenguinsYaml).Run();
        Assert.Empty(run.Complaints);
        Assert.Contains("again/Penguins.Experiment.g.cs", run.Files.Keys);
        Assert.DoesNotContain("Penguins.Experiment.g.cs", run.Files.Keys);
        Assert.Contains(run.Findings, finding => finding.Contains("TS1009", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "namespace Experiments; [TrainSmart.Experiment(\"penguins\")] "
        + "internal sealed partial class Penguins { double Objective(TrainSmart.Running.TrialScope trial) => 0; }")]
    [InlineData("namespace Experiments; internal static class Penguins;")]
    [InlineData("namespace Experiments; internal partial class Penguins { public int Count => 10; }")]
    [InlineData("namespace Experiments { internal enum Penguins { Emperor } }")]
    public void A_YAML_experiment_whose_class_is_declared_in_the_code_is_one_finding_at_its_name(string code)
    {
        var run = new TestProject()
            .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml)
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .WithCode("Zoo.cs", code)
            .Run();
        Assert.Empty(run.Complaints);
        Assert.Empty(run.Reported);
        var finding = Assert.Single(run.Findings, finding => finding.Contains("penguins.experiment.yaml", StringComparison.Ordinal));
        Assert.StartsWith(
            "/project/penguins.experiment.yaml(1,13): error TS1009: 'penguins' becomes the class Experiments.Penguins, which Zoo.cs(",
            finding);
        Assert.DoesNotContain("ExperimentRegistry.AddYaml.g.cs", run.Files.Keys);
    }

    [Theory]
    [InlineData("namespace Experiments; internal static class Penguins<T>;")]
    [InlineData("namespace Elsewhere; internal static class Penguins;")]
    [InlineData("namespace Experiments; internal static class Zoo { public static class Penguins; }")]
    public void A_class_that_only_looks_like_that_of_a_YAML_experiment_leaves_it_alone(string code)
    {
        var run = new TestProject()
            .WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml)
            .WithLock("data/penguins.csv", Samples.PenguinsLock)
            .WithCode("Zoo.cs", code)
            .Run();
        Assert.Empty(run.Complaints);
        Assert.Empty(run.Findings);
        Assert.Contains("ExperimentRegistry.AddYaml.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_fault_of_the_reader_is_reported_at_the_head_of_its_file_and_touches_no_other()
    {
        var readers = FrontEnds.Real with
        {
            ReadYaml = (text, path, file, space, resolveBase) => file.StartsWith("bad", StringComparison.Ordinal)
                ? throw new InvalidOperationException("no such thing")
                : YamlDeclarationReader.Read(text, path, file, space, resolveBase),
        };
        var run = Samples.Penguins.WithYaml("bad.experiment.yaml", "experiment: bad").Run(readers);
        var report = Assert.Single(run.Reported);
        Assert.StartsWith("/project/bad.experiment.yaml(1,1): error TS0002: ", report);
        Assert.Contains("InvalidOperationException: no such thing", report);
        Assert.Contains("Experiments.Penguins.Definition", run.Files["ExperimentRegistry.AddYaml.g.cs"]);
    }

    private static void AssertRefused(TestRun run, string className)
    {
        Assert.Contains(run.Findings, finding => finding.Contains("error TS", StringComparison.Ordinal));
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.Empty(run.Reported);
        Assert.DoesNotContain(
            run.Files,
            file => file.Value.Contains($"{className}.Definition", StringComparison.Ordinal)
                || file.Key.EndsWith(".Experiment.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_with_a_half_written_attribute_has_errors_of_C_sharp_and_none_of_ours()
    {
        var half = Samples.PenguinsClass.Replace("[Int(1, 3)]", "[In[t(1, 3)]");
        Assert.NotEqual(Samples.PenguinsClass, half);
        var run = new TestProject().WithCode("PenguinsClass.cs", half).WithLock("data/penguins.csv", Samples.PenguinsLock).Run();
        Assert.Empty(run.Reported);
        Assert.NotEmpty(run.Complaints);
    }
}
