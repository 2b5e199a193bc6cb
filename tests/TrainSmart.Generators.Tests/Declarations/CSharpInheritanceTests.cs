using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Tests.Declarations;

/// <summary>A class that derives from an experiment is the model of a file that extends the same experiment.</summary>
public class CSharpInheritanceTests
{
    private const string Base =
        """
        using TrainSmart;
        using TrainSmart.Data;
        using TrainSmart.Models;
        using TrainSmart.Training;

        /// <summary>Which penguin is it?</summary>
        [Experiment("penguins", Seed = 42)]
        [Csv("data/penguins.csv", Label = "species", Ignore = ["year"], Task = LearningTask.Classification)]
        [Split(Train = 0.6, Validation = 0.2, Test = 0.2, Stratify = true)]
        [Balance(Balancing.Smote, Neighbours = 3)]
        [Search(Trials = 60, Parallelism = 2), Sampling(Sampler.Tpe, Candidates = 48), Pruning(Pruner.Percentile, Keep = 0.25, WarmupSteps = 2)]
        [Maximize("validation/macro-f1")]
        [Constraint("Depth * Width <= 256")]
        [Budget(Dollars = 5, Time = "10m")]
        [Slurm(Nodes = 2, GpusPerNode = 4, Memory = "16GiB", Partition = "gpu", Time = "2h"), Local(Workers = 3)]
        public partial class Penguins
        {
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }
            [Int(1, 3)] public partial int Depth { get; }
            [Choice(16, 32, 64, 128)] public partial int Width { get; }
            [Uniform(0.0, 0.5), When("Depth >= 2", Else = 0.0)] public partial double Dropout { get; }

            protected virtual Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.Sex).OneHot(Columns.Island, Columns.Sex);

            protected virtual ModelSpecification Model(Shape classes) =>
                new Layers([new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(Dropout)]), new Linear(classes)]);

            protected virtual Training Train() => new()
            {
                Optimizer = new AdamW { LearningRate = LearningRate, WeightDecay = 0 },
                Schedule = new OneCycle(),
                Epochs = 60,
                BatchSize = 32,
                EarlyStopping = new Patience(8),
            };
        }
        """;

    private const string Yaml =
        """
        experiment: penguins
        description: Which penguin is it?
        seed: 42
        data:
          csv: data/penguins.csv
          label: species
          ignore: [year]
          task: classification
          split: { train: 0.6, validation: 0.2, test: 20%, stratify: true }
        prepare:
          - drop-missing: sex
          - one-hot: [island, sex]
        balance: { smote: { neighbours: 3 } }
        model:
          layers:
            - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }
            - linear: classes
        train:
          optimizer: { adamw: { learning-rate: $learning_rate, weight-decay: 0 } }
          schedule: one-cycle
          epochs: 60
          batch-size: 32
          early-stopping: { patience: 8 }
        search:
          maximize: validation/macro-f1
          sampler: { tpe: { candidates: 48 } }
          pruner: { percentile: { keep: 25%, warmup-steps: 2 } }
          trials: 60
          parallelism: 2
          space:
            learning_rate: log-uniform(1e-4, 1e-1)
            depth: int(1, 3)
            width: choice(16, 32, 64, 128)
            dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0
          constraints:
            - depth * width <= 256
        budget: { cost: $5, time: 10m }
        launch:
          slurm: { nodes: 2, gpus-per-node: 4, memory: 16GiB, partition: gpu, time: 2h }
          local: { workers: 3 }
        """;

    public static TheoryData<string, string, string, string> Variations => new()
    {
        // What it overrides, the attributes of the class, its members, and the same as keys of a variant.
        { "nothing", "", "", "{}" },
        { "the seed", "S:7", "", "{ seed: 7 }" },
        { "the label", "Csv(\"data/penguins.csv\", Label = \"sex\")", "", "{ data: { label: sex } }" },
        { "the ignored columns", "Csv(\"data/penguins.csv\", Ignore = [\"island\", \"year\"])", "", "{ data: { ignore: [island, year] } }" },
        { "nothing is ignored", "Csv(\"data/penguins.csv\", Ignore = [])", "", "{ data: { ignore: ~ } }" },
        { "two parts of the split", "Split(Train = 0.5, Test = 0.3)", "", "{ data: { split: { train: 0.5, test: 30% } } }" },
        { "no split of its own", "Without<SplitAttribute>", "", "{ data: { split: ~ } }" },
        { "a setting of the same balance", "Balance(Balancing.Smote, Neighbours = 9)", "", "{ balance: { smote: { neighbours: 9 } } }" },
        { "another balance", "Balance(Balancing.Oversample)", "", "{ balance: oversample }" },
        { "no balance", "Without<BalanceAttribute>", "", "{ balance: ~ }" },
        { "the trials", "Search(Trials = 3)", "", "{ search: { trials: 3 } }" },
        { "another sampler", "Search(Sampler.Random)", "", "{ search: { sampler: random } }" },
        { "the same sampler without settings", "Search(Sampler.Tpe)", "", "{ search: { sampler: tpe } }" },
        {
            "a further setting of the sampler",
            "Sampling(Sampler.Tpe, StartupTrials = 5)",
            "",
            "{ search: { sampler: { tpe: { startup-trials: 5 } } } }"
        },
        {
            "another sampler with settings",
            "Sampling(Sampler.Bohb, RandomShare = 0.5)",
            "",
            "{ search: { sampler: { bohb: { random-share: 50% } } } }"
        },
        { "the usual sampler", "Without<SamplingAttribute>", "", "{ search: { sampler: ~ } }" },
        { "no pruner", "Search(Pruner = Pruner.None)", "", "{ search: { pruner: ~ } }" },
        { "a setting of the pruner", "Pruning(Pruner.Percentile, Keep = 0.5)", "", "{ search: { pruner: { percentile: { keep: 0.5 } } } }" },
        {
            "other objectives",
            "Minimize(\"validation/loss\"), Maximize(\"validation/accuracy\")",
            "",
            "{ search: { minimize: validation/loss, maximize: validation/accuracy } }"
        },
        { "other constraints", "Constraint(\"Depth < 3\"), Constraint(\"Width > 16\")", "", "{ search: { constraints: [depth < 3, width > 16] } }" },
        { "no constraint", "Without<ConstraintAttribute>", "", "{ search: { constraints: ~ } }" },
        { "the time", "Budget(Time = \"1h\")", "", "{ budget: { time: 1h } }" },
        { "no time", "Budget(Time = null)", "", "{ budget: { time: ~ } }" },
        { "no budget", "Without<BudgetAttribute>", "", "{ budget: ~ }" },
        { "a setting of a target", "Slurm(Nodes = 4, Partition = null)", "", "{ launch: { slurm: { nodes: 4, partition: ~ } } }" },
        { "no target", "Without<SlurmAttribute>", "", "{ launch: { slurm: ~ } }" },
        { "a further target", "Kubernetes(Image = \"a/b:1\", Time = \"1h\")", "", "{ launch: { kubernetes: { image: a/b:1, time: 1h } } }" },
        {
            "a distribution",
            "",
            "[Choice(256, 512)] public new partial int Width { get; }",
            "{ search: { space: { width: \"choice(256, 512)\" } } }"
        },
        {
            "a distribution without its condition",
            "",
            "[Uniform(0.1, 0.2)] public new partial double Dropout { get; }",
            "{ search: { space: { dropout: \"uniform(0.1, 0.2)\" } } }"
        },
        { "a further parameter", "", "[Int(5, 60)] public partial int Length { get; }", "{ search: { space: { length: \"int(5, 60)\" } } }" },
        {
            "the training", "",
            "protected override Training Train() => "
            + "base.Train() with { Epochs = 5, EarlyStopping = null, Optimizer = new Sgd { LearningRate = 0.1 } };",
            "{ train: { epochs: 5, early-stopping: ~, optimizer: { sgd: { learning-rate: 0.1 } } } }"
        },
        {
            "the whole training",
            "",
            "protected override Training Train() => new() { Epochs = 5, BatchSize = 8 };",
            "{ train: { epochs: 5, batch-size: 8, optimizer: ~, schedule: ~, early-stopping: ~ } }"
        },
        {
            "the steps",
            "",
            "protected override Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.All);",
            "{ prepare: [drop-missing: all] }"
        },
        {
            "further steps",
            "",
            "protected override Preparation<Row> Prepare(Preparation<Row> rows) => base.Prepare(rows).Standardize(Columns.Numeric);",
            "{ prepare: [drop-missing: sex, one-hot: [island, sex], standardize: numeric] }"
        },
        { "no step", "", "protected override Preparation<Row> Prepare(Preparation<Row> rows) => rows;", "{ prepare: ~ }" },
        {
            "the model",
            "",
            "protected override ModelSpecification Model(Shape classes) => new LightGbm { Leaves = Width };",
            "{ model: { estimator: { lightgbm: { leaves: $width } } } }"
        },
    };

    [Theory]
    [MemberData(nameof(Variations))]
    public void A_class_overrides_what_a_variant_does(string what, string attributes, string members, string variant)
    {
        var seed = attributes.StartsWith("S:", StringComparison.Ordinal) ? $", Seed = {attributes[2..]}" : "";
        var listed = seed.Length > 0 || attributes.Length == 0 ? "" : $", {attributes}";
        var written = CSharpSnippet.Read(
            $"{Base}\n\n[Experiment(\"penguins-varied\"{seed}){listed}]\npublic sealed partial class Varied : Penguins\n{{\n    {members}\n}}\n",
            "Varied");
        var yaml = YamlDeclarationReader.Read(
            SourceText.From($"{Yaml}\nvariants: {{ varied: {variant} }}\n"),
            "/p/penguins.experiment.yaml",
            "penguins.experiment.yaml",
            "").Variants[0].Result;

        Assert.Empty(yaml.Findings);
        // The rows of other data need a preparation for them, which only C# can miss.
        Assert.DoesNotContain(
            written.Findings,
            finding => !finding.StartsWith("TS1016", StringComparison.Ordinal)
                || (!what.Contains("label", StringComparison.Ordinal) && !what.Contains("ignored", StringComparison.Ordinal)));
        Assert.Equal(yaml.Model, written.Model with { Identity = yaml.Model!.Identity, OwnCode = OwnCode.None });
    }

    [Theory]
    [InlineData("Varied : Penguins", "KubernetesAttribute", "the base class has no [Kubernetes]")]
    [InlineData("Varied", "BudgetAttribute", "'Varied' derives from no experiment")]
    public void What_takes_nothing_away_is_named(string declaration, string attribute, string reason)
    {
        var written = CSharpSnippet.Read(
            $"{Base}\n\n[Experiment(\"varied\"), Without<{attribute}>, Csv(\"a.csv\", Label = \"y\")]\npublic sealed partial class {declaration};\n",
            "Varied");
        Assert.Equal($"[Without<{attribute}>] takes nothing away: {reason}; remove it", written.Finding("TS1002").Message);
    }

    [Theory]
    [InlineData(
        "public new double LearningRate => 0.01;",
        "LearningRate",
        "fix it to a value: [Choice(0.01)] public new partial double LearningRate { get; }")]
    [InlineData(
        "public new double LearningRate { get; } = 0.5;",
        "LearningRate",
        "fix it to a value: [Choice(0.5)] public new partial double LearningRate { get; }")]
    [InlineData("public new partial int Width { get; }", "Width", "fix it to a value: [Choice(16)] public new partial int Width { get; }")]
    [InlineData(
        "public new string Depth => string.Concat(\"1\", \"2\");", "Depth", "fix it to a value: [Choice(1)] public new partial int Depth { get; }")]
    public void A_property_that_takes_a_searched_one_away_is_refused_once(string member, string name, string instead)
    {
        var written = CSharpSnippet.Read(
            $"{Base}\n\n[Experiment(\"varied\")]\npublic sealed partial class Varied : Penguins\n{{\n    {member}\n}}\n", "Varied");
        var finding = Assert.Single(written.Result.Findings);
        Assert.Equal(
            $"'{name}' is searched in 'Penguins', whose code reads it, and cannot be taken away; to search it no longer, {instead}",
            finding.Message);
        Assert.Equal("TS2032", finding.Id);
        Assert.Single(finding.Related);
    }

    [Fact]
    public void A_distribution_is_not_taken_away_by_the_class()
    {
        var written = CSharpSnippet.Read(
            $"{Base}\n\n[Experiment(\"varied\"), Without<LogUniformAttribute>]\npublic sealed partial class Varied : Penguins;\n", "Varied");
        Assert.Equal(
            "[Without<LogUniformAttribute>] takes nothing away, because [LogUniform] stands on a property; to search that no longer, "
            + "fix it to a value: [Choice(64)] public new partial int Width { get; }",
            written.Finding("TS1002").Message);
    }

    [Fact]
    public void A_property_that_is_fixed_is_no_choice_without_alternatives()
    {
        var written = CSharpSnippet.Read(
            $"{Base}\n\n[Experiment(\"varied\")]\npublic sealed partial class Varied : Penguins\n"
            + "{\n    [Choice(64)] public new partial int Width { get; }\n}\n",
            "Varied");
        Assert.DoesNotContain("TS2011", ExperimentCompiler.Check(written.Result, null).Select(finding => finding.Id));
    }

    [Theory]
    [InlineData("search.trials", "(39,18) [3]")]
    [InlineData("search.parallelism", "(11,36) [2]")]
    [InlineData("search.sampler", "(11,49) [Sampler.Tpe]")]
    [InlineData("train.epochs", "(42,73) [5]")]
    [InlineData("train.batch-size", "(33,21) [32]")]
    [InlineData("train.early-stopping", "(42,44) [base.Train() with { Epochs = 5, EarlyStopping = null }]")]
    public void Every_part_has_its_place_in_the_class_that_wrote_it(string path, string place)
    {
        var written = CSharpSnippet.Read(
            $$"""
            {{Base}}

            [Experiment("varied")]
            [Search(Trials = 3)]
            public sealed partial class Varied : Penguins
            {
                protected override Training Train() => base.Train() with { Epochs = 5, EarlyStopping = null };
            }
            """,
            "Varied");
        Assert.Equal(place, written.Value(path));
    }
}
