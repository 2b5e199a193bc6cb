namespace TrainSmart.Generators.Vocabulary;

/// <summary>Layers of a network and estimators.</summary>
internal static class ModelWords
{
    private static readonly Slot Width = Whole("width", "How many outputs: a number, a parameter or classes.", 1) with { Required = true };
    private static readonly Slot Times = Whole("times", "How often.", 0) with { Required = true };
    private static readonly Slot Slope = new("slope", SlotType.Number, "The slope below zero.") { Minimum = 0, Default = "0.01" };
    private static readonly Slot Rate = new("rate", SlotType.Fraction, "The share.")
    {
        Required = true,
        Minimum = 0,
        Maximum = 1,
        MaximumExcluded = true,
    };

    private static readonly Slot Momentum = new("momentum", SlotType.Number, "How fast the running statistics follow.")
    {
        Minimum = 0,
        Maximum = 1,
        Default = "0.1",
    };

    private static readonly Slot Trees = Whole("trees", "How many trees.", 1) with { Default = "100" };
    private static readonly Slot Leaves = Whole("leaves", "The most leaves a tree may have.", 2) with { Default = "31" };
    private static readonly Slot RowsPerLeaf =
        Whole("minimum-rows-per-leaf", "The fewest training rows in a leaf.", 1) with { Default = "10" };

    private static readonly Slot FeatureFraction = Share("feature-fraction", "The share of the features that a tree sees.");
    private static readonly Slot RowFraction = Share("row-fraction", "The share of the rows that a tree sees.");
    private static readonly Slot Shrinkage = new("learning-rate", SlotType.Number, "How much each tree corrects.")
    {
        Minimum = 0,
        MinimumExcluded = true,
        Maximum = 1,
        Default = "0.1",
    };

    private static readonly Slot L1 = new("l1", SlotType.Number, "The weight of the absolute values in the penalty.") { Minimum = 0, Default = "0" };
    private static readonly Slot L2 = new("l2", SlotType.Number, "The weight of the squares in the penalty.") { Minimum = 0, Default = "0" };

    public static readonly Word[] All =
    [
        Layer("linear", "A dense layer: x W + b.", Width) with { ShortForm = "width" },
        Layer("relu", "max(x, 0)."),
        Layer("leaky-relu", "x above zero, slope times x below.", Slope) with { ShortForm = "slope" },
        Layer("elu", "x above zero, exp(x) - 1 below."),
        Layer("gelu", "x times the normal distribution function of x."),
        Layer("silu", "x times sigmoid(x)."),
        Layer("tanh", "The hyperbolic tangent."),
        Layer("sigmoid", "1 / (1 + exp(-x))."),
        Layer("dropout", "Sets a share of the values to zero while training.", Rate) with { ShortForm = "rate" },
        Layer("batch-norm", "Normalises each feature over the batch (Ioffe and Szegedy 2015).", Momentum),
        Layer("layer-norm", "Normalises each row over its features (Ba et al. 2016)."),
        Layer("repeat", "The layers inside, several times over, each with parameters of its own.", Times) with { HasBody = true },
        Layer("residual", "Adds the input to what the layers inside make of it; their output is as wide as their input.") with { HasBody = true },

        Estimator(
            "random-forest",
            "Many decorrelated trees, averaged (Breiman 2001).",
            Trees,
            Leaves,
            RowsPerLeaf,
            FeatureFraction,
            RowFraction),
        Estimator(
            "lightgbm",
            "Gradient boosting on histograms (Ke et al. 2017).",
            Trees,
            Leaves,
            Shrinkage,
            RowsPerLeaf,
            FeatureFraction,
            RowFraction,
            L1,
            L2) with
        { TypeName = "LightGbm" },
        Estimator(
            "fast-tree",
            "Gradient boosting of regression trees (MART).",
            Trees,
            Leaves,
            Shrinkage,
            RowsPerLeaf,
            FeatureFraction,
            RowFraction),
        Estimator("logistic-regression", "A linear classifier of maximum entropy, fitted with L-BFGS.", L1, L2),
        Estimator("linear-regression", "Least squares with a ridge penalty.", L2),
    ];

    private static Word Layer(string name, string summary, params Slot[] slots) => Words.Define(WordKind.Layer, name, summary, slots);

    private static Word Estimator(string name, string summary, params Slot[] slots) => Words.Define(WordKind.Estimator, name, summary, slots);

    private static Slot Whole(string name, string summary, int minimum) => new(name, SlotType.Integer, summary) { Minimum = minimum };

    private static Slot Share(string name, string summary) =>
        new(name, SlotType.Fraction, summary) { Minimum = 0, MinimumExcluded = true, Maximum = 1, Default = "1" };
}
