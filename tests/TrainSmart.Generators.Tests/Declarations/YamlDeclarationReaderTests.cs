using TrainSmart.Generators.Model;
using TrainSmart.Generators.Tests.Yaml;
using TrainSmart.Spaces;
using static TrainSmart.Generators.Tests.Declarations.YamlModels;

namespace TrainSmart.Generators.Tests.Declarations;

public sealed class YamlDeclarationReaderTests
{
    internal const string Concrete = """
        experiment: concrete-strength
        description: |
          How strong is the concrete?
        data:
          csv: data/concrete.csv
          label: compressive_strength
          task: regression
          ignore: age
          split: { train: 70%, validation: 15%, test: 15% }
        prepare:
          - standardize: { all: numeric, except: [cement, water] }
          - log: { columns: { all: categorical, except: age } }
            when: family == forest
        balance: { smote: { neighbours: 3 } }
        model:
          branch: $family
          lightgbm:
            estimator: { lightgbm: { learning-rate: $rate, leaves: $leaves } }
          forest:
            estimator:
              random-forest:
                trees: $trees * 2
                feature-fraction: 50%
        search:
          minimize: [validation/rmse, validation/mae]
          sampler: { tpe: { candidates: 12 } }
          parallelism: 2
          space:
            family:
              branch:
                lightgbm:
                  leaves: int(8, 64)
                  rate: { distribution: log-uniform, low: 1e-3, high: 0.3 }
                forest:
                  trees: int(50, 400) when kind != slow
            kind: { distribution: choice, values: [slow, "very fast"], when: family == forest, else: slow }
        launch:
          local:
          slurm: { time: 2h, memory: 16GiB, partition: gpu }

        """;

    [Fact]
    public void The_experiment_itself_is_read()
    {
        var model = YamlExperiments.Model(SampleTexts.Penguins);

        Assert.Equal(new Identity(FrontEnd.Yaml, "Experiments", "Penguins", "public sealed", "penguins.experiment.yaml"), model.Identity);
        Assert.Equal(("penguins", "Which penguin is it? A small tabular classifier.", 42L), (model.Name, model.Description, model.Seed));
    }

    [Fact]
    public void Data_are_read()
    {
        var split = new SplitModel(0.7, 0.15, 0.15, Stratify: true);

        Assert.Equal(new DataModel("data/penguins.csv", "species", null, default, split), YamlExperiments.Model(SampleTexts.Penguins).Data);
    }

    [Fact]
    public void Data_with_task_ignored_columns_and_percentages_are_read()
    {
        var split = new SplitModel(0.7, 0.15, 0.15, Stratify: false);

        Assert.Equal(
            new DataModel("data/concrete.csv", "compressive_strength", LearningTask.Regression, EquatableArray.Of("age"), split),
            YamlExperiments.Model(Concrete).Data);
    }

    [Fact]
    public void Steps_of_the_preparation_are_read() =>
        Assert.Equal(
            EquatableArray.Of(
                Use("drop-missing", ("columns", Columns("sex"))),
                Use("impute", ("columns", Columns(ColumnGroup.Numeric)), ("with", Keyword("median"))),
                Use("clip-outliers", ("columns", Columns(ColumnGroup.Numeric)), ("iqr", Value(3.0))),
                Use("standardize", ("columns", Columns(ColumnGroup.Numeric))),
                Use("one-hot", ("columns", Columns("island", "sex")))),
            YamlExperiments.Model(SampleTexts.Penguins).Prepare);

    [Fact]
    public void Steps_with_conditions_and_groups_with_exceptions_are_read() =>
        Assert.Equal(
            EquatableArray.Of(
                Use("standardize", ("columns", Columns(ColumnGroup.Numeric, "cement", "water"))),
                Use("log", ("columns", Columns(ColumnGroup.Categorical, "age"))) with { When = Condition("family == 'forest'") }),
            YamlExperiments.Model(Concrete).Prepare);

    [Fact]
    public void What_balances_the_classes_is_read()
    {
        Assert.Equal(Use("class-weights"), YamlExperiments.Model(SampleTexts.Penguins).Balance);
        Assert.Equal(Use("smote", ("neighbours", Value(3))), YamlExperiments.Model(Concrete).Balance);
    }

    [Fact]
    public void Layers_are_read_with_what_stands_inside_them()
    {
        var inner = EquatableArray.Of(Use("linear", ("width", Value(Name("width")))), Use("relu"), Use("dropout", ("rate", Value(Name("dropout")))));

        Assert.Equal(
            new ArchitectureModel.LayerList(EquatableArray.Of(
                Use("repeat", ("times", Value(Name("depth")))) with { Body = inner },
                Use("linear", ("width", Value(Name("classes")))))),
            YamlExperiments.Model(SampleTexts.Penguins).Architecture);
    }

    [Fact]
    public void A_branch_between_estimators_is_read()
    {
        var lightgbm = Use("lightgbm", ("leaves", Value(Name("family.lightgbm.leaves"))), ("learning-rate", Value(Name("family.lightgbm.rate"))));
        var forest = Use("random-forest", ("trees", Value(Condition("family.forest.trees * 2"))), ("feature-fraction", Value(0.5)));

        Assert.Equal(
            new ArchitectureModel.Branched("family", EquatableArray.Of(
                new BranchCase("lightgbm", new ArchitectureModel.SingleEstimator(lightgbm)),
                new BranchCase("forest", new ArchitectureModel.SingleEstimator(forest)))),
            YamlExperiments.Model(Concrete).Architecture);
    }

    [Fact]
    public void Training_is_read() =>
        Assert.Equal(
            Use(
                "training",
                ("optimizer", Inner(Use("adamw", ("learning-rate", Value(Name("learning_rate"))), ("weight-decay", Value(Name("weight_decay")))))),
                ("schedule", Inner(Use("one-cycle"))),
                ("epochs", Value(60)),
                ("batch-size", Value(32)),
                ("early-stopping", Inner(Use("patience", ("epochs", Value(8)))))),
            YamlExperiments.Model(SampleTexts.Penguins).Training);

    [Fact]
    public void The_search_is_read() =>
        Assert.Equal(
            new SearchModel
            {
                Objectives = EquatableArray.Of(new Objective(true, "validation/macro-f1")),
                Sampler = Use("tpe"),
                Pruner = Use("hyperband"),
                Trials = 60,
            },
            YamlExperiments.Model(SampleTexts.Penguins).Search);

    [Fact]
    public void A_search_with_several_objectives_is_read() =>
        Assert.Equal(
            new SearchModel
            {
                Objectives = EquatableArray.Of(new Objective(false, "validation/rmse"), new Objective(false, "validation/mae")),
                Sampler = Use("tpe", ("candidates", Value(12))),
                Parallelism = 2,
            },
            YamlExperiments.Model(Concrete).Search);

    [Fact]
    public void The_space_is_read() =>
        Assert.Equal(
            new Space(
                EquatableArray.Of(
                    new Parameter("learning_rate", new Distribution.LogUniform(1e-4, 1e-1)),
                    new Parameter("weight_decay", new Distribution.LogUniform(1e-6, 1e-2)),
                    new Parameter("depth", new Distribution.Int(1, 3)),
                    new Parameter("width", new Distribution.Choice(EquatableArray.Of<Literal>(16, 32, 64, 128))),
                    new Parameter("dropout", new Distribution.Uniform(0, 0.5), Condition("depth >= 2"), 0.0)),
                EquatableArray.Of(Condition("depth * width <= 256"))),
            YamlExperiments.Model(SampleTexts.Penguins).Space);

    [Fact]
    public void A_branch_in_the_space_becomes_parameters_under_its_conditions() =>
        Assert.Equal(
            EquatableArray.Of(
                new Parameter("family", new Distribution.Branch(EquatableArray.Of("lightgbm", "forest"))),
                new Parameter("family.lightgbm.leaves", new Distribution.Int(8, 64), Condition("family == 'lightgbm'")),
                new Parameter("family.lightgbm.rate", new Distribution.LogUniform(1e-3, 0.3), Condition("family == 'lightgbm'")),
                new Parameter("family.forest.trees", new Distribution.Int(50, 400), Condition("family == 'forest' and kind != 'slow'")),
                new Parameter(
                    "kind", new Distribution.Choice(EquatableArray.Of<Literal>("slow", "very fast")), Condition("family == 'forest'"), "slow")),
            YamlExperiments.Model(Concrete).Space.Parameters);

    [Fact]
    public void Branches_nest()
    {
        var space = YamlExperiments.Model("""
            experiment: nested
            search:
              space:
                model:
                  branch:
                    forest:
                      trees: int(1, 9)
                      bootstrap:
                        branch:
                          rows: { share: "uniform(0, 1) when trees > 3" }
                          none_:
                    line:
            """).Space;

        Assert.Equal(
            new Parameter(
                "model.forest.bootstrap.rows.share",
                new Distribution.Uniform(0, 1),
                Condition("model == 'forest' and model.forest.bootstrap == 'rows' and model.forest.trees > 3")),
            space.Parameters[3]);
    }

    [Fact]
    public void The_budget_is_read_in_dollars_and_seconds() =>
        Assert.Equal(new BudgetModel(5, 600), YamlExperiments.Model(SampleTexts.Penguins).Budget);

    [Fact]
    public void Targets_are_read_with_their_slots_in_the_order_of_the_vocabulary() =>
        Assert.Equal(
            EquatableArray.Of(
                Use("local"),
                Use(
                    "slurm",
                    ("memory", Value(new Literal.Number(16.0 * 1024 * 1024 * 1024, true))),
                    ("partition", Value("gpu")),
                    ("time", Value(7200.0)))),
            YamlExperiments.Model(Concrete).Launch);

    [Fact]
    public void The_same_in_other_words_is_the_same_model()
    {
        const string text = """
            { "experiment": "penguins", "train": { "batch-size": 32, "epochs": 60 }, "search": { "space": { "depth": { "distribution": "int", "low": 1, "high": 3 } } } }
            """;
        const string same = """
            # In blocks, in another order, with comments.
            search:
              space:
                depth: int(1, 3)   # one to three
            train:
              epochs: 60
              batch-size: 32
            experiment: 'penguins'
            """;

        Assert.Equal(YamlExperiments.Model(text), YamlExperiments.Model(same));
    }

    [Theory]
    [InlineData("search.space.learning_rate", "log-uniform(1e-4, 1e-1)")]
    [InlineData("search.space.learning_rate.low", "1e-4")]
    [InlineData("search.space.width.values[2]", "64")]
    [InlineData("search.space.dropout.when", "depth >= 2")]
    [InlineData("search.space.dropout.else", "0.0")]
    [InlineData("search.constraints[0]", "depth * width <= 256")]
    [InlineData("search.maximize", "validation/macro-f1")]
    [InlineData("data.label", "species")]
    [InlineData("data.split.train", "0.7")]
    [InlineData("prepare[1].impute.columns", "numeric")]
    [InlineData("prepare[4].one-hot.columns[1]", "sex")]
    [InlineData("model.layers[0].repeat.layers[2].dropout", "$dropout")]
    [InlineData("model.layers[1].linear.width", "classes")]
    [InlineData("train.optimizer.adamw.learning-rate", "$learning_rate")]
    [InlineData("train.early-stopping.patience.epochs", "8")]
    [InlineData("launch.slurm.nodes", "2")]
    [InlineData("balance.class-weights", "class-weights")]
    [InlineData("nowhere.at.all", "penguins")]
    public void Each_part_knows_its_place(string path, string expected)
    {
        var span = YamlExperiments.Read(SampleTexts.Penguins).Positions.Value(path).SourceSpan;

        Assert.Equal(expected, SampleTexts.Penguins.Substring(span.Start, span.Length));
    }

    [Fact]
    public void Keys_know_their_places_too()
    {
        var positions = YamlExperiments.Read(SampleTexts.Penguins).Positions;

        Assert.Equal("standardize", Text(positions.Key("prepare[3].standardize")));
        Assert.Equal("learning_rate", Text(positions.Key("search.space.learning_rate")));
        Assert.Equal("slurm", Text(positions.Key("launch.slurm")));

        static string Text(Microsoft.CodeAnalysis.Location location) =>
            SampleTexts.Penguins.Substring(location.SourceSpan.Start, location.SourceSpan.Length);
    }

    [Fact]
    public void An_empty_list_ignores_nothing() =>
        Assert.Empty(YamlExperiments.Model(SampleTexts.Penguins.Replace("  label: species", "  label: species\n  ignore: []")).Data!.Ignore);
}
