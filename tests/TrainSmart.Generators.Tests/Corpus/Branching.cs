using TrainSmart;
using TrainSmart.Running;

namespace Corpus;

/// <summary>Branching as a class.</summary>
[Experiment("cs-branching", Seed = 29)]
[Search(Sampler.Tpe, Trials = 50), Maximize("throughput")]
internal sealed partial class Branching
{
    public partial Cache Caching { get; }

    double Objective(TrialScope trial) => Caching switch
    {
        Cache.Memory memory => memory.Megabytes / 10.0,
        Cache.Disk disk => disk.Files * double.Parse("0.5", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    [Branch]
    public abstract partial record Cache
    {
        public sealed partial record Memory : Cache { [LogInt(16, 4096)] public partial int Megabytes { get; } }

        public sealed partial record Disk : Cache { [Int(1, 20)] public partial int Files { get; } }
    }
}
