using TrainSmart;
using TrainSmart.Running;

namespace Corpus;

/// <summary>Sphere as a class.</summary>
[Experiment("cs-sphere", Seed = 28)]
[Search(Sampler.CmaEs, Trials = 200), Minimize("distance")]
internal sealed partial class Sphere
{
    [Uniform(-5, 5)] public partial double X { get; }
    [Uniform(-5, 5)] public partial double Y { get; }
    [Normal(0, 2)] public partial double Z { get; }

    double Objective(TrialScope trial) => (X * X) + (Y * Y) + (Z * Z);
}
