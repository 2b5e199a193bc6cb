using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>
/// The experiments of the benchmark: files of 50 lines and 12 parameters over ten data files, each with names and numbers of its own.
/// </summary>
internal static class Experiments
{
    private const int DataFiles = 10;

    /// <summary>Experiments and the locks of their data.</summary>
    public static IReadOnlyList<ProjectFile> Files(int count) =>
    [
        .. Enumerable.Range(0, DataFiles).Select(number => new ProjectFile($"/project/data/birds{number}.csv.lock.json", Lock, "lock")),
        .. Enumerable.Range(0, count).Select(number => new ProjectFile($"/project/zoo/bird{number}.experiment.yaml", Text(number), "experiment")),
    ];

    /// <summary>The text of one experiment.</summary>
    public static string Text(int number) =>
        $$"""
        # Experiment {{number}} of many.
        experiment: bird{{number}}
        description: Which bird is it? Variation {{number}}.
        seed: {{number}}

        data:
          csv: data/birds{{number % DataFiles}}.csv
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
            - repeat: { times: $depth, layers: [ linear: $width, batch-norm, relu, dropout: $dropout ] }
            - linear: $neck
            - gelu
            - dropout: $last_dropout
            - linear: classes

        train:
          optimizer: { adamw: { learning-rate: $learning_rate, weight-decay: $weight_decay, beta1: $beta } }
          schedule: { cosine: { warmup-epochs: $warmup } }
          epochs: $epochs
          batch-size: $batch
          label-smoothing: $smoothing

        search:
          maximize: validation/macro-f1
          sampler: tpe
          trials: {{50 + (number % 50)}}
          space:
            learning_rate: log-uniform(1e-4, 1e-1)
            weight_decay: log-uniform(1e-6, 1e-2)
            depth: int(1, 3)
            width: choice(16, 32, 64, 128)
            neck: int(8, {{16 + (number % 7)}})
            dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0
            last_dropout: uniform(0.0, 0.4)
            beta: uniform(0.8, 0.95)
            warmup: int(1, 5)
            epochs: int(20, 60)
            batch: choice(32, 64)
            smoothing: uniform(0.0, 0.2)
          constraints:
            - depth * width <= 256

        budget: { cost: $5, time: 10m }
        """;

    private const string Lock =
        """
        {
          "version": 1,
          "rows": 344,
          "sha256": "a1b2c3",
          "columns": [
            { "name": "species", "type": "category", "missing": 0, "distinct": 3, "categories": { "Adelie": 152, "Chinstrap": 68, "Gentoo": 124 } },
            { "name": "island", "type": "category", "missing": 0, "distinct": 3, "categories": { "Biscoe": 168, "Dream": 124, "Torgersen": 52 } },
            { "name": "bill_length_mm", "type": "number", "missing": 2, "distinct": 164, "min": 32.1, "max": 59.6, "mean": 43.9, "sd": 5.5 },
            { "name": "bill_depth_mm", "type": "number", "missing": 2, "distinct": 80, "min": 13.1, "max": 21.5, "mean": 17.2, "sd": 2.0 },
            { "name": "body_mass_g", "type": "integer", "missing": 2, "distinct": 94, "min": 2700, "max": 6300, "mean": 4201.8, "sd": 802.0 },
            { "name": "sex", "type": "category", "missing": 11, "distinct": 2, "categories": { "female": 165, "male": 168 } },
            { "name": "year", "type": "integer", "missing": 0, "distinct": 3, "min": 2007, "max": 2009, "mean": 2008.0, "sd": 0.8 }
          ]
        }
        """;
}

/// <summary>A file that the build hands to the compiler beside the code.</summary>
internal sealed class ProjectFile(string path, string text, string role) : Microsoft.CodeAnalysis.AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public string Role { get; } = role;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public ProjectFile With(Func<string, string> edit) => new(Path, edit(_text.ToString()), Role);
}
