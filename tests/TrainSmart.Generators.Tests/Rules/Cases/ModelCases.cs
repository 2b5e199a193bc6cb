using TrainSmart.Generators.Model;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>Networks and trees.</summary>
internal static class ModelCases
{
    private static readonly ColumnLock SixSpecies = Locks.Category("species", 0, ("a", 60), ("b", 60), ("c", 60), ("d", 60), ("e", 60), ("f", 44));

    // A choice of names in the place of the branch.
    private static readonly Declaration OfNames = ConcreteClass.With(
        ("public partial Trees Family", "[Choice(\"boosted\", \"forest\")] public partial string Family"),
        ("Trees.Boosted boosted =>", "\"boosted\" =>"),
        ("Trees.Forest forest =>", "\"forest\" =>"), ("boosted.Leaves", "16"), ("forest.Size", "100"));

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS4002", PenguinsClass, ("new Linear(classes)", "new Linear(⟦4⟧)")),
        RuleCase.Of(
            "TS4008",
            PenguinsClass,
            (
                "        new Linear(classes)",
                "        new Linear(16), new Relu(), new ⟦Residual⟧([new Linear(8), new Relu()]),\n        new Linear(classes)")),
        RuleCase.Of("TS4009", PenguinsClass, ("new Linear(classes),", "new Linear(classes), new ⟦Sigmoid⟧(),")),
        RuleCase.Of("TS4011", ConcreteClass, ("new RandomForest { Trees = forest.Size }", "new ⟦LogisticRegression⟧ { L2 = 0.1 }")),
        RuleCase.Of(
            "TS4013", PenguinsClass, ("BatchSize = 32", "BatchSize = 1"), ("new Relu(), new Dropout", "new ⟦BatchNorm⟧(), new Relu(), new Dropout")),
        RuleCase.Of("TS4014", PenguinsClass, ("new Dropout(Rate)", "new Dropout(⟦Rate⟧)"), ("Uniform(0.0, 0.5)", "Uniform(0.0, 1.0)")),
        RuleCase.Of("TS4020", PenguinsClass, ("new Linear(classes),", "new Linear(classes), new ⟦Dropout⟧(0.1),")),
        RuleCase.Of("TS4021", PenguinsClass, ("        new Linear(classes)", "        new Linear(8),\n        new ⟦Linear⟧(classes)")),
        RuleCase.Of(
            "TS4023",
            ConcreteClass,
            ("        Trees.Forest forest => new RandomForest { Trees = forest.Size },\n", ""),
            ("ModelSpecification Model(", "ModelSpecification ⟦Model⟧(")),
        RuleCase.Of("TS4024", OfNames, ("\"forest\" =>", "\"⟦forst⟧\" =>")),
        RuleCase.Of("TS4026", Penguins, ("relu, dropout", "relu, ⟦gelu⟧, dropout")),
        RuleCase.Of("TS4026", PenguinsClass, ("new Relu(), new Dropout", "new Relu(), new ⟦Gelu⟧(), new Dropout")),
        RuleCase.Of("TS4027", Penguins, ("relu, dropout", "batch-norm, ⟦layer-norm⟧, relu, dropout")),
        RuleCase.Of("TS4027", PenguinsClass, ("new Relu(), new Dropout", "new BatchNorm(), new ⟦LayerNorm⟧(), new Relu(), new Dropout")),
        RuleCase.Of(
            "TS4028",
            Penguins.With("relu, dropout", "batch-norm, relu, dropout"),
            ("batch-norm, relu, dropout: $dropout ]", "relu, dropout: $dropout, ⟦batch-norm⟧ ]")),
        RuleCase.Of("TS4028", PenguinsClass, ("new Dropout(Rate)]", "new Dropout(Rate), new ⟦BatchNorm⟧()]")),
        RuleCase.Of(
            "TS4029", Penguins.With("relu, dropout", "sigmoid, dropout"), ("sigmoid, dropout", "⟦sigmoid⟧, dropout"), ("int(1, 3)", "int(1, 5)")),
        RuleCase.Of("TS4029", PenguinsClass.With("new Relu()", "new Sigmoid()"), ("new Sigmoid()", "new ⟦Sigmoid⟧()"), ("Int(1, 3)", "Int(1, 5)")),
        RuleCase.Of("TS4030", Penguins.With(SixSpecies), ("linear: $width", "linear: ⟦1⟧")),
        RuleCase.Of("TS4030", PenguinsClass.With(SixSpecies), ("new Linear(Width)", "new Linear(⟦1⟧)")),
        RuleCase.Of("TS4031", Penguins, ("relu, dropout", "relu, ⟦residual⟧: [ dropout: 0.1 ], dropout")),
        RuleCase.Of("TS4031", PenguinsClass, ("new Relu(), new Dropout", "new Relu(), new ⟦Residual⟧([new Dropout(0.1)]), new Dropout")),
        RuleCase.Of("TS4032", Penguins, ("times: $depth", "times: ⟦1⟧")),
        RuleCase.Of("TS4032", PenguinsClass, ("new Repeat(Depth,", "new Repeat(⟦0⟧,")),
        RuleCase.Of("TS4033", Penguins, ("dropout: $dropout", "dropout: ⟦0⟧")),
        RuleCase.Of("TS4033", PenguinsClass, ("new Dropout(Rate)", "new Dropout(⟦0⟧)")),
        RuleCase.Of("TS4034", Penguins, ("uniform(0.0, 0.5)", "uniform(0.0, ⟦0.9⟧)")),
        RuleCase.Of("TS4034", PenguinsClass, ("Uniform(0.0, 0.5)", "Uniform(0.0, ⟦0.9⟧)")),
        RuleCase.Of("TS4035", Penguins, ("dropout: $dropout ]", "dropout: $dropout, ⟦dropout⟧: 0.1 ]")),
        RuleCase.Of("TS4035", PenguinsClass, ("new Dropout(Rate)]", "new Dropout(Rate), new ⟦Dropout⟧(0.1)]")),
        RuleCase.Of("TS4036", Penguins, ("    - repeat:", "    - ⟦relu⟧\n    - repeat:")),
        RuleCase.Of("TS4036", PenguinsClass, ("        new Repeat(", "        new ⟦Relu⟧(),\n        new Repeat(")),
        RuleCase.Of("TS4037", Penguins.With("relu, dropout", "leaky-relu: 0.1, dropout"), ("leaky-relu: 0.1", "leaky-relu: ⟦1⟧")),
        RuleCase.Of("TS4037", PenguinsClass, ("new Relu()", "new LeakyRelu { Slope = ⟦1⟧ }")),
        RuleCase.Of("TS4038", Penguins, ("    - linear: classes", "    - linear: classes\n    - ⟦layer-norm⟧")),
        RuleCase.Of("TS4038", PenguinsClass, ("new Linear(classes),", "new Linear(classes), new ⟦BatchNorm⟧(),")),
        RuleCase.Of("TS4039", Concrete, ("leaves: $leaves", "leaves: ⟦$leaves⟧"), ("int(8, 64)", "int(80, 200)")),
        RuleCase.Of("TS4039", ConcreteClass, ("boosted.Leaves", "⟦boosted.Leaves⟧"), ("Int(8, 64)", "Int(80, 200)")),
        RuleCase.Of(
            "TS4040", Concrete.With("leaves: $leaves", "minimum-rows-per-leaf: 40"), ("minimum-rows-per-leaf: 40", "minimum-rows-per-leaf: ⟦400⟧")),
        RuleCase.Of("TS4040", ConcreteClass, ("Leaves = boosted.Leaves", "MinimumRowsPerLeaf = ⟦400⟧")),
        RuleCase.Of(
            "TS4041", Concrete.With("{ leaves: $leaves }", "{ trees: 10, learning-rate: 0.1 }"), ("learning-rate: 0.1", "learning-rate: ⟦0.01⟧")),
        RuleCase.Of("TS4041", ConcreteClass, ("Leaves = boosted.Leaves", "Trees = 10, LearningRate = ⟦0.01⟧")),
        RuleCase.Of(
            "TS4042", Concrete.With("trees: $trees", "trees: $trees, feature-fraction: 0.5"), ("feature-fraction: 0.5", "feature-fraction: ⟦0.1⟧")),
        RuleCase.Of("TS4042", ConcreteClass, ("Trees = forest.Size", "Trees = forest.Size, FeatureFraction = ⟦0.1⟧")),
        RuleCase.Of("TS4043", Penguins, ("  - standardize: numeric\n", ""), ("prepare:\n", "⟦prepare⟧:\n")),
        RuleCase.Of("TS4043", PenguinsClass, ("        .Standardize(Columns.Numeric)\n", ""), ("> Prepare(", "> ⟦Prepare⟧(")),
    ];
}
