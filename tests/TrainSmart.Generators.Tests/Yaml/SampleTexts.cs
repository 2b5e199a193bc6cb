namespace TrainSmart.Generators.Tests.Yaml;

/// <summary>Documents of every shape that the subset knows.</summary>
internal static class SampleTexts
{
    public const string Penguins = """
        # yaml-language-server: $schema=../schema/experiment.schema.json
        experiment: penguins
        description: Which penguin is it? A small tabular classifier.
        seed: 42

        data:
          csv: data/penguins.csv                    # header and types are known at compile time
          label: species
          split: { train: 0.7, validation: 0.15, test: 0.15, stratify: true }

        prepare:                                    # fitted on the training rows only
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
            weight_decay:  log-uniform(1e-6, 1e-2)
            depth:         int(1, 3)
            width:         choice(16, 32, 64, 128)
            dropout:       uniform(0.0, 0.5) when depth >= 2 else 0.0
          constraints:
            - depth * width <= 256

        budget: { cost: $5, time: 10m }

        launch:
          slurm: { nodes: 2, gpus-per-node: 4, partition: gpu, time: 2h }

        """;

    public static readonly string[] All =
    [
        Penguins,
        Penguins.Replace("\n", "\r\n"),
        "a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n  -\n    - 4\n  - - 5\n    - 6\nc:\n- 7\n- 8\nd: {}\ne: []\nf:\ng: ~\n",
        "--- # start\na: 'it''s'\nb: \"tab\\t \\u00e9 \\\"q\\\" \\\n   joined\"\nc: \"two\n  lines\n\n  and a gap\"\nd: 'two\n  lines'\n...\n",
        "plain: one\n  two\n\n  three # comment\nnext: a#b c:d http://x.y/z?q=1 -1 -a\n\"key one\": 'v'\n'key two': v\n",
        "literal: |\n  one\n   two\n\n  three\nstrip: |-\n  x\nkeep: |+\n  x\n\n\nfolded: >\n  a\n  b\n\n  c\n    d\n  e\nindented: |2\n    x\n"
        + "empty: |\nlast: >-\n  end\n",
        "flow: [a, [b, c], {d: e, f: [g]}, h: i, \"j\":k, 'l', \"m\",]\nmulti: {\n  one: 1, # first\n  two: [\n    2\n  ],\n}\n"
        + "empty values: {a, b: , c: }\n",
        """{ "version": 1, "file": "penguins.csv", "rows": 344,"""
        + """ "columns": [ { "name": "species", "categories": { "Adelie": 152, "Gentoo": -1.5e3 } }, {"a":true,"b":null} ] }""",
        "a: [1, 2] # flow\nb: {c: d}   # flow\n\"e\" : 'f' \t# quoted\ng:\n  - [h]  # item\n  - \"i\" # item\n  - j: [k] # value\n",
        "{\n\t\"tabs\":\t[1,\n\t2],\n\t\"x\" : \"\\u0041\\/\"\n}\n",
        "- a\n- b: 1\n  c: 2\n-  d:\n   - e\n- |\n  text\n- >\n  more\n  text\n- 'q'\n",
        "just text\n",
        "\n# only a comment\n",
        "",
        "a:\n  b:\n    c:\n      d: e\n  f: g\nh: i",
        "text: |\n  no break at the end",
        "x: -z\ny: ?a\nz: :b\n",
        "trailing: value   \t# comment\nblank:   \n  value\n",
    ];
}
