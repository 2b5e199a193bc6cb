using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpAndYamlTests
{
    private const string CSharp =
        """
        /// <summary>Which penguin is it?</summary>
        [Experiment("penguins", Seed = 42)]
        [Csv("data/penguins.csv", Label = "species", Ignore = ["year"], Task = TrainSmart.Data.LearningTask.Classification)]
        [Split(Train = 0.6, Validation = 0.2, Test = 0.2, Stratify = true)]
        [Balance(Balancing.Smote, Neighbours = 3)]
        [Search(Trials = 60, Parallelism = 2), Sampling(Sampler.Tpe, Candidates = 48), Pruning(Pruner.Percentile, Keep = 0.25, WarmupSteps = 2)]
        [Maximize("validation/macro-f1")]
        [Constraint($"{nameof(Depth)} * {nameof(Width)} <= 256 or Kind == forest")]
        [Budget(Dollars = 5, Time = "10m")]
        [Slurm(Nodes = 2, GpusPerNode = 4, Memory = "16GiB", Partition = "gpu", Time = "2h"), Local(Workers = 3)]
        public sealed partial class Penguins
        {
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }
            [Int(1, 3)] public partial int Depth { get; }
            [Choice(16, 32, 64, 128)] public partial int Width { get; }
            [Uniform(0.0, 0.5), When("Depth >= 2", Else = 0.0)] public partial double Dropout { get; }
            [WeightedChoice("net", 2, "forest", 1)] public partial string Kind { get; }
            [Bool] public partial bool Clip { get; }

            Preparation<Row> Prepare(Preparation<Row> rows) => rows
                .DropMissing(Columns.Sex)
                .Impute(Columns.Numeric, With.Median)
                .When(Clip, some => some.ClipOutliers(Columns.Numeric, iqr: 3))
                .Standardize(Columns.Numeric.Except(Columns.BodyMassG))
                .OneHot(Columns.Island, Columns.Sex);

            ModelSpecification Model(Shape classes) => Kind switch
            {
                "net" => new Layers(
                [
                    new Repeat(Depth, [new Linear(Width * 2), new Relu()]),
                    .. Depth >= 2 ? [new Dropout(Dropout)] : [],
                    new Linear(classes),
                ]),
                "forest" => new RandomForest { Trees = 50 },
            };

            Training Train() => new()
            {
                Optimizer = new AdamW { LearningRate = LearningRate, WeightDecay = 0 },
                Schedule = new OneCycle { WarmupFraction = 0 },
                Epochs = 60,
                BatchSize = 32,
                EarlyStopping = new Patience(8),
            };
        }
        """;

    internal const string Yaml =
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
          - impute: { columns: numeric, with: median }
          - clip-outliers: { columns: numeric, iqr: 3 }
            when: clip
          - standardize: { all: numeric, except: body_mass_g }
          - one-hot: [island, sex]
        balance: { smote: { neighbours: 3 } }
        model:
          branch: $kind
          net:
            layers:
              - repeat: { times: $depth, layers: [ linear: $width * 2, relu ] }
              - dropout: $dropout
                when: depth >= 2
              - linear: classes
          forest: { estimator: { random-forest: { trees: 50 } } }
        train:
          optimizer: { adamw: { learning-rate: $learning_rate, weight-decay: 0 } }
          schedule: { one-cycle: { warmup-fraction: 0 } }
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
            kind: "weighted-choice(net: 2, forest: 1)"
            clip: bool
          constraints:
            - depth * width <= 256 or kind == forest
        budget: { cost: $5, time: 10m }
        launch:
          slurm: { nodes: 2, gpus-per-node: 4, memory: 16GiB, partition: gpu, time: 2h }
          local: { workers: 3 }
        """;

    [Fact]
    public void A_class_and_a_file_that_say_the_same_are_one_model()
    {
        var written = CSharpSnippet.Read("using TrainSmart;\n" + CSharp);
        var yaml = YamlDeclarationReader.Read(SourceText.From(Yaml), "/p/penguins.experiment.yaml", "penguins.experiment.yaml", "");
        Assert.Empty(written.Findings);
        Assert.Empty(yaml.Findings);
        Assert.Equal(yaml.Model, written.Model with { Identity = yaml.Model!.Identity, OwnCode = OwnCode.None });
    }
}
