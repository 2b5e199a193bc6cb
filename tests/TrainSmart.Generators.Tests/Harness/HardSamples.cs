namespace TrainSmart.Generators.Tests.Harness;

/// <summary>Experiments that use what is seldom used: branches, absent parameters, awkward names.</summary>
internal static class HardSamples
{
    public const string BranchYaml =
        """
        experiment: awkward-names
        description: "Rows <with> every type & \"quotes\"."
        seed: 7
        data:
          csv: data/awkward.csv
          label: class
          ignore: [id, note, born on]
          split: { train: 0.8, validation: 0.1, test: 0.1 }
        prepare:
          - impute: { columns: numeric, with: median }
          - one-hot: { columns: [split, "< 5%"], unknown-category: error }
          - target-encode: { columns: [linear], smoothing: $smoothing }
        balance: { smote: { neighbours: 3 } }
        model:
          branch: $family
          lightgbm: { estimator: { lightgbm: { leaves: $leaves, learning-rate: $rate } } }
          forest: { estimator: { random-forest: { trees: $trees } } }
        search:
          minimize: validation/log-loss
          sampler: random
          trials: 20
          space:
            smoothing: log-uniform(1, 1e3)
            family:
              branch:
                lightgbm:
                  leaves: int(8, 64)
                  rate: log-uniform(1e-5, 0.3)
                forest:
                  trees: int(50, 400, 50)
        launch:
          local: { workers: 3 }
        """;

    public const string AwkwardLock =
        """
        {
          "version": 1, "file": "awkward.csv", "rows": 10, "bytes": 100, "sha256": "00", "head-sha256": "00",
          "delimiter": ",", "missing": ["", "NA"],
          "columns": [
            { "name": "id", "type": "integer", "missing": 0, "distinct": 10, "min": 1, "max": 9000000000, "mean": 5, "sd": 1 },
            { "name": "class", "type": "category", "missing": 0, "distinct": 2, "categories": { "<=50K": 5, ">50K": 5 } },
            { "name": "split", "type": "category", "missing": 1, "distinct": 3, "categories": { "1.5": 3, "15": 3, "unknown": 3 } },
            { "name": "linear", "type": "category", "missing": 0, "distinct": 2, "categories": { "a b": 5, "a_b": 5 } },
            { "name": "< 5%", "type": "category", "missing": 0, "distinct": 2, "categories": { "-1": 5, "1": 5 } },
            { "name": "Row", "type": "number", "missing": 0, "distinct": 9, "min": 0, "max": 1, "mean": 0.5, "sd": 0.1 },
            { "name": "3rd class", "type": "boolean", "missing": 2, "distinct": 2 },
            { "name": "row", "type": "boolean", "missing": 0, "distinct": 2 },
            { "name": "note", "type": "text", "missing": 3, "distinct": 7 },
            { "name": "born on", "type": "date", "missing": 0, "distinct": 9 }
          ]
        }
        """;

    public const string ConditionalYaml =
        """
        experiment: conditional
        description: Layers and steps that come and go.
        seed: 1
        data: { csv: data/penguins.csv, label: year, split: { train: 0.7, validation: 0.15, test: 0.15 } }
        prepare:
          - drop-missing: sex
          - impute: { columns: numeric, with: mean }
          - clip-outliers: { columns: numeric, iqr: $iqr }
            when: clip
          - one-hot: categorical
        model:
          layers:
            - linear: $width * 2
            - relu
            - dropout: $dropout
              when: depth >= 2 and width in [16, 32]
            - linear: features
            - linear: outputs
        train:
          optimizer: { sgd: { learning-rate: $learning_rate / 10, momentum: 0.9, nesterov: true } }
          epochs: 5
          batch-size: 16
        search:
          minimize: validation/rmse
          sampler: random
          trials: 5
          space:
            clip: bool
            iqr: uniform(1.5, 3.0) when clip
            depth: int(1, 3)
            width: choice(16, 32)
            dropout: uniform(0.0, 0.5) when depth >= 2 and width in [16, 32]
            learning_rate: log-uniform(1e-4, 1e-1)
        """;

    public const string BranchClass =
        """
        using TrainSmart;
        using TrainSmart.Data;
        using TrainSmart.Models;

        namespace Shop;

        /// <summary>Which species, by trees.</summary>
        [Experiment("shop", Seed = 7)]
        [Csv("data/penguins.csv", Label = "species")]
        [Search(Sampler.Random, Trials = 4), Maximize("validation/accuracy")]
        public sealed partial class Shop
        {
            /// <summary>The model family.</summary>
            public partial Family Chosen { get; }

            /// <summary>What the experiment is about is none of the generator's business.</summary>
            public static string Objective => "accuracy";

            /// <summary>The families.</summary>
            [Branch]
            public abstract partial record Family
            {
                /// <summary>Boosted trees.</summary>
                [Alternative("lightgbm")]
                public sealed partial record LightGbm : Family
                {
                    /// <summary>The leaves.</summary>
                    [Int(8, 64)] public partial int Leaves { get; }

                    /// <summary>The shrinkage.</summary>
                    [LogUniform(1e-3, 0.3)] public partial double LearningRate { get; }
                }

                /// <summary>Averaged trees.</summary>
                public sealed partial record Forest : Family
                {
                    /// <summary>The trees.</summary>
                    [Int(50, 400, Step = 50)] public partial int Trees { get; }
                }
            }

            Preparation<Row> Prepare(Preparation<Row> rows) => rows.DropMissing(Columns.Sex).Impute(Columns.Numeric, With.Median).OneHot([Columns.Island, Columns.Sex]);

            ModelSpecification Model(Shape classes) => Chosen switch
            {
                Family.LightGbm boosted => new LightGbm { Leaves = boosted.Leaves, LearningRate = boosted.LearningRate },
                Family.Forest forest => new RandomForest { Trees = forest.Trees },
                _ => throw new InvalidOperationException(),
            };
        }
        """;

    public const string ObjectiveClass =
        """
        using TrainSmart;
        using TrainSmart.Running;

        namespace Tuning;

        /// <summary>Settings of a database.</summary>
        [Experiment("database")]
        [Search(Sampler.Random, Trials = 10), Minimize("latency")]
        public sealed partial class Database
        {
            /// <summary>Pages in memory.</summary>
            [LogInt(1, 1024)] public partial int Pages { get; }

            /// <summary>How it writes.</summary>
            [Choice("sync", "async")] public partial string Mode { get; }

            /// <summary>Which indexes there are.</summary>
            [Subset("a", "b", "c")] public partial IReadOnlyList<string> Indexes { get; }

            /// <summary>In which order.</summary>
            [Permutation(1, 2, 3)] public partial IReadOnlyList<int> Order { get; }

            /// <summary>How far it reads ahead, if it does.</summary>
            [Uniform(0, 1), When("Pages > 10")] public partial double? Ahead { get; }

            double Objective(TrialScope trial) => Pages + (Ahead ?? 0) + Indexes.Count + Order[0] + Mode.Length;
        }
        """;

    public static TestProject BranchInYaml =>
        new TestProject().WithYaml("awkward.experiment.yaml", BranchYaml).WithLock("data/awkward.csv", AwkwardLock);

    public static TestProject Conditional =>
        new TestProject().WithYaml("conditional.experiment.yaml", ConditionalYaml).WithLock("data/penguins.csv", Samples.PenguinsLock);

    public static TestProject BranchInClass => new TestProject().WithCode("Shop.cs", BranchClass).WithLock("data/penguins.csv", Samples.PenguinsLock);

    public static TestProject Objective => new TestProject().WithCode("Database.cs", ObjectiveClass);
}
