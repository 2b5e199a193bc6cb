using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Whether the search was still finding better trials when it ended.</summary>
internal static class SearchProgress
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Best is not { } best || run.Trials.Count < 10) return null;
        var since = run.Trials.Count - 1 - best;
        if (since >= run.Trials.Count * 0.4)
        {
            return new Finding(FindingWeight.Good, "The search has settled", $"No better trial among the last {since} of {run.Trials.Count}.");
        }

        if (since >= run.Trials.Count * 0.1) return null;
        return new Finding(
            FindingWeight.Hint,
            "The search was still improving",
            $"The best trial, number {best}, is among the last of {run.Trials.Count}.",
            "More trials may find better ones.");
    }
}
