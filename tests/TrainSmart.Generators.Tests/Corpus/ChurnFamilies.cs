using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>ChurnFamilies as a class.</summary>
[Experiment("cs-churn-families", Seed = 10)]
[Csv("data/churn.csv", Label = "churn")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Balance(Balancing.ClassWeights)]
[Search(Sampler.Tpe, Trials = 40), Maximize("validation/pr-auc")]
internal sealed partial class ChurnFamilies
{
    public partial Family Chosen { get; }

    Preparation<Row> Prepare(Preparation<Row> rows) => rows.TargetEncode(Columns.State).OneHot([Columns.Plan, Columns.InternationalPlan]);

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
