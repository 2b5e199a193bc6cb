using TrainSmart;
using TrainSmart.Running;

namespace Corpus;

/// <summary>Database as a class.</summary>
[Experiment("cs-database", Seed = 26)]
[Search(Sampler.Tpe, Trials = 40), Minimize("latency")]
internal sealed partial class Database
{
    [LogInt(1, 4096)] public partial int Pages { get; }
    [Choice("sync", "async")] public partial string Mode { get; }
    [Subset("by_name", "by_date", "by_place")] public partial IReadOnlyList<string> Indexes { get; }

    double Objective(TrialScope trial)
    {
        var cost = Mode == "sync" ? 2.0 : 1.0;
        return cost + (100.0 / Pages) + (0.1 * Indexes.Count) + (0.01 * trial.Random("noise").NextDouble());
    }
}
