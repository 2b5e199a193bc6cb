using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>Says when so many trials failed one after the other that the next ones would too.</summary>
internal static class FailureRule
{
    /// <summary>Whether the last <paramref name="limit"/> trials that are over, by number, all failed.</summary>
    public static bool SaysStop(IReadOnlyList<TrialRecord> trials, int limit)
    {
        var inARow = 0;
        for (var i = trials.Count - 1; i >= 0 && inARow < limit; i--)
        {
            if (trials[i].State is TrialState.Completed or TrialState.Pruned) return false;
            if (trials[i].State == TrialState.Failed) inARow++;
        }

        return inARow >= limit;
    }
}
