using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>CreditFamilies as a class.</summary>
[Experiment("cs-credit-families", Seed = 11)]
[Csv("data/credit.csv", Label = "defaulted")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 60), Maximize("validation/roc-auc")]
internal sealed partial class CreditFamilies
{
    public partial Family Chosen { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.OneHot(Columns.Categorical);

    ModelSpecification Model(Shape classes) => Chosen switch
    {
        Family.Boosted boosted => new LightGbm { Trees = boosted.Rounds, Leaves = boosted.Leaves, LearningRate = boosted.Rate },
        Family.Forest forest => new RandomForest { Trees = forest.Size, MinimumRowsPerLeaf = forest.RowsPerLeaf },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [Branch]
    public abstract partial record Family
    {
        public sealed partial record Boosted : Family
        {
            [LogInt(50, 500)] public partial int Rounds { get; }
            [LogInt(4, 64)] public partial int Leaves { get; }
            [LogUniform(0.02, 0.3)] public partial double Rate { get; }
        }

        public sealed partial record Forest : Family
        {
            [Int(50, 300)] public partial int Size { get; }
            [Int(2, 20)] public partial int RowsPerLeaf { get; }
        }
    }
}
