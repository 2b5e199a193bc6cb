using TrainSmart.Generators.Model;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpWholeModelTests
{
    private const string Churn =
        """
        using TrainSmart;
        using TrainSmart.Models;

        namespace Shop.Experiments;

        /// <summary>
        /// Who leaves?  A <see cref="Family"/> of trees &amp; forests.
        /// </summary>
        [Experiment("churn", Seed = 7)]
        [Csv("data/churn.csv", Label = "churned", Ignore = ["customer_id"])]
        [Split(Train = 0.6, Validation = 0.2, Test = 0.2, Stratify = true)]
        [Balance(Balancing.Smote, Neighbours = 3)]
        [Search(Sampler.Tpe, Trials = 40, Pruner = Pruner.Median), Maximize("validation/roc-auc"), Minimize("validation/loss")]
        [Constraint("Family != lightgbm or Family.LightGbm.Leaves <= 48")]
        [Budget(Dollars = 5, Time = "10m")]
        [Local(Workers = 2)]
        [Slurm(Nodes = 2, GpusPerNode = 4, Partition = "gpu", Memory = "16GiB", Time = "2h")]
        public sealed partial class Churn
        {
            public partial Family Family { get; }

            [Branch] public abstract partial record Family
            {
                [Alternative("lightgbm")]
                public sealed partial record LightGbm : Family
                {
                    [Int(8, 64)] public partial int Leaves { get; }
                    [LogUniform(1e-3, 0.3)] public partial double LearningRate { get; }
                    [Uniform(0.5, 1), When("Leaves > 16", Else = 1.0)] public partial double RowFraction { get; }
                }

                public sealed partial record Forest : Family
                {
                    [Int(50, 400, Step = 50)] public partial int Trees { get; }
                }
            }

            private Preparation<Row> Prepare(Preparation<Row> rows) => rows
                .DropMissing(Columns.Plan)
                .Impute(Columns.Numeric.Except(Columns.TenureMonths), With.Median)
                .ClipOutliers(Columns.Numeric, iqr: 3.0)
                .OneHot(Columns.Plan, Columns.Region);

            ModelSpecification Model(Shape classes) => Family switch
            {
                Family.LightGbm boosted => new LightGbm { Leaves = boosted.Leaves, LearningRate = boosted.LearningRate, RowFraction = boosted.RowFraction },
                Family.Forest forest => new RandomForest { Trees = forest.Trees },
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        """;

    [Fact]
    public void A_class_with_a_branch_of_two_estimators_is_read_whole()
    {
        var snippet = CSharpSnippet.Read(Churn);
        Assert.Empty(snippet.Findings);
        var isLightGbm = Is("family", "lightgbm");
        var isForest = Is("family", "forest");
        var expected = new ExperimentModel
        {
            Identity = new Identity(FrontEnd.CSharp, "Shop.Experiments", "Churn", "public sealed", "Experiment.cs"),
            Name = "churn",
            Description = "Who leaves? A Family of trees & forests.",
            Seed = 7,
            Data = new DataModel("data/churn.csv", "churned", null, ["customer_id"], new SplitModel(0.6, 0.2, 0.2, true)),
            Balance = Use("smote", Scalar("neighbours", 3)),
            Search = new SearchModel
            {
                Objectives = [new Objective(true, "validation/roc-auc"), new Objective(false, "validation/loss")],
                Sampler = Operation.Named("tpe"),
                Pruner = Operation.Named("median"),
                Trials = 40,
                Parallelism = 4,
            },
            Budget = new BudgetModel(5, 600),
            Launch =
            [
                Use("local", Scalar("workers", 2)),
                Use(
                    "slurm",
                    Scalar("nodes", 2),
                    Scalar("gpus-per-node", 4),
                    Scalar("memory", new Literal.Number(16d * 1024 * 1024 * 1024, true)),
                    Scalar("partition", "gpu"),
                    Scalar("time", 7200.0)),
            ],
            Space = new Space(
                [
                    new Parameter("family", new Distribution.Branch(["lightgbm", "forest"])),
                    new Parameter("family.lightgbm.leaves", new Distribution.Int(8, 64), isLightGbm),
                    new Parameter("family.lightgbm.learning_rate", new Distribution.LogUniform(1e-3, 0.3), isLightGbm),
                    new Parameter(
                        "family.lightgbm.row_fraction",
                        new Distribution.Uniform(0.5, 1),
                        new Expression.Binary(
                            BinaryOperator.And,
                            isLightGbm,
                            new Expression.Binary(BinaryOperator.Greater, Name("family.lightgbm.leaves"), Constant(16))),
                        1.0),
                    new Parameter("family.forest.trees", new Distribution.Int(50, 400, 50), isForest),
                ],
                [
                    new Expression.Binary(
                        BinaryOperator.Or,
                        new Expression.Binary(BinaryOperator.NotEqual, Name("family"), Constant("lightgbm")),
                        new Expression.Binary(BinaryOperator.LessOrEqual, Name("family.lightgbm.leaves"), Constant(48))),
                ]),
            Prepare =
            [
                Use("drop-missing", Columns(ColumnGroup.None, "plan")),
                Use("impute", Columns(ColumnGroup.Numeric, "tenure_months"), new Argument("with", new ArgumentValue.Keyword("median"))),
                Use("clip-outliers", Columns(ColumnGroup.Numeric), Scalar("iqr", 3.0)),
                Use("one-hot", Columns(ColumnGroup.None, "plan", "region")),
            ],
            Architecture = new ArchitectureModel.Branched(
                "family",
                [
                    new BranchCase("lightgbm", new ArchitectureModel.SingleEstimator(Use(
                        "lightgbm",
                        Scalar("leaves", Name("family.lightgbm.leaves")),
                        Scalar("learning-rate", Name("family.lightgbm.learning_rate")),
                        Scalar("row-fraction", Name("family.lightgbm.row_fraction"))))),
                    new BranchCase(
                        "forest", new ArchitectureModel.SingleEstimator(Use("random-forest", Scalar("trees", Name("family.forest.trees"))))),
                ]),
            OwnCode = OwnCode.Prepare | OwnCode.Model,
        };
        Assert.Equal(expected, snippet.Model);
    }

    [Fact]
    public void A_class_with_layers_is_read_whole()
    {
        var snippet = CSharpSnippet.Read(
            """
            using TrainSmart;
            using TrainSmart.Models;
            using TrainSmart.Training;

            [Experiment("digits", Description = "Which digit is it?")]
            [Csv("data/digits.csv", Label = "digit")]
            [Sampling(Sampler.Tpe, Candidates = 48), Pruning(Pruner.Hyperband, ReductionFactor = 4), Search(Trials = 20, Parallelism = 8), Minimize("validation/loss")]
            [Constraint($"{nameof(Depth)} * {nameof(Width)} <= 256")]
            internal partial class Digits
            {
                const int Batch = 2 * 32;

                [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }
                [Int(1, 3)] public partial int Depth { get; }
                [Choice(16, 32, 64, 128)] public partial int Width { get; }
                [Choice(0, 0.5)] public partial double Rate { get; }
                [Choice(1, 2)] public partial double Slope { get; }
                [WeightedChoice("small", 0.7, "large", 0.3)] public partial string Size { get; }
                [Bool] public partial bool Smooth { get; }
                [Uniform(0, 0.9), When("Depth >= 2 and Size == 'large'")] public partial double? Momentum { get; }

                Preparation<Row> Prepare(Preparation<Row> rows)
                {
                    return rows.MinMax(Columns.All).When(Smooth, some => some.YeoJohnson([Columns.Pixel1, Columns.Pixel2]));
                }

                Layers Model(Shape classes) =>
                [
                    new Repeat(Depth, [new Linear(Width * 2), new LeakyRelu { Slope = Slope }, new Dropout(Rate)]),
                    .. Smooth ? [new LayerNorm()] : [],
                    new Linear(classes),
                ];

                Training Train() => new()
                {
                    BatchSize = Batch,
                    Epochs = 60,
                    Optimizer = new AdamW { LearningRate = LearningRate, WeightDecay = 1e-4 },
                    Schedule = new OneCycle(),
                    EarlyStopping = new Patience(8) { MinimumDelta = 1e-3 },
                };
            }
            """);
        Assert.Empty(snippet.Findings);
        var expected = new ExperimentModel
        {
            Identity = new Identity(FrontEnd.CSharp, "", "Digits", "internal", "Experiment.cs"),
            Name = "digits",
            Description = "Which digit is it?",
            Data = new DataModel("data/digits.csv", "digit", null, [], new SplitModel(0.7, 0.15, 0.15, false)),
            Search = new SearchModel
            {
                Objectives = [new Objective(false, "validation/loss")],
                Sampler = Use("tpe", Scalar("candidates", 48)),
                Pruner = Use("hyperband", Scalar("reduction-factor", 4)),
                Trials = 20,
                Parallelism = 8,
            },
            Space = new Space(
                [
                    new Parameter("learning_rate", new Distribution.LogUniform(1e-4, 1e-1)),
                    new Parameter("depth", new Distribution.Int(1, 3)),
                    new Parameter("width", new Distribution.Choice([16, 32, 64, 128])),
                    new Parameter("rate", new Distribution.Choice([0.0, 0.5])),
                    new Parameter("slope", new Distribution.Choice([1.0, 2.0])),
                    new Parameter("size", new Distribution.WeightedChoice(["small", "large"], [0.7, 0.3])),
                    new Parameter("smooth", new Distribution.Bool()),
                    new Parameter(
                        "momentum",
                        new Distribution.Uniform(0, 0.9),
                        new Expression.Binary(
                            BinaryOperator.And,
                            new Expression.Binary(BinaryOperator.GreaterOrEqual, Name("depth"), Constant(2)),
                            new Expression.Binary(BinaryOperator.Equal, Name("size"), Constant("large")))),
                ],
                [
                    new Expression.Binary(
                        BinaryOperator.LessOrEqual, new Expression.Binary(BinaryOperator.Multiply, Name("depth"), Name("width")), Constant(256)),
                ]),
            Prepare =
            [
                Use("min-max", Columns(ColumnGroup.All)),
                Use("yeo-johnson", Columns(ColumnGroup.None, "pixel1", "pixel2")) with { When = Name("smooth") },
            ],
            Architecture = new ArchitectureModel.LayerList(
            [
                Use("repeat", Scalar("times", Name("depth"))) with
                {
                    Body =
                    [
                        Use("linear", Scalar("width", new Expression.Binary(BinaryOperator.Multiply, Name("width"), Constant(2)))),
                        Use("leaky-relu", Scalar("slope", Name("slope"))),
                        Use("dropout", Scalar("rate", Name("rate"))),
                    ],
                },
                Use("layer-norm") with { When = Name("smooth") },
                Use("linear", Scalar("width", Name("classes"))),
            ]),
            Training = Use(
                "training",
                Nested("optimizer", Use("adamw", Scalar("learning-rate", Name("learning_rate")), Scalar("weight-decay", 1e-4))),
                Nested("schedule", Use("one-cycle")),
                Scalar("epochs", 60),
                Scalar("batch-size", 64),
                Nested("early-stopping", Use("patience", Scalar("epochs", 8), Scalar("minimum-delta", 1e-3)))),
            OwnCode = OwnCode.Prepare | OwnCode.Model | OwnCode.Train,
        };
        Assert.Equal(expected, snippet.Model);
    }

    [Theory]
    [InlineData("experiment", "(9,14) [churn]")]
    [InlineData("seed", "(9,29) [7]")]
    [InlineData("data.csv", "(10,7) [data/churn.csv]")]
    [InlineData("data.label", "(10,33) [churned]")]
    [InlineData("data.ignore[0]", "(10,54) [customer_id]")]
    [InlineData("data.split.validation", "(11,34) [0.2]")]
    [InlineData("balance.smote.neighbours", "(12,40) [3]")]
    [InlineData("search.sampler", "(13,9) [Sampler.Tpe]")]
    [InlineData("search.trials", "(13,31) [40]")]
    [InlineData("search.objectives[1]", "(13,102) [validation/loss]")]
    [InlineData("search.constraints[0]", "(14,14) [Family != lightgbm or Family.LightGbm.Leaves <= 48]")]
    [InlineData("budget.time", "(15,30) [10m]")]
    [InlineData("launch.slurm.nodes", "(17,16) [2]")]
    [InlineData("search.space.family.lightgbm.leaves.high", "(27,21) [64]")]
    [InlineData("search.space.family.lightgbm.row_fraction.when", "(29,37) [Leaves > 16]")]
    [InlineData("search.space.family.lightgbm.row_fraction.else", "(29,58) [1.0]")]
    [InlineData("search.space.family.forest.trees.step", "(34,34) [50]")]
    [InlineData("prepare[1].impute.with", "(40,63) [With.Median]")]
    [InlineData("prepare[3].one-hot.columns", "(42,17) [Columns.Plan, Columns.Region]")]
    [InlineData("model.branch", "(44,48) [Family]")]
    [InlineData("model.lightgbm.estimator.lightgbm.leaves", "(46,60) [boosted.Leaves]")]
    [InlineData("model.forest.estimator.random-forest.trees", "(47,60) [forest.Trees]")]
    public void Every_part_has_its_place(string path, string place) => Assert.Equal(place, CSharpSnippet.Read(Churn).Value(path));

    private static Operation Use(string word, params Argument[] arguments) => new(word, arguments);

    private static Argument Scalar(string slot, Literal value) => Scalar(slot, Constant(value));

    private static Argument Scalar(string slot, Expression value) => new(slot, new ArgumentValue.Scalar(value));

    private static Argument Nested(string slot, Operation operation) => new(slot, new ArgumentValue.Nested(operation));

    private static Argument Columns(ColumnGroup group, params string[] names) =>
        new("columns", new ArgumentValue.Columns(new ColumnSelection(group, names)));

    private static Expression.Name Name(string parameter) => new(parameter);

    private static Expression.Constant Constant(Literal value) => new(value);

    private static Expression.Binary Is(string parameter, string text) => new(BinaryOperator.Equal, Name(parameter), Constant(text));
}
