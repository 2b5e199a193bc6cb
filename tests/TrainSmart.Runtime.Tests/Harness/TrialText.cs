using TrainSmart.Running.Records;
using TrainSmart.Tests.Commands;

namespace TrainSmart.Tests.Harness;

/// <summary>
/// The trials of a run as lines that can be compared: all that two runs of one experiment have in common, and nothing of time or place.
/// </summary>
internal static class TrialText
{
    public static string[] Of(Bench bench, string experiment) => [.. bench.RunOf(experiment).ReadResult()!.Trials.Select(Of)];

    private static string Of(TrialFacts trial) =>
        $"{trial.Number} {trial.State} {trial.Stage} {string.Join(' ', trial.Parameters)} {string.Join(' ', trial.Steps)} "
        + $"{string.Join(' ', trial.Values)}";
}
