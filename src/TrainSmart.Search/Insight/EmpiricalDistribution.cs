using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>One step of an empirical distribution.</summary>
/// <param name="Value">A value of the objective.</param>
/// <param name="Share">The share of trials whose value is at most that, above 0 and at most 1.</param>
public readonly record struct DistributionStep(double Value, double Share);

/// <summary>
/// How the values of the completed trials are distributed. Two studies of one space compare at a glance:
/// the one whose curve rises earlier finds more.
/// </summary>
public static class EmpiricalDistribution
{
    /// <summary>The steps of the cumulative distribution, from the smallest value to the largest.</summary>
    /// <param name="trials">The trials; completed and feasible ones count.</param>
    /// <param name="objective">Which objective.</param>
    public static IReadOnlyList<DistributionStep> Of(IReadOnlyList<TrialRecord> trials, int objective = 0)
    {
        var values = Ranks.Counted(trials, objective).Select(trial => trial.Values[objective]).Order().ToList();
        var steps = new List<DistributionStep>();
        for (var index = 0; index < values.Count; index++)
        {
            if (index + 1 < values.Count && values[index + 1] == values[index]) continue;
            steps.Add(new(values[index], (index + 1.0) / values.Count));
        }

        return steps;
    }
}
