using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;

namespace Experiments;

/// <summary>Which customer leaves? One space over two families of trees, on imbalanced rows.</summary>
[Experiment("churn", Seed = 11)]
[Csv("data/churn.csv", Label = "churn")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Balance(Balancing.ClassWeights)]
[Search(Sampler.Tpe, Trials = 40), Maximize("validation/roc-auc")]
[Budget(Time = "10m")]
[Local(Workers = 2)]
public sealed partial class Churn
{
    /// <summary>Which family of trees, each with parameters of its own.</summary>
    public partial Trees Family { get; }

    private Preparation<Row> Prepare(Preparation<Row> rows) => rows
        .Drop(Columns.AreaCode)
        .TargetEncode(Columns.State)
        .OneHot([Columns.InternationalPlan, Columns.VoiceMailPlan]);

    private ModelSpecification Model(Shape classes) => Family switch
    {
        Trees.Boosted boosted => new LightGbm
        {
            Trees = boosted.Rounds,
            Leaves = boosted.Leaves,
            LearningRate = boosted.LearningRate,
            MinimumRowsPerLeaf = boosted.RowsPerLeaf,
        },
        Trees.Forest forest => new RandomForest { Trees = forest.Size, Leaves = forest.Leaves, FeatureFraction = forest.FeatureFraction },
    };

    /// <summary>The families.</summary>
    [Branch]
    public abstract partial record Trees
    {
        /// <summary>Boosted trees of LightGBM.</summary>
        public sealed partial record Boosted : Trees
        {
            /// <summary>How many trees.</summary>
            [LogInt(30, 300)]
            public partial int Rounds { get; }

            /// <summary>Leaves of each tree.</summary>
            [LogInt(4, 64)]
            public partial int Leaves { get; }

            /// <summary>How much each tree corrects.</summary>
            [LogUniform(0.02, 0.3)]
            public partial double LearningRate { get; }

            /// <summary>The fewest rows in a leaf.</summary>
            [LogInt(5, 80)]
            public partial int RowsPerLeaf { get; }
        }

        /// <summary>A random forest.</summary>
        public sealed partial record Forest : Trees
        {
            /// <summary>How many trees.</summary>
            [LogInt(50, 300)]
            public partial int Size { get; }

            /// <summary>Leaves of each tree.</summary>
            [LogInt(16, 256)]
            public partial int Leaves { get; }

            /// <summary>The share of the features that a tree sees.</summary>
            [Uniform(0.2, 1.0)]
            public partial double FeatureFraction { get; }
        }
    }
}
