using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Whether the search was still finding better trials when it ended.</summary>
internal static class SearchProgress
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Best is not { } best || run.Trials.Count < 10) return null;
        var since = run.Trials.Count - 1 - best;
        return since >= run.Trials.Count * 0.4
            ? new Finding(FindingWeight.Good, "The search has settled", $"No better trial among the last {since} of {run.Trials.Count}.")
            : since < run.Trials.Count * 0.1
                ? new Finding(FindingWeight.Hint, "The search was still improving", $"The best trial, number {best}, is among the last of {run.Trials.Count}.", "More trials may find better ones.")
                : null;
    }
}
