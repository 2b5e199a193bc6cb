using TrainSmart.Benchmarks.Search;
using TrainSmart.Models;
using TrainSmart.Training;
using ModelTraining = TrainSmart.Models.Training;

namespace TrainSmart.Benchmarks.TuningTables;

/// <summary>What is tuned: a space whose every point is trained and scored.</summary>
/// <param name="Name">The table's name.</param>
/// <param name="Data">The file of rows.</param>
/// <param name="Rows">How many of them are used.</param>
/// <param name="IsRegression">Whether a number is predicted.</param>
/// <param name="Space">The space, a line a parameter.</param>
/// <param name="Model">The model at a point, for a number of outputs, and how it is trained.</param>
internal sealed record TuningTask(
    string Name,
    string Data,
    int Rows,
    bool IsRegression,
    string[] Space,
    Func<Reading, int, (ModelSpecification Model, ModelTraining Training)> Model);

/// <summary>All tuning tasks.</summary>
internal static class Tasks
{
    private const string Rates = "ordinal(0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)";

    public static readonly IReadOnlyList<TuningTask> All =
    [
        new("boosting-churn", "churn.csv", 1000, false,
            ["leaves: ordinal(4, 8, 16, 32)", "least: ordinal(1, 5, 20, 50)", "rate: ordinal(0.02, 0.05, 0.1, 0.2, 0.4)",
             "trees: ordinal(20, 40, 80, 160)", "features: ordinal(0.3, 0.6, 1)", "share: ordinal(0.5, 1)"],
            (p, _) => Plain(new FastTree
            {
                Leaves = (int)p["leaves"], MinimumRowsPerLeaf = (int)p["least"], LearningRate = p["rate"],
                Trees = (int)p["trees"], FeatureFraction = p["features"], RowFraction = p["share"],
            })),
        new("boosting-concrete", "concrete.csv", 1030, true,
            ["leaves: ordinal(4, 8, 16, 32)", "least: ordinal(1, 3, 10, 30)", "rate: ordinal(0.02, 0.05, 0.1, 0.2, 0.4)",
             "trees: ordinal(25, 50, 100, 200)", "features: ordinal(0.4, 0.7, 1)", "shrink: ordinal(0, 1, 10)"],
            (p, _) => Plain(new LightGbm
            {
                Leaves = (int)p["leaves"], MinimumRowsPerLeaf = (int)p["least"], LearningRate = p["rate"],
                Trees = (int)p["trees"], FeatureFraction = p["features"], L2 = p["shrink"],
            })),
        new("families-churn", "churn.csv", 1000, false,
            ["family: choice(logistic, forest, boosting)", "shrink: ordinal(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10) when family == 'logistic'",
             "sparse: ordinal(0, 0.01, 0.1, 0.3, 1, 3) when family == 'logistic'",
             "depth: ordinal(8, 16, 32, 64) when family == 'forest'", "cover: ordinal(1, 3, 10, 30) when family == 'forest'",
             "bag: ordinal(0.4, 0.7, 1) when family == 'forest'", "sight: ordinal(0.1, 0.25, 0.5, 1) when family == 'forest'",
             "leaves: ordinal(4, 8, 16, 32) when family == 'boosting'", "least: ordinal(1, 5, 20, 50) when family == 'boosting'",
             "rate: ordinal(0.02, 0.05, 0.1, 0.2, 0.4) when family == 'boosting'", "trees: ordinal(20, 40, 80, 160) when family == 'boosting'",
             "features: ordinal(0.4, 0.7, 1) when family == 'boosting'"],
            Family),
        new("families-concrete", "concrete.csv", 1030, true,
            ["family: choice(linear, forest, boosting, net)", "shrink: ordinal(0, 0.01, 0.1, 1, 10, 100) when family == 'linear'",
             "depth: ordinal(8, 16, 32, 64) when family == 'forest'", "cover: ordinal(1, 3, 10, 30) when family == 'forest'",
             "bag: ordinal(0.4, 0.7, 1) when family == 'forest'", "sight: ordinal(0.25, 0.5, 0.75, 1) when family == 'forest'",
             "leaves: ordinal(4, 8, 16, 32) when family == 'boosting'", "least: ordinal(1, 3, 10, 30) when family == 'boosting'",
             "rate: ordinal(0.02, 0.05, 0.1, 0.2, 0.4) when family == 'boosting'", "trees: ordinal(25, 50, 100, 200) when family == 'boosting'",
             "features: ordinal(0.4, 0.7, 1) when family == 'boosting'",
             "layers: int(1, 3) when family == 'net'", "width: ordinal(8, 16, 32, 64) when family == 'net'",
             $"pace: {Rates} when family == 'net'", "batch: ordinal(16, 32, 64) when family == 'net'"],
            Family),
        new("forest-concrete", "concrete.csv", 1030, true,
            ["leaves: ordinal(8, 16, 32, 64, 128)", "least: ordinal(1, 2, 4, 8, 16)",
             "features: ordinal(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1)", "share: ordinal(0.25, 0.5, 0.75, 1)",
             "trees: ordinal(10, 30, 100)"],
            (p, _) => Plain(new RandomForest
            {
                Leaves = (int)p["leaves"], MinimumRowsPerLeaf = (int)p["least"], FeatureFraction = p["features"],
                RowFraction = p["share"], Trees = (int)p["trees"],
            })),
        new("net-churn", "churn.csv", 1000, false,
            Net(["layers: int(1, 3)", "width: ordinal(8, 16, 32, 64)"]),
            (p, outputs) => Network(p, outputs, epochs: 12)),
        new("net-concrete", "concrete.csv", 1030, true,
            Net(["layers: int(1, 3)", "width: ordinal(8, 16, 32, 64)"]),
            (p, outputs) => Network(p, outputs, epochs: 15)),
        new("net-digits", "digits.csv", 800, false,
            Net(["layers: int(1, 3)", "width: ordinal(16, 32, 64, 128)"]),
            (p, outputs) => Network(p, outputs, epochs: 8)),
    ];

    private static string[] Net(string[] shape) =>
    [
        .. shape, "dropout: ordinal(0, 0.15, 0.3)", "batch: ordinal(16, 32, 64)", "optimizer: choice(sgd, adam)", $"rate: {Rates}",
        "momentum: ordinal(0, 0.8, 0.95) when optimizer == 'sgd'", "decay: ordinal(0, 0.01, 0.1) when optimizer == 'adam'",
    ];

    private static (ModelSpecification Model, ModelTraining Training) Plain(ModelSpecification model) => (model, new());

    private static (ModelSpecification Model, ModelTraining Training) Family(Reading p, int outputs)
    {
        if (p.Is("family", "logistic")) return Plain(new LogisticRegression { L2 = p["shrink"], L1 = p["sparse"] });
        if (p.Is("family", "linear")) return Plain(new LinearRegression { L2 = p["shrink"] });
        if (p.Is("family", "forest"))
        {
            return Plain(new RandomForest
            {
                Leaves = (int)p["depth"], MinimumRowsPerLeaf = (int)p["cover"], RowFraction = p["bag"], FeatureFraction = p["sight"], Trees = 50,
            });
        }

        if (p.Is("family", "boosting"))
        {
            return Plain(new LightGbm
            {
                Leaves = (int)p["leaves"], MinimumRowsPerLeaf = (int)p["least"], LearningRate = p["rate"],
                Trees = (int)p["trees"], FeatureFraction = p["features"],
            });
        }

        return (
            new Layers([new Repeat((int)p["layers"], [new Linear((int)p["width"]), new Relu()]), new Linear(outputs)]),
            new ModelTraining { Optimizer = new AdamW { LearningRate = p["pace"] }, BatchSize = (int)p["batch"], Epochs = 15 });
    }

    private static (ModelSpecification Model, ModelTraining Training) Network(Reading p, int outputs, int epochs) =>
    (
        new Layers([new Repeat((int)p["layers"], [new Linear((int)p["width"]), new Relu(), new Dropout(p["dropout"])]), new Linear(outputs)]),
        new ModelTraining
        {
            Optimizer = p.Is("optimizer", "sgd")
                ? new Sgd { LearningRate = p["rate"], Momentum = p["momentum"] }
                : new AdamW { LearningRate = p["rate"], WeightDecay = p["decay"] },
            BatchSize = (int)p["batch"],
            Epochs = epochs,
        });
}
