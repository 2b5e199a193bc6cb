using System.Globalization;

namespace TrainSmart.Search;

/// <summary>
/// When a study has done enough, apart from its number of trials. The first rule that holds ends it. All but <see cref="Timeout"/> look only at
/// results that the next trial may depend on, so they end a study at the same trial whatever the number of workers.
/// </summary>
public sealed record StopRules
{
    /// <summary>A value of the objective that is good enough; at least one completed and feasible trial is as good.</summary>
    public double? Target { get; init; }

    /// <summary>How long after the beginning of the first trial no further one is begun, above zero. Trials under way are finished.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the search bears that nothing gets better.</summary>
    public NoImprovement? NoImprovement { get; init; }

    /// <summary>How little must be left to be gained.</summary>
    public RegretBound? RegretBound { get; init; }

    internal void Check(StudyOptions options)
    {
        if (Timeout <= TimeSpan.Zero) throw new StudyException($"the timeout must be above zero, was {Timeout}");
        if (Target is { } target && double.IsNaN(target)) throw new StudyException("the target must be a number");
        if (NoImprovement is { Trials: < 1 } rule)
            throw new StudyException($"the trials without an improvement must be at least 1, were {rule.Trials}");
        if (NoImprovement is { } limit && !(limit.Noise >= 0))
            throw new StudyException($"the noise of an improvement must be at least 0, was {Text(limit.Noise)}");
        if (RegretBound?.Problem() is { } problem) throw new StudyException(problem);
        if (options.Directions.Count > 1 && (Target ?? NoImprovement?.Noise ?? RegretBound?.Error) is not null)
        {
            throw new StudyException(
                "a target, a limit without improvement and a regret bound need one objective, "
                + $"but the study has {options.Directions.Count}");
        }
    }

    /// <summary>Why the study has ended; null while it goes on.</summary>
    /// <param name="trials">The trials whose results count.</param>
    /// <param name="direction">The direction of the objective.</param>
    /// <param name="age">The time since the first trial began.</param>
    internal string? Ended(IEnumerable<TrialRecord> trials, Direction direction, TimeSpan age)
    {
        if (age >= Timeout) return $"the timeout of {Timeout} is over";
        if ((Target ?? NoImprovement?.Noise) is null) return null;
        var (best, bestTrial, waited) = (double.PositiveInfinity, -1, 0);
        foreach (var trial in trials)
        {
            waited++;
            if (trial is not { State: TrialState.Completed, IsFeasible: true }) continue;
            var value = direction.Minimized(trial.Values[0]);
            if (Target is { } target && value <= direction.Minimized(target))
                return $"trial {trial.Number} reached the target {Text(target)} with {Text(trial.Values[0])}";
            if (value < best - (NoImprovement?.Noise ?? 0)) (best, bestTrial, waited) = (value, trial.Number, 0);
        }

        return bestTrial >= 0 && waited >= NoImprovement?.Trials
            ? $"no trial of the last {waited} is better than {Text(direction.Minimized(best))} of trial {bestTrial} "
            + $"by more than {Text(NoImprovement.Noise)}"
            : null;
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}

/// <summary>How long a search bears that nothing gets better.</summary>
/// <param name="Trials">After how many ended trials in a row without an improvement it ends, at least 1.</param>
/// <param name="Noise">Differences up to this size are noise and no improvement, in the unit of the objective, at least 0.</param>
public sealed record NoImprovement(int Trials, double Noise = 0);
