namespace TrainSmart.Generators.Tests.Rules;

/// <summary>Declarations in which nothing is wrong. The tests of the rules edit them; every rule is silent on each.</summary>
internal static class RightDeclarations
{
    /// <summary>A network that classifies.</summary>
    public static Declaration Penguins { get; } = Declaration.Yaml(
        """
        experiment: penguins
        seed: 42
        data:
          csv: data/penguins.csv
          label: species
          split: { train: 0.7, validation: 0.15, test: 0.15, stratify: true }
        prepare:
          - drop-missing: [sex]
          - impute: { columns: numeric, with: median }
          - standardize: numeric
          - one-hot: [island, sex]
        balance: class-weights
        model:
          layers:
            - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }
            - linear: classes
        train:
          optimizer: { adamw: { learning-rate: $learning_rate } }
          schedule: { cosine: { warmup-epochs: 5 } }
          epochs: 60
          batch-size: 32
          early-stopping: { patience: 8 }
        search:
          maximize: validation/macro-f1
          sampler: tpe
          pruner: hyperband
          trials: 60
          space:
            learning_rate: log-uniform(1e-4, 1e-1)
            depth: int(1, 3)
            width: choice(16, 32, 64, 128)
            dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0
          constraints:
            - depth * width <= 256
        budget: { cost: $5, time: 10m }
        launch:
          local: { workers: 2 }
          slurm: { nodes: 2, gpus-per-node: 4, partition: gpu, time: 2h }
        """,
        Locks.Penguins);

    /// <summary>The same as a class.</summary>
    public static Declaration PenguinsClass { get; } = Declaration.CSharp(
        """
        [Experiment("penguins", Seed = 42)]
        [Csv("data/penguins.csv", Label = "species")]
        [Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
        [Balance(Balancing.ClassWeights)]
        [Search(Sampler.Tpe, Trials = 60, Pruner = Pruner.Hyperband)]
        [Maximize("validation/macro-f1")]
        [Constraint($"{nameof(Depth)} * {nameof(Width)} <= 256")]
        [Budget(Dollars = 5, Time = "10m")]
        [Local(Workers = 2)]
        [Slurm(Nodes = 2, GpusPerNode = 4, Partition = "gpu", Time = "2h")]
        public sealed partial class Penguins
        {
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }
            [Int(1, 3)] public partial int Depth { get; }
            [Choice(16, 32, 64, 128)] public partial int Width { get; }
            [Uniform(0.0, 0.5), When("Depth >= 2", Else = 0.0)] public partial double Rate { get; }

            Preparation<Row> Prepare(Preparation<Row> rows) => rows
                .DropMissing(Columns.Sex)
                .Impute(Columns.Numeric, With.Median)
                .Standardize(Columns.Numeric)
                .OneHot([Columns.Island, Columns.Sex]);

            Layers Model(Shape classes) =>
            [
                new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(Rate)]),
                new Linear(classes),
            ];

            Training Train() => new()
            {
                Optimizer = new AdamW { LearningRate = LearningRate },
                Schedule = new Cosine { WarmupEpochs = 5 },
                Epochs = 60,
                BatchSize = 32,
                EarlyStopping = new Patience(8),
            };
        }
        """,
        Locks.Penguins);

    /// <summary>A branch between two estimators that predict a number.</summary>
    public static Declaration Concrete { get; } = Declaration.Yaml(
        """
        experiment: concrete
        seed: 7
        data:
          csv: data/concrete.csv
          label: strength
          split: { train: 0.7, validation: 0.15, test: 0.15 }
        prepare:
          - log: age
        model:
          branch: $family
          lightgbm: { estimator: { lightgbm: { leaves: $leaves } } }
          forest: { estimator: { random-forest: { trees: $trees } } }
        search:
          minimize: validation/rmse
          sampler: tpe
          trials: 40
          space:
            family:
              branch:
                lightgbm: { leaves: "int(8, 64)" }
                forest: { trees: "int(50, 400)" }
        """,
        Locks.Concrete);

    /// <summary>The same as a class.</summary>
    public static Declaration ConcreteClass { get; } = Declaration.CSharp(
        """
        [Experiment("concrete", Seed = 7)]
        [Csv("data/concrete.csv", Label = "strength")]
        [Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
        [Search(Sampler.Tpe, Trials = 40), Minimize("validation/rmse")]
        public sealed partial class Concrete
        {
            public partial Trees Family { get; }

            Preparation<Row> Prepare(Preparation<Row> rows) => rows.Log(Columns.Age);

            ModelSpecification Model(Shape classes) => Family switch
            {
                Trees.Boosted boosted => new LightGbm { Leaves = boosted.Leaves },
                Trees.Forest forest => new RandomForest { Trees = forest.Size },
            };

            [Branch] public abstract partial record Trees
            {
                public sealed partial record Boosted : Trees { [Int(8, 64)] public partial int Leaves { get; } }

                public sealed partial record Forest : Trees { [Int(50, 400)] public partial int Size { get; } }
            }
        }
        """,
        Locks.Concrete);

    public static IReadOnlyList<Declaration> All { get; } = [Penguins, PenguinsClass, Concrete, ConcreteClass];
}
