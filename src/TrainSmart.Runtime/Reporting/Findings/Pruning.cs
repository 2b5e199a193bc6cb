using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>What pruning saved.</summary>
internal static class Pruning
{
    public static Finding? Look(RunRecord run)
    {
        var pruned = EpochsOf(run, "pruned", "paused");
        var full = EpochsOf(run, "completed");
        if (pruned.Count == 0 || full.Count == 0) return null;
        var usual = full.Average();
        var saved = pruned.Sum(epochs => Math.Max(0, usual - epochs));
        var share = saved / ((usual * pruned.Count) + full.Sum());
        return new Finding(
            FindingWeight.Good,
            "Pruning saved work",
            $"{pruned.Count} of {run.Trials.Count} trials were stopped early, which saved about {Numbers.Percent(share)} of all epochs.");
    }

    private static List<int> EpochsOf(RunRecord run, params string[] states) =>
        [.. states.SelectMany(run.TrialsThatAre).Where(trial => trial.Steps.Count > 0).Select(trial => trial.Epochs())];
}
