using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Storage;

/// <summary>The study that every storage has to keep.</summary>
internal static class StoredStudy
{
    public static SearchSpace Space { get; } = Some.Everything();

    public static StudyOptions Options(int trials) =>
        new() { Seed = 7, Trials = trials, Parallelism = 3, Sampler = new TpeSampler { StartupTrials = 5 } };

    public static double Objective(Configuration point) => Math.Abs(Math.Log(point.Double(0)) + 5) + point.Int(8);

    /// <summary>What is the same wherever it is kept and whoever ran it.</summary>
    public static List<(int Number, TrialState State, Configuration Point, EquatableArray<double> Values)> Essence(Study study) =>
        [.. study.Trials.Select(trial => (trial.Number, trial.State, trial.Configuration, trial.Values))];
}
