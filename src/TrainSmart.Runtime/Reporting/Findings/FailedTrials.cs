using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Trials that failed, by their most frequent reason.</summary>
internal static class FailedTrials
{
    public static Finding? Look(RunRecord run)
    {
        var failed = run.TrialsThatAre("failed").ToList();
        if (failed.Count == 0) return null;
        var reason = failed.GroupBy(trial => trial.Note ?? "no reason was recorded").MaxBy(group => group.Count())!;
        return new Finding(
            FindingWeight.Warning,
            "Trials failed",
            $"{failed.Count} of {run.Trials.Count} trials failed; {reason.Count()} with: {reason.Key}",
            $"Look at trial {reason.First().Number} first.");
    }
}
