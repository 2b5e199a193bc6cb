using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>Experiments that several tests compile.</summary>
internal static class Samples
{
    public const string PenguinsYaml =
        """
        experiment: penguins
        description: Which penguin is it? A small tabular classifier.
        seed: 42
        data:
          csv: data/penguins.csv
          label: species
          split: { train: 0.7, validation: 0.15, test: 0.15, stratify: true }
        prepare:
          - drop-missing: [sex]
          - impute: { columns: numeric, with: median }
          - clip-outliers: { columns: numeric, iqr: 3.0 }
          - standardize: numeric
          - one-hot: [island, sex]
        balance: class-weights
        model:
          layers:
            - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }
            - linear: classes
        train:
          optimizer: { adamw: { learning-rate: $learning_rate, weight-decay: $weight_decay } }
          schedule: one-cycle
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
            weight_decay: log-uniform(1e-6, 1e-2)
            depth: int(1, 3)
            width: choice(16, 32, 64, 128)
            dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0
          constraints:
            - depth * width <= 256
        budget: { cost: $5, time: 10m }
        launch:
          slurm: { nodes: 2, gpus-per-node: 4, partition: gpu, memory: 16GiB, time: 2h }
        """;

    public const string PenguinsClass =
        """
        using TrainSmart;
        using TrainSmart.Data;
        using TrainSmart.Models;
        using TrainSmart.Training;

        namespace Zoo;

        /// <summary>Which penguin is it? A small tabular classifier.</summary>
        [Experiment("penguins-class", Seed = 42)]
        [Csv("data/penguins.csv", Label = "species")]
        [Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
        [Balance(Balancing.ClassWeights)]
        [Search(Sampler.Tpe, Trials = 60, Pruner = Pruner.Hyperband), Maximize("validation/macro-f1")]
        [Constraint($"{nameof(Depth)} * {nameof(Width)} <= 256")]
        [Budget(Dollars = 5, Time = "10m")]
        [Local(Workers = 2)]
        public sealed partial class PenguinsClass
        {
            /// <summary>The size of a step.</summary>
            [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }

            /// <summary>How many hidden layers.</summary>
            [Int(1, 3)] public partial int Depth { get; }

            /// <summary>How wide they are.</summary>
            [Choice(16, 32, 64, 128)] public partial int Width { get; }

            /// <summary>The share that is dropped.</summary>
            [Uniform(0.0, 0.5), When("Depth >= 2", Else = 0.0)] public partial double Dropout { get; }

            Preparation<Row> Prepare(Preparation<Row> rows) => rows
                .DropMissing(Columns.Sex)
                .Impute(Columns.Numeric, With.Median)
                .Standardize(Columns.Numeric)
                .OneHot([Columns.Island, Columns.Sex]);

            Layers Model(Shape classes) => [new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(Dropout)]), new Linear(classes)];

            Training Train() => new() { Optimizer = new AdamW { LearningRate = LearningRate }, Schedule = new OneCycle(), Epochs = 60, BatchSize = 32 };
        }
        """;

    public const string PenguinsLock =
        """
        {
          "version": 1,
          "file": "penguins.csv",
          "rows": 344, "bytes": 15241, "sha256": "a1b2c3", "head-sha256": "a1b2c3",
          "delimiter": ",", "missing": ["", "NA"],
          "columns": [
            { "name": "species", "type": "category", "missing": 0, "distinct": 3, "categories": { "Adelie": 152, "Chinstrap": 68, "Gentoo": 124 } },
            { "name": "island", "type": "category", "missing": 0, "distinct": 3, "categories": { "Biscoe": 168, "Dream": 124, "Torgersen": 52 } },
            { "name": "bill_length_mm", "type": "number", "missing": 2, "distinct": 164, "min": 32.1, "max": 59.6, "mean": 43.92193, "sd": 5.459584 },
            { "name": "body_mass_g", "type": "integer", "missing": 2, "distinct": 94, "min": 2700, "max": 6300, "mean": 4201.754, "sd": 801.9545 },
            { "name": "sex", "type": "category", "missing": 11, "distinct": 2, "categories": { "female": 165, "male": 168 } },
            { "name": "year", "type": "integer", "missing": 0, "distinct": 3, "min": 2007, "max": 2009, "mean": 2008.029, "sd": 0.8183559 }
          ]
        }
        """;

    /// <summary>The penguins' lock as the compiler knows it.</summary>
    public static DataLock ReadPenguinsLock() =>
        DataLockReader.Read(
            SourceText.From(PenguinsLock), TestProject.Directory + "data/penguins.csv.lock.json", "data/penguins.csv.lock.json").Lock!;

    /// <summary>A project with both front ends' penguins and their lock.</summary>
    public static TestProject Penguins => new TestProject()
        .WithYaml("penguins.experiment.yaml", PenguinsYaml)
        .WithCode("PenguinsClass.cs", PenguinsClass)
        .WithLock("data/penguins.csv", PenguinsLock);
}
