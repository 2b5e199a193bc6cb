using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>PenguinsForest as a class.</summary>
[Experiment("cs-penguins-forest", Seed = 4)]
[Csv("data/penguins.csv", Label = "species")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Balance(Balancing.ClassWeights)]
[Search(Sampler.Halton, Trials = 16), Maximize("validation/balanced-accuracy")]
[Local(Workers = 2)]
internal sealed partial class PenguinsForest
{
    [Int(50, 300, Step = 50)] public partial int Size { get; }
    [QuantizedUniform(0.4, 1.0, 0.2)] public partial double Share { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.Impute(Columns.Numeric, With.Median).Impute(Columns.Sex, With.MostFrequent).OrdinalEncode(Columns.Categorical);

    Estimator Model(Shape classes) => new RandomForest { Trees = Size, FeatureFraction = Share, MinimumRowsPerLeaf = 4 };
}
