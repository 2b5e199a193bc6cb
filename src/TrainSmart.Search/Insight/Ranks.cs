namespace TrainSmart.Search;

/// <summary>A trial and its place.</summary>
/// <param name="Number">The trial.</param>
/// <param name="Place">Its place among the completed ones, from 1 for the best; equal values share the mean of their places.</param>
public readonly record struct RankedTrial(int Number, double Place);

/// <summary>Trials by their place instead of their value: a few terrible values then hide nothing.</summary>
public static class Ranks
{
    /// <summary>The completed and feasible trials, the best first.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="direction">The direction of the objective.</param>
    /// <param name="objective">Which objective.</param>
    public static IReadOnlyList<RankedTrial> Of(IReadOnlyList<TrialRecord> trials, Direction direction = default, int objective = 0)
    {
        var ordered = Counted(trials, objective)
            .OrderBy(trial => direction.Minimized(trial.Values[objective]))
            .ThenBy(trial => trial.Number)
            .ToList();
        var ranked = new List<RankedTrial>(ordered.Count);
        for (int first = 0, next; first < ordered.Count; first = next)
        {
            for (next = first + 1; next < ordered.Count && ordered[next].Values[objective] == ordered[first].Values[objective]; next++)
            {
            }

            for (var index = first; index < next; index++) ranked.Add(new(ordered[index].Number, 0.5 * (first + 1 + next)));
        }

        return ranked;
    }

    internal static IEnumerable<TrialRecord> Counted(IReadOnlyList<TrialRecord> trials, int objective) =>
        trials.Where(trial => trial is { State: TrialState.Completed, IsFeasible: true } && double.IsFinite(trial.Values[objective]));
}
