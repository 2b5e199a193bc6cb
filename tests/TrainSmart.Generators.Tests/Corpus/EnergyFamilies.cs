using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>EnergyFamilies as a class.</summary>
[Experiment("cs-energy-families", Seed = 12)]
[Csv("data/energy.csv", Label = "heating_load")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15)]
[Search(Sampler.Random, Trials = 40), Minimize("validation/rmse")]
internal sealed partial class EnergyFamilies
{
    public partial Family Chosen { get; }


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
