using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>CreditByHand as a class.</summary>
[Experiment("cs-credit-by-hand", Seed = 31)]
[Csv("data/credit.csv", Label = "defaulted")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 20), Maximize("validation/roc-auc")]
internal sealed partial class CreditByHand
{
    [LogUniform(1e-4, 1e-2)] public partial double Rate { get; }

    Preparation<Row> Prepare(Preparation<Row> rows)
    {
        var scaled = rows.YeoJohnson(Columns.Numeric).Standardize(Columns.Numeric);
        return scaled.OneHot(Columns.Categorical);
    }

    Layers Model(Shape classes) => [new Linear(64), new Relu(), new Linear(classes)];

    Training Train()
    {
        var epochs = 10;
        return new() { Optimizer = new AdamW { LearningRate = Rate }, Epochs = epochs, BatchSize = 256 };
    }
}
