using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

public class ModelRuleTests
{
    [Fact]
    public void A_last_layer_of_another_width_than_the_classes_is_refused()
    {
        var finding = Penguins.With("linear: classes", "linear: ⟦4⟧").Finds("TS4002");
        Assert.Equal("the last layer gives 4 numbers, but 'species' has 3 classes; write linear: classes", finding.Message);
        Assert.Equal("classes", finding.Replacement);
        PenguinsClass.With("new Linear(classes)", "new Linear(⟦4⟧)").Finds("TS4002");
        Penguins.With("linear: classes", "linear: 3").IsSilentOn("TS4002");
    }

    [Fact]
    public void A_searched_width_at_the_end_is_refused_with_the_point_where_it_breaks()
    {
        var finding = Penguins.With("linear: classes", "linear: ⟦$width - 13⟧").With("choice(16, 32, 64, 128)", "choice(16, 17)").Finds("TS4002");
        Assert.Contains("at width = 17", finding.Message);
        Penguins.With("linear: classes", "linear: $width").With("choice(16, 32, 64, 128)", "choice(3)").IsSilentOn("TS4002");
    }

    [Fact]
    public void A_width_that_another_condition_makes_right_everywhere_is_accepted() =>
        Penguins.With("linear: classes", "linear: $width")
            .With("choice(16, 32, 64, 128)", "choice(3, 5)")
            .With("depth * width <= 256", "width <= 3")
            .IsSilentOn("TS4002");

    [Fact]
    public void A_network_that_ends_in_its_features_has_no_output() =>
        Penguins.With("  layers:\n", "  ⟦layers⟧:\n").With("    - linear: classes\n", "").With("linear: $width, relu", "relu").Finds("TS4002");

    [Fact]
    public void A_message_about_a_layer_of_an_alternative_says_which()
    {
        const string message = "directly follows 'RELU'; keep one of the two, or put a LINEAR layer between them (in alternative 'net')";
        var yaml = Penguins
            .With("    width: choice", "    family: choice(net, forest)\n    width: choice")
            .With(
                "  layers:\n    - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }\n    - linear: classes",
                "  branch: $family\n  net: { layers: [ linear: 16, relu, ⟦tanh⟧, linear: classes ] }\n  forest: { estimator: random-forest }");
        Assert.EndsWith(message.Replace("RELU", "relu").Replace("LINEAR", "linear"), yaml.Finds("TS4026").Message);

        var csharp = PenguinsClass
            .With("[Int(1, 3)]", "[Choice(\"net\", \"forest\")] public partial string Family { get; } [Int(1, 3)]")
            .With("Layers Model(Shape classes) =>", "ModelSpecification Model(Shape classes) => Family switch { \"net\" => new Layers(")
            .With("    [\n", "")
            .With("new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(Rate)])", "new Linear(16), new Relu(), new ⟦Tanh⟧()")
            .With("new Linear(classes),\n    ];", "new Linear(classes)), \"forest\" => new RandomForest() };");
        Assert.EndsWith(message.Replace("RELU", "Relu").Replace("LINEAR", "Linear"), csharp.Finds("TS4026").Message);
    }

    [Fact]
    public void A_residual_of_different_widths_is_refused()
    {
        Penguins.With("    - linear: classes", "    - linear: 16\n    - relu\n    - ⟦residual⟧: [ linear: 8, relu ]\n    - linear: classes")
            .Finds("TS4008");
        Penguins.With("    - linear: classes", "    - linear: 16\n    - relu\n    - residual: [ linear: 16, relu ]\n    - linear: classes")
            .IsSilentOn("TS4008");
    }

    [Theory]
    [InlineData("outputs")]
    [InlineData("features")]
    [InlineData("width")]
    public void The_parameter_of_Model_is_how_many_numbers_the_last_layer_gives_whatever_it_is_called(string name)
    {
        var renamed = PenguinsClass.With("Shape classes", $"Shape {name}").With("Linear(classes)", $"Linear({name})");
        Assert.Empty(renamed.Findings());

        var finding = PenguinsClass.With("Shape classes", $"Shape {name}").With("new Linear(classes)", "new Linear(⟦4⟧)").Finds("TS4002");
        Assert.EndsWith($"write new Linear({name})", finding.Message, StringComparison.Ordinal);
        Assert.Equal(name, finding.Replacement);
    }

    [Fact]
    public void An_activation_after_the_last_layer_is_called_out()
    {
        Penguins.With("    - linear: classes", "    - linear: classes\n    - ⟦relu⟧").Finds("TS4009");
        PenguinsClass.With("new Linear(classes),", "new Linear(classes), new ⟦Sigmoid⟧(),").Finds("TS4009");
        Penguins.IsSilentOn("TS4009");
    }

    [Fact]
    public void An_estimator_for_another_kind_of_label_is_refused()
    {
        var classes = Concrete.With(Locks.Penguins with { Csv = "data/concrete.csv" })
            .With("label: strength", "label: species")
            .With("  - log: age\n", "  - drop: [sex, island]\n");
        Assert.Equal(
            "logistic-regression",
            classes.With("random-forest: { trees: $trees }", "⟦linear-regression⟧: { l2: $trees }").Finds("TS4011").Replacement);
        Concrete.With("random-forest: { trees: $trees }", "⟦logistic-regression⟧: { l2: $trees }").Finds("TS4011");
        Concrete.With("random-forest: { trees: $trees }", "linear-regression: { l2: $trees }").IsSilentOn("TS4011");
    }

    [Fact]
    public void Batch_norm_in_batches_of_one_is_refused()
    {
        Penguins.With("relu, dropout", "⟦batch-norm⟧, relu, dropout").With("batch-size: 32", "batch-size: 1").Finds("TS4013");
        Penguins.With("relu, dropout", "batch-norm, relu, dropout").IsSilentOn("TS4013");
    }

    [Fact]
    public void A_searched_value_that_no_layer_can_take_is_refused_with_the_point()
    {
        var finding = Penguins.With("dropout: $dropout", "dropout: ⟦$dropout⟧").With("uniform(0.0, 0.5)", "uniform(0.0, 1.0)").Finds("TS4014");
        Assert.Contains("must be below 1, and is 1 at dropout = 1", finding.Message);
        PenguinsClass.With("new Dropout(Rate)", "new Dropout(⟦Rate⟧)").With("Uniform(0.0, 0.5)", "Uniform(0.0, 1.0)").Finds("TS4014");
        Penguins.With("linear: $width", "linear: ⟦$width - 16⟧").Finds("TS4014");
        Penguins.With("uniform(0.0, 0.5)", "uniform(0.0, 0.99)").IsSilentOn("TS4014");
    }

    [Fact]
    public void A_value_that_is_only_wrong_where_its_layer_is_absent_is_accepted() =>
        Penguins.With("dropout: $dropout ] }", "{ dropout: $depth / 10, when: depth <= 3 } ] }").With("int(1, 3)", "int(1, 20)").IsSilentOn("TS4014");

    [Fact]
    public void Dropout_after_the_last_layer_is_called_out()
    {
        Penguins.With("    - linear: classes", "    - linear: classes\n    - ⟦dropout⟧: 0.1").Finds("TS4020");
        Penguins.IsSilentOn("TS4020");
    }

    [Fact]
    public void Linear_layers_without_an_activation_between_are_called_out()
    {
        Penguins.With("    - linear: classes", "    - linear: 8\n    - ⟦linear⟧: classes").Finds("TS4021");
        Penguins.With("    - linear: classes", "    - linear: 8\n    - gelu\n    - linear: classes").IsSilentOn("TS4021");
    }

    [Fact]
    public void A_shortcut_between_two_linear_layers_or_activations_keeps_them_apart()
    {
        var residual = Penguins.With(
            "    - linear: classes",
            "    - linear: 16\n    - repeat: { times: 2, layers: [ residual: [ linear: 16, gelu, linear: 16 ] ] }\n    - linear: classes");
        residual.IsSilentOn("TS4021");
        Penguins.With("    - linear: classes", "    - linear: 16\n    - residual: [ linear: 16, gelu ]\n    - relu\n    - linear: classes")
            .IsSilentOn("TS4026");
    }

    [Fact]
    public void A_repeated_linear_layer_meets_itself()
    {
        Assert.Single(
            Penguins.With("linear: $width, relu, dropout", "linear: $width, dropout").Findings(),
            finding => finding.Id == "TS4021" && finding.Location.GetLineSpan().StartLinePosition.Line == 14);
        Penguins.With("times: $depth", "times: 1")
            .With("    depth: int(1, 3)\n", "")
            .With("when depth >= 2 else 0.0", "")
            .With("  constraints:\n    - depth * width <= 256\n", "")
            .IsSilentOn("TS4021");
    }

    [Fact]
    public void A_switch_must_have_a_case_for_each_alternative()
    {
        var finding = Assert.Single(
            ConcreteClass.With("        Trees.Forest forest => new RandomForest { Trees = forest.Size },\n", "").Findings(),
            finding => finding.Id == "TS4023");
        Assert.Contains("'Family' can be 'forest'", finding.Message);
        ConcreteClass.IsSilentOn("TS4023");
    }
}
