using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Corpus;

/// <summary>LettersTrees as a class.</summary>
[Experiment("cs-letters-trees", Seed = 22)]
[Csv("data/letters.csv", Label = "letter")]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 20), Minimize("validation/log-loss")]
internal sealed partial class LettersTrees
{
    [LogInt(50, 300)] public partial int Rounds { get; }
    [LogUniform(1e-3, 10)] public partial double Ridge { get; }

    Estimator Model(Shape classes) => new LightGbm { Trees = Rounds, L2 = Ridge };
}
