using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>What pruning saved.</summary>
internal static class Pruning
{
    public static Finding? Look(RunRecord run)
    {
        var pruned = run.Trials.Where(trial => trial.State == "pruned" && trial.Steps.Count > 0).ToList();
        var full = run.Trials.Where(trial => trial.State == "completed" && trial.Steps.Count > 0).Select(trial => trial.Steps.Max(step => step.Step)).ToList();
        if (pruned.Count == 0 || full.Count == 0) return null;
        var usual = full.Average();
        var saved = pruned.Sum(trial => Math.Max(0, usual - trial.Steps.Max(step => step.Step)));
        var share = saved / ((usual * pruned.Count) + full.Sum());
        return new Finding(
            FindingWeight.Good,
            "Pruning saved work",
            $"{pruned.Count} of {run.Trials.Count} trials were stopped early, which saved about {Numbers.Percent(share)} of all epochs.");
    }
}
