using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>How the trials of a study compare.</summary>
internal static class Standing
{
    /// <summary>The state in lower case.</summary>
    public static string Name(TrialState state) => state.ToString().ToLowerInvariant();

    /// <summary>Whether nobody is at a trial, nor will be unless it is to go on after a pause.</summary>
    public static bool IsAtRest(TrialRecord trial) => trial.IsFinished || trial.State == TrialState.Paused;

    /// <summary>The completed trial that is best in the first objective; of equal ones the earliest.</summary>
    public static TrialRecord? Best(IReadOnlyList<TrialRecord> trials, IReadOnlyList<Objective> objectives)
    {
        TrialRecord? best = null;
        foreach (var trial in trials)
        {
            if (trial.State == TrialState.Completed && (best is null || objectives[0].IsBetter(trial.Values[0], best.Values[0]))) best = trial;
        }

        return best;
    }

    /// <summary>With several objectives, the completed trials that no other dominates, best in the first objective first; else none.</summary>
    public static IReadOnlyList<TrialRecord> Front(IReadOnlyList<TrialRecord> trials, IReadOnlyList<Objective> objectives)
    {
        if (objectives.Count < 2) return [];
        var completed = trials.Where(trial => trial.State == TrialState.Completed).ToList();
        var front = completed.Where(trial => !completed.Exists(other => Dominates(other, trial, objectives)));
        return objectives[0].Direction == Direction.Maximize
            ? [.. front.OrderByDescending(trial => trial.Values[0])]
            : [.. front.OrderBy(trial => trial.Values[0])];
    }

    /// <summary>Whether one is no worse in any objective and better in one (Pareto).</summary>
    private static bool Dominates(TrialRecord one, TrialRecord other, IReadOnlyList<Objective> objectives)
    {
        var better = false;
        for (var i = 0; i < objectives.Count; i++)
        {
            if (objectives[i].IsBetter(other.Values[i], one.Values[i])) return false;
            better |= objectives[i].IsBetter(one.Values[i], other.Values[i]);
        }

        return better;
    }
}
