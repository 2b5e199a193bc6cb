using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpMethodTests
{
    [Theory]
    [InlineData("Depth + 1", "depth + 1")]
    [InlineData("this.Width * (Depth - 1)", "width * (depth - 1)")]
    [InlineData("-Depth", "-depth")]
    [InlineData("Width / 2", "(width - (width % 2)) / 2")]
    [InlineData("Width / 2.0", "width / 2")]
    [InlineData("(double)Width", "width")]
    [InlineData("2 * 8", "16")]
    [InlineData("classes", "classes")]
    public void A_computed_width_is_understood(string width, string expression)
    {
        var architecture = CSharpSnippet.WithModel($"Layers Model(Shape classes) => [new Linear({width})];").Model.Architecture;
        var layer = Assert.Single(Assert.IsType<ArchitectureModel.LayerList>(architecture).Layers);
        Assert.Equal(expression, Assert.IsType<ArgumentValue.Scalar>(layer["width"]).Expression.ToString());
    }

    [Theory]
    [InlineData(".. Depth >= 2 ? [new Relu()] : []", "relu when depth >= 2")]
    [InlineData(".. (Depth is 1 or 3 ? [new Relu()] : [])", "relu when depth in [1, 3]")]
    [InlineData(".. Depth > 1 ? [new Relu()] : [new Gelu()]", "relu when depth > 1, gelu when not (depth > 1)")]
    [InlineData(".. Depth > 1 ? [new Relu(), .. Width > 16 ? [new Gelu()] : []] : []", "relu when depth > 1, gelu when (depth > 1) and (width > 16)")]
    [InlineData(".. [new Relu(), new Gelu()]", "relu, gelu")]
    public void A_spread_under_a_condition_gives_layers_with_the_condition(string layers, string expected)
    {
        var architecture = CSharpSnippet.WithModel($"Layers Model(Shape classes) => [{layers}];").Model.Architecture;
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                Assert.IsType<ArchitectureModel.LayerList>(architecture).Layers
                    .Select(layer => layer.Word + (layer.When is null ? "" : $" when {layer.When}"))));
    }

    [Theory]
    [InlineData("Layers Model(Shape classes) => [new Linear(Math.Max(Width, 8))];")]
    [InlineData("Layers Model(Shape classes) => [new Mine(Width)];")]
    [InlineData("Layers Model(Shape classes) => [.. Many()];")]
    [InlineData("Layers Model(Shape classes) { var width = Width; return [new Linear(width)]; }")]
    [InlineData("Layers Model(Shape classes) => Build(classes);")]
    [InlineData("ModelSpecification Model(Shape classes) => Depth > 2 ? new LightGbm() : new RandomForest();")]
    [InlineData("ModelSpecification Model(Shape classes) => Kind switch { \"a\" when Depth > 1 => new LightGbm(), _ => new RandomForest() };")]
    public void A_model_in_free_code_is_left_alone(string model)
    {
        var snippet = CSharpSnippet.WithModel(model);
        Assert.Empty(snippet.Findings);
        Assert.Null(snippet.Model.Architecture);
        Assert.True(snippet.Model.OwnCode.HasFlag(OwnCode.Model | OwnCode.ModelIsOpaque));
    }

    [Theory]
    [InlineData("Preparation<Row> Prepare(Preparation<Row> rows) => Shared(rows).Standardize(Columns.Numeric);")]
    [InlineData("Preparation<Row> Prepare(Preparation<Row> rows) => rows.Own(Columns.Numeric);")]
    [InlineData("Preparation<Row> Prepare(Preparation<Row> rows) => rows.Standardize(Some);")]
    [InlineData("Preparation<Row> Prepare(Preparation<Row> rows) => rows.Impute(Columns.Numeric, With.Magic);")]
    public void A_preparation_in_free_code_is_left_alone(string prepare)
    {
        var snippet = CSharpSnippet.WithMethod(prepare);
        Assert.Empty(snippet.Findings);
        Assert.True(snippet.Model.Prepare.IsEmpty);
        Assert.True(snippet.Model.OwnCode.HasFlag(OwnCode.Prepare | OwnCode.PrepareIsOpaque));
    }

    [Theory]
    [InlineData("Training Train() => new() { BatchSize = 8 };", "'Train' needs 'Epochs'; write 'Epochs = 32'")]
    [InlineData("Training Train() => new Training { Epochs = 8 };", "'Train' needs 'BatchSize'; write 'BatchSize = 32'")]
    [InlineData("Training Train() => new();", "'Train' needs 'Epochs' and 'BatchSize'; write 'Epochs = 32, BatchSize = 32'")]
    [InlineData("Training Train() { return new(); }", "'Train' needs 'Epochs' and 'BatchSize'; write 'Epochs = 32, BatchSize = 32'")]
    public void How_long_a_network_learns_is_said_as_in_YAML(string train, string message)
    {
        var snippet = CSharpSnippet.WithMethod(train);
        Assert.Equal(["TS1003 (10,14) [Train]"], snippet.Findings);
        Assert.Equal(message, snippet.Finding("TS1003").Message);
    }

    [Theory]
    [InlineData("Training Train() => Plans.Long with { Epochs = 3 };")]
    [InlineData("Training Train() => new() { Epochs = 3, BatchSize = 8, Optimizer = Mine() };")]
    [InlineData("Training Train() => new() { Epochs = 3, BatchSize = 8, Own = 3 };")]
    public void A_training_in_free_code_is_left_alone(string train)
    {
        var snippet = CSharpSnippet.WithMethod(train);
        Assert.Empty(snippet.Findings);
        Assert.Null(snippet.Model.Training);
        Assert.True(snippet.Model.OwnCode.HasFlag(OwnCode.Train | OwnCode.TrainIsOpaque));
    }

    [Theory]
    [InlineData("new Layers([new Linear(classes)])")]
    [InlineData("new([new Linear(classes)])")]
    [InlineData("([new Linear(width: classes)])")]
    [InlineData("new TrainSmart.Models.Layers([new TrainSmart.Models.Linear(classes)])")]
    public void Layers_may_be_written_in_several_ways(string model) => Assert.Equal(
        CSharpSnippet.WithModel("Layers Model(Shape classes) => [new Linear(classes)];").Model.Architecture,
        CSharpSnippet.WithModel($"Layers Model(Shape classes) => {model};").Model.Architecture);

    [Fact]
    public void A_switch_over_a_choice_between_texts_is_a_branch()
    {
        var snippet = CSharpSnippet.WithMembers(
            "[Choice(\"flat\", \"deep\")] public partial string Kind { get; } Training Train() => new() { Epochs = 1, BatchSize = 1 };",
            model: "Layers Model(Shape classes) => Kind switch "
                + "{ \"flat\" => [new Linear(classes)], \"deep\" => [new Linear(8), new Linear(classes)] };");
        var branched = Assert.IsType<ArchitectureModel.Branched>(snippet.Model.Architecture);
        Assert.Equal("kind", branched.Parameter);
        Assert.Equal(["flat", "deep"], branched.Cases.Select(found => found.Alternative));
        Assert.Equal("(9,105) [8]", snippet.Value("model.deep.layers[0].linear.width"));
    }

    [Fact]
    public void A_branch_inside_an_alternative_is_switched_over_in_its_arm()
    {
        var snippet = CSharpSnippet.WithMembers(
            """
            public partial Family Choice { get; }
            [Branch] public abstract partial record Family
            {
                public sealed partial record Boosted : Family
                {
                    public partial Growth Growth { get; }
                    [Branch] public abstract partial record Growth
                    {
                        public sealed partial record Wide : Growth { [Int(2, 9)] public partial int Leaves { get; } }
                        public sealed partial record Slow : Growth { [Uniform(0.1, 0.2), When("Growth == slow and true")] public partial double? Rate { get; } }
                    }
                }
            }
            """,
            model:
            """
            ModelSpecification Model(Shape classes) => Choice switch
            {
                Family.Boosted boosted => boosted.Growth switch
                {
                    Family.Boosted.Growth.Wide wide => new LightGbm { Leaves = wide.Leaves },
                    Family.Boosted.Growth.Slow => new LightGbm(),
                },
            };
            """);
        Assert.Equal(["TS2026 "], snippet.Findings.Select(finding => finding.Substring(0, 7)));
        Assert.Equal(
            [
                "choice: ", "choice.boosted.growth: choice == 'boosted'",
                "choice.boosted.growth.wide.leaves: (choice == 'boosted') and (choice.boosted.growth == 'wide')",
                "choice.boosted.growth.slow.rate: ((choice == 'boosted') and (choice.boosted.growth == 'slow')) "
                + "and ((choice.boosted.growth == 'slow') and true)",
            ],
            snippet.Model.Space.Parameters.Select(parameter => $"{parameter.Name}: {parameter.When}"));
        Assert.EndsWith("[wide.Leaves]", snippet.Value("model.boosted.wide.estimator.lightgbm.leaves"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_column_has_its_place()
    {
        var snippet = CSharpSnippet.WithMethod(
            "Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot([Columns.Island, Columns.Sex], unknownCategory: UnknownCategory.Error);");
        Assert.Equal("(10,93) [Sex]", snippet.Value("prepare[0].one-hot.columns[1]"));
        Assert.EndsWith("[OneHot]", snippet.Key("prepare[0].one-hot"), StringComparison.Ordinal);
        Assert.EndsWith("[UnknownCategory.Error]", snippet.Value("prepare[0].one-hot.unknown-category"), StringComparison.Ordinal);
    }
}
