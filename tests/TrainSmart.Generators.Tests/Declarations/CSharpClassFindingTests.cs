namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpClassFindingTests
{
    [Theory]
    [InlineData("public partial int Width { get; }", "[Int(1, 10)]")]
    [InlineData("public partial Shade? Tone { get; } public enum Shade { Dark, Light, Pale }", "[Choice(Shade.Dark, Shade.Light)]")]
    [InlineData(
        "public partial Family Kind { get; } [Branch] public abstract partial record Family { "
        + "public sealed partial record Tall : Family { public partial double Height { get; } } }",
        "[Uniform(0.0, 1.0)]")]
    public void A_searched_property_has_a_distribution_or_nothing_would_give_it_a_value(string member, string example)
    {
        var finding = CSharpSnippet.WithMembers(member).Finding("TS1003");
        Assert.EndsWith($"is partial but has no distribution, so nothing gives it a value; add one, such as {example}", finding.Message);
    }

    [Theory]
    [InlineData("public partial int Width { get; } public partial int Width => 3;")]
    [InlineData("[Chioce(1, 2)] public partial int Width { get; }")]
    [InlineData("public int Width { get; } = 3;")]
    public void A_property_of_the_users_own_and_one_of_which_CSharp_says_what_is_wrong_are_left_alone(string member) =>
        Assert.DoesNotContain(CSharpSnippet.WithMembers(member).Result.Findings, finding => finding.Id == "TS1003");

    [Fact]
    public void A_class_that_is_not_partial_is_refused()
    {
        var snippet = Class("public sealed class Plain", "Estimator Model(Shape classes) => new LightGbm();");
        Assert.Equal(["TS1006 (3,1) [public sealed class Plain]"], snippet.Findings);
        Assert.Equal("public sealed partial class Plain", snippet.Finding("TS1006").Replacement);
    }

    [Theory]
    [InlineData(
        "public sealed partial class Wide<T>", "(3,29) [Wide]", "'Wide' has type parameters; an experiment is one class, not a family of classes")]
    [InlineData(
        "file sealed partial class Hidden", "(3,27) [Hidden]", "'Hidden' is local to its file, where generated code cannot reach it; remove 'file'")]
    [InlineData("public abstract partial class Idea", "(3,31) [Idea]", "'Idea' cannot be created; remove 'abstract'")]
    [InlineData(
        "public sealed partial record Row", "(3,30) [Row]", "'Row' must be a class, not a record; the compiler adds a constructor of its own")]
    public void A_class_that_cannot_be_completed_is_refused(string head, string place, string message)
    {
        var snippet = Class(head, "");
        Assert.Equal([$"TS1016 {place}"], snippet.Findings);
        Assert.Equal(message, snippet.Finding("TS1016").Message);
        Assert.Null(snippet.Result.Model);
    }

    [Fact]
    public void A_class_inside_another_is_refused()
    {
        var snippet = CSharpSnippet.Read("using TrainSmart; class Outer { [Experiment(\"x\")] partial class Inner { } }");
        Assert.Equal(["TS1016 (1,65) [Inner]"], snippet.Findings);
    }

    [Fact]
    public void What_is_missing_is_said_at_the_name_of_the_class()
    {
        var snippet = CSharpSnippet.Read("using TrainSmart; [Experiment(\"x\")] partial class Empty { }");
        Assert.Equal(["TS1003 (1,51) [Empty]", "TS1003 (1,51) [Empty]", "TS1003 (1,51) [Empty]"], snippet.Findings);
        Assert.Equal(
            [
                "'Empty' has no objective; add [Maximize(\"validation/…\")] or [Minimize(\"validation/…\")]",
                "'Empty' has no data; add [Csv(\"data/….csv\", Label = \"…\")]",
                "'Empty' has no model; add a method 'Layers Model(Shape classes)' or 'Estimator Model(Shape classes)'",
            ],
            snippet.Result.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void An_objective_of_its_own_needs_neither_data_nor_model() => Assert.Empty(
        CSharpSnippet.Read(
            "using TrainSmart; [Experiment(\"x\"), Minimize(\"seconds\")] "
            + "partial class Tuned { double Objective(TrialScope trial) => 0; }").Findings);

    [Fact]
    public void Layers_without_training_are_refused() => Assert.Equal(
        ["TS1003 (7,29) [Snippet]"], CSharpSnippet.WithMembers("", model: "Layers Model(Shape classes) => [new Linear(classes)];").Findings);

    [Theory]
    [InlineData(
        "Training Train { get; set; } = new();",
        "[Train]",
        "'Train' is a property, and the training is a method; write 'Training Train() => ...;'")]
    [InlineData(
        "public partial Training Train { get; }",
        "[Train]",
        "'Train' is a property, and the training is a method; write 'Training Train() => ...;'")]
    [InlineData("readonly Training Train = new();", "[Train]", "'Train' is a field, and the training is a method; write 'Training Train() => ...;'")]
    [InlineData(
        "Preparation<Row> Prepare => null!;",
        "[Prepare]",
        "'Prepare' is a property, and the preparation is a method; write 'Preparation<Row> Prepare(Preparation<Row> rows) => ...;'")]
    public void What_stands_in_the_place_of_a_method_is_told_to_be_one(string member, string place, string message)
    {
        var snippet = CSharpSnippet.WithMembers(member, model: "Layers Model(Shape classes) => [new Linear(classes)];");
        var finding = Assert.Single(snippet.Result.Findings, found => !found.Message.Contains("no training", StringComparison.Ordinal));
        Assert.Equal(("TS1003", message), (finding.Id, finding.Message));
        Assert.EndsWith(place, Assert.Single(snippet.Findings, found => found.EndsWith(place, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_model_that_is_no_method_is_one_finding_at_its_name() => Assert.Equal(
        ["TS1003 (9,12) [Model]"], CSharpSnippet.WithMembers("", model: "Layers Model => [];").Findings);

    [Fact]
    public void A_training_that_is_no_method_is_one_finding_at_its_name() => Assert.Equal(
        ["TS1003 (10,14) [Train]"],
        CSharpSnippet.WithMembers("Training Train => new();", model: "Layers Model(Shape classes) => [new Linear(classes)];").Findings);

    [Theory]
    [InlineData("static Preparation<Row> Prepare(Preparation<Row> rows) => rows;", "Prepare")]
    [InlineData("static Training Train() => new() { Epochs = 1, BatchSize = 1 };", "Train")]
    public void A_static_method_is_refused_at_the_word(string method, string name)
    {
        var snippet = CSharpSnippet.WithMembers(method);
        Assert.Equal(["TS1016 (10,5) [static]"], snippet.Findings);
        Assert.Equal(
            $"'{name}' is static, and every trial has searched values of its own; remove 'static'",
            snippet.Finding("TS1016").Message);
    }

    [Fact]
    public void An_overload_and_a_member_of_a_class_that_needs_no_such_method_may_be_what_they_like()
    {
        Assert.Empty(CSharpSnippet.WithMembers("static Layers Model(int depth, int width) => [];").Findings);
        Assert.Empty(
            CSharpSnippet.Read(
                "using TrainSmart; [Experiment(\"x\"), Minimize(\"seconds\")] "
                + "partial class Tuned { int Train => 3; double Objective(TrialScope trial) => 0; }").Findings);
    }

    [Fact]
    public void Data_without_a_label_is_refused() => Assert.Equal(
        ["TS1003 (1,55) [Csv(\"data/x.csv\")]"],
        CSharpSnippet.Read(
            "using TrainSmart; [Experiment(\"x\"), Minimize(\"a/b\")] [Csv(\"data/x.csv\")] "
            + "public partial class X { Estimator Model(Shape s) => new LightGbm(); }")
            .Findings);

    [Theory]
    [InlineData("[Budget(Time = \"10 minutes\")]", "TS1005 (6,79) [10 minutes]", "10m")]
    [InlineData("[Slurm(Time = \"soon\")]", "TS1005 (6,78) [soon]", null)]
    [InlineData("[Slurm(Time = \"1h\", Memory = \"16\")]", "TS1005 (6,93) [16]", null)]
    [InlineData("[Sampling(Sampler.Random, Candidates = 3)]", "TS1002 (6,89) [Candidates]", null)]
    [InlineData("[Balance(Balancing.Oversample, Neighbours = 3)]", "TS1002 (6,94) [Neighbours]", null)]
    [InlineData("[Search(Sampler.Tpe)] [Sampling(Sampler.Random)]", "TS1004 (6,71) [Sampler.Tpe]", null)]
    public void A_wrong_setting_is_refused_at_its_place(string attribute, string finding, string? right)
    {
        var snippet = CSharpSnippet.WithMembers("", attribute);
        Assert.Equal([finding], snippet.Findings);
        Assert.Equal(right, snippet.Result.Findings[0].Replacement);
    }

    [Theory]
    [InlineData(
        "[Branch] public abstract record Family { }", "TS1006 (10,68) [public abstract record Family]", "public abstract partial record Family")]
    [InlineData(
        "[Branch] public partial record Family { }", "TS1006 (10,68) [public partial record Family]", "public abstract partial record Family")]
    public void A_branch_that_cannot_be_completed_is_refused(string record, string finding, string right)
    {
        var snippet = CSharpSnippet.WithMembers("public partial Family Family { get; }                 " + record);
        Assert.Equal(finding, snippet.Findings.Single(found => found.StartsWith("TS1006", StringComparison.Ordinal)));
        Assert.Equal(right, snippet.Finding("TS1006").Replacement);
    }

    [Fact]
    public void An_alternative_that_cannot_be_completed_is_refused()
    {
        var snippet = CSharpSnippet.WithMembers(
                "public partial Family Family { get; } [Branch] public abstract partial record Family "
                + "{ public record Forest : Family; public sealed partial record Boosted : Family; }");
        Assert.Equal(["TS1006 (10,92) [public record Forest]"], snippet.Findings);
        Assert.Equal("public sealed partial record Forest", snippet.Finding("TS1006").Replacement);
    }

    [Fact]
    public void Code_that_does_not_compile_is_left_to_the_compiler() => Assert.Empty(CSharpSnippet.WithMembers(
        "[Uniform(\"low\")] public partial double Rate { get; } [Unknown] public partial Missing Thing { get; } "
        + "[Int(1, 3)] public partial Nowhere Depth { get; }",
        "[Search(Sampler.Best)] [Budget(Euros = 3)]").Findings);

    private static CSharpSnippet Class(string head, string members) => CSharpSnippet.Read(
        $$"""
        using TrainSmart;
        [Experiment("x"), Csv("data/x.csv", Label = "y"), Minimize("validation/loss")]
        {{head}}
        {
            {{members}}
        }
        """);
}
