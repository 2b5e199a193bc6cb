using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class CSharpVariantTests
{
    private const string Head = "using TrainSmart;\nusing TrainSmart.Data;\nusing TrainSmart.Models;\nusing TrainSmart.Training;\n\n"
        + "namespace Zoo;\n\n";

    private const string Quick =
        """
        /// <summary>A look in a minute.</summary>
        [Experiment("penguins-quick")]
        [Search(Trials = 3, Pruner = Pruner.None), Without<BudgetAttribute>]
        public sealed partial class PenguinsQuick : PenguinsClass
        {
            /// <summary>Wider than in the base.</summary>
            [Choice(64, 128)] public new partial int Width { get; }

            /// <summary>How far weights shrink.</summary>
            [LogUniform(1e-5, 1e-2)] public partial double WeightDecay { get; }

            private protected override Training Train() => base.Train() with { Epochs = 20, Optimizer = new AdamW { LearningRate = LearningRate, WeightDecay = WeightDecay } };
        }
        """;

    [Fact]
    public void A_class_that_derives_from_an_experiment_has_code_of_its_own_and_can_be_run()
    {
        var run = Project(Quick).Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.Empty(run.Findings);
        var code = run.Files["Zoo.PenguinsQuick.Experiment.g.cs"];
        Assert.Contains("Name = \"penguins-quick\"", code);
        Assert.Contains("Trials = 3", code);
        Assert.Contains("Seed = 42", code);
        Assert.DoesNotContain("Budget", code);
        Assert.DoesNotContain("Pruner", code);
        Assert.Contains(
            ": global::Zoo.PenguinsClass(new global::Zoo.PenguinsClass.Parameters(searched.LearningRate, searched.Depth, searched.Width, "
            + "searched.Dropout))",
            code);
        Assert.DoesNotContain("record struct Row(", code);
        foreach (var name in new[] { "PenguinsClass", "PenguinsQuick" })
            Assert.Contains($"Zoo.{name}.Definition", run.Files["ExperimentRegistry.AddClasses.g.cs"]);
    }

    [Fact]
    public void One_that_learns_another_column_has_rows_of_its_own_and_needs_a_preparation_for_them()
    {
        const string heavy =
            """
            [Experiment("heavy"), Csv("data/penguins.csv", Label = "sex"), Without<BalanceAttribute>]
            public sealed partial class Heavy : PenguinsClass
            {
                Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.Sex).Impute(Columns.Numeric, With.Mean).Standardize(Columns.Numeric).OneHot([Columns.Island, Columns.Species]);
            }
            """;
        var run = Project(heavy).Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.DoesNotContain(run.Findings, finding => finding.Contains(": error ", StringComparison.Ordinal));
        Assert.Contains("record struct Row(", run.Files["Zoo.Heavy.Experiment.g.cs"]);

        var without = Project(heavy.Replace("Preparation<Row> Prepare", "Preparation<Row> Cook")).Run();
        Assert.Contains(
            without.Findings,
            finding => finding.Contains(
                "error TS1016: 'Prepare' of 'PenguinsClass' takes the rows of other data; write a Prepare for these in 'Heavy'",
                StringComparison.Ordinal));
    }

    [Fact]
    public void Variants_of_variants_go_on()
    {
        var run = Project(
            """
            [Experiment("short"), Search(Trials = 20)]
            public partial class Short : PenguinsClass
            {
                private protected override Training Train() => base.Train() with { Epochs = 30 };
            }

            [Experiment("shorter"), Search(Sampler.Random)]
            public sealed partial class Shorter : Short
            {
                private protected override Training Train() => base.Train() with { BatchSize = 16 };
            }
            """).Run();
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.Empty(run.Findings);
        var code = run.Files["Zoo.Shorter.Experiment.g.cs"];
        Assert.Contains("Trials = 20", code);
        Assert.Contains("Sampler = new RandomSampler()", code);
    }

    [Fact]
    public void A_mistake_of_the_base_is_reported_once_and_nothing_of_either_can_run()
    {
        var run = Project(Quick, Base.Replace("[Int(1, 3)]", "[Int(3, 1)]")).Run();
        Assert.Contains("error TS2001", Assert.Single(run.Findings));
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.DoesNotContain("ExperimentRegistry.AddClasses.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_mistake_of_a_class_leaves_its_base_alone()
    {
        var run = Project(Quick.Replace("Choice(64, 128)", "Int(128, 64)")).Run();
        Assert.Contains("error TS2001", Assert.Single(run.Findings));
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
        Assert.Contains("Zoo.PenguinsClass.Definition", run.Files["ExperimentRegistry.AddClasses.g.cs"]);
        Assert.DoesNotContain("Zoo.PenguinsQuick.Definition", run.Files["ExperimentRegistry.AddClasses.g.cs"]);
    }

    [Fact]
    public void A_mistake_that_only_the_class_makes_of_its_base_names_the_class()
    {
        var run = Project(
            Quick.Replace("Epochs = 20", "Epochs = 5"), Base.Replace("BatchSize = 32", "BatchSize = 32, EarlyStopping = new Patience(8)"))
            .Run();
        var finding = Assert.Single(run.Findings);
        Assert.StartsWith("/project/PenguinsClass.cs(", finding);
        Assert.EndsWith("(in variant 'PenguinsQuick')", finding);
    }

    [Fact]
    public void A_method_that_the_base_keeps_to_itself_is_named()
    {
        var run = Project(Quick, Base.Replace("private protected Layers Model", "Layers Model")).Run();
        var finding = Assert.Single(run.Findings);
        Assert.Contains(
            "(11,45): error TS1016: 'PenguinsQuick' takes over 'Model' of 'PenguinsClass', which is private; write 'protected' there",
            finding);
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
    }

    [Fact]
    public void A_value_of_another_type_than_in_the_base_is_named()
    {
        var run = Project(Quick.Replace("Choice(64, 128)] public new partial int", "Choice(0.5, 2.5)] public new partial double")).Run();
        Assert.Contains(
            run.Findings,
            finding => finding.Contains("error TS1008: 'Width' is int in 'PenguinsClass', whose code reads it; write int", StringComparison.Ordinal));
        Assert.True(run.Complaints.Count == 0, string.Join("\n", run.Complaints));
    }

    private static string Base => Samples.PenguinsClass
        .Replace("public sealed partial", "public partial")
        .Replace("    Preparation<Row> Prepare", "    private protected Preparation<Row> Prepare")
        .Replace("    Layers Model", "    private protected Layers Model")
        .Replace("    Training Train", "    private protected virtual Training Train");

    private static TestProject Project(string variant) => Project(variant, Base);

    private static TestProject Project(string variant, string extended) => new TestProject()
        .WithCode("PenguinsClass.cs", extended)
        .WithCode("Variant.cs", Head + variant)
        .WithLock("data/penguins.csv", Samples.PenguinsLock);
}
