using TrainSmart;
using TrainSmart.Running;

namespace Corpus;

/// <summary>Prompt as a class.</summary>
[Experiment("cs-prompt", Seed = 30)]
[Search(Sampler.Random, Trials = 20), Maximize("score")]
internal sealed partial class Prompt
{
    [QuantizedNormal(0.7, 0.2, 0.05)] public partial double Temperature { get; }
    [WeightedChoice("short", 0.7, "long", 0.3)] public partial string Length { get; }

    double Objective(TrialScope trial) => Temperature + (Length == "short" ? 1 : 0);
}
