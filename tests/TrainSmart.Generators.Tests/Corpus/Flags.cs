using TrainSmart;
using TrainSmart.Running;

namespace Corpus;

/// <summary>Flags as a class.</summary>
[Experiment("cs-flags", Seed = 27)]
[Search(Sampler.Tpe, Trials = 60, Pruner = Pruner.Median), Minimize("seconds")]
[Constraint("not (Unrolled and Vectors == 1)")]
internal sealed partial class Flags
{
    [Bool] public partial bool Unrolled { get; }
    [Ordinal(1, 2, 4, 8)] public partial int Vectors { get; }
    [Permutation("inline", "fold", "hoist")] public partial IReadOnlyList<string> Passes { get; }
    [Int(1, 16), When("Unrolled")] public partial int? Factor { get; }

    double Objective(TrialScope trial)
    {
        var seconds = 10.0 / Vectors;
        for (var round = 1; round <= 5; round++)
        {
            seconds += (Factor ?? 1) * 0.1;
            if (trial.Report(round, seconds)) break;
        }

        return seconds + (Passes[0] == "inline" ? 0 : 1);
    }
}
