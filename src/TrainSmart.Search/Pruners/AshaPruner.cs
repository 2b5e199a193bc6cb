using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Asynchronous successive halving with promotion: a trial pauses at the rungs r, r eta, r eta^2, ... and goes on from its checkpoint once it is
/// among the best 1/eta of those that have reached its rung; a worker that finds nobody to promote begins a new trial. So nearly all steps go to
/// trials that are worth them, and no early verdict is final. With several objectives the best are those of the first fronts, spread over them
/// (<see cref="FrontOrder"/>).
/// Li et al., "A system for massively parallel hyperparameter tuning", MLSys 2020, algorithm 2.
/// </summary>
public sealed record AshaPruner : PrunerOptions, IPromotionRule
{
    // How many times a trial is promoted from the lowest rung to the end where nobody says what that rung is: the paper takes four for most of its
    // searches.
    private const int UsualPromotions = 3;

    /// <summary>
    /// The step of the lowest rung, r, at least 1; none for R / eta^3, so that trials are compared early and yet not by noise: at 3, 9 and 27 of 81
    /// steps. Where the last step of a trial is not known that is 1.
    /// </summary>
    public int? MinimumResource { get; init; }

    /// <summary>
    /// The last step of a whole trial, R; none to take it from the trial itself. From the highest rung at or below R / eta a trial runs to its end.
    /// </summary>
    public int? MaximumSteps { get; init; }

    /// <summary>Which share goes on, as one in so many: eta, at least 2.</summary>
    public int ReductionFactor { get; init; } = 3;

    /// <summary>Makes the lowest rung eta to this power higher: s, at least 0.</summary>
    public int EarlyStoppingRate { get; init; }

    internal override IPromotionRule? PromotionRule => this;

    internal override void Check(StudyOptions options)
    {
        CheckRungs("asha", MinimumResource ?? 1, ReductionFactor);
        if (EarlyStoppingRate < 0) throw new StudyException($"the early stopping rate of asha must be at least 0, was {EarlyStoppingRate}");
    }

    /// <summary>The step of the lowest rung in trials of so many steps, without the early stopping rate.</summary>
    internal int LowestRung(int? last) => MinimumResource ?? Math.Max(1, (int)((last ?? 0) / Math.Pow(ReductionFactor, UsualPromotions)));

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        var rung = question.Trial.Promotions;
        var last = MaximumSteps ?? question.LastStep;
        var goal = StepOf(rung, last);
        if (goal * ReductionFactor > last) return Continue("it runs to its end from the last rung");
        if (question.Step < goal) return Continue($"rung {rung} is at step {goal}");
        if (question.Values.Any(double.IsNaN)) return Stop($"the value at step {question.Step} is not a number");
        return new(false, $"paused at the rung of step {goal}; it goes on when it is among the best 1/{ReductionFactor} there") { Pause = true };
    }

    // get_job of algorithm 2: the highest rung with a trial to promote.
    int? IPromotionRule.Next(IReadOnlyList<Turn> turns, int settled, EquatableArray<Direction> directions)
    {
        var rungs = Rungs(turns, settled);
        var promotions = Promotions(turns);
        for (var rung = rungs.Count - 1; rung >= 0; rung--)
        {
            var candidates = Best(rungs[rung], directions).Take(rungs[rung].Count / ReductionFactor);
            if (candidates.FirstOrDefault(trial => trial.State == TrialState.Paused && promotions[trial.Number] <= rung) is { } found)
                return found.Number;
        }

        return null;
    }

    /// <summary>The step of a rung: r eta^(s + k).</summary>
    private double StepOf(int rung, int? last) => LowestRung(last) * Math.Pow(ReductionFactor, EarlyStoppingRate + rung);

    // The trials that have reached each rung, as they stood there. One that ended without a pause has reached the rung that its promotions say.
    private static List<List<TrialRecord>> Rungs(IReadOnlyList<Turn> turns, int settled)
    {
        var rungs = new List<List<TrialRecord>>();
        for (var turn = 0; turn < settled; turn++)
        {
            if (turns[turn].Outcome is not { Steps.IsEmpty: false, State: TrialState.Paused or TrialState.Completed } trial) continue;
            while (rungs.Count <= trial.Promotions) rungs.Add([]);
            rungs[trial.Promotions].Add(trial);
        }

        return rungs;
    }

    private static IEnumerable<TrialRecord> Best(List<TrialRecord> reached, EquatableArray<Direction> directions)
    {
        if (directions.Count == 1) return reached.OrderBy(trial => directions[0].Minimized(trial.Steps[^1].Value)).ThenBy(trial => trial.Number);
        List<TrialRecord> ordered = [.. reached.OrderBy(trial => trial.Number)];
        return FrontOrder.Of([.. ordered.Select(trial => Dominance.Minimized(trial.Steps[^1], directions))]).Select(index => ordered[index]);
    }

    private static Dictionary<int, int> Promotions(IReadOnlyList<Turn> turns)
    {
        var promotions = new Dictionary<int, int>();
        foreach (var turn in turns) promotions[turn.Trial] = turn.IsFirst ? 0 : promotions[turn.Trial] + 1;
        return promotions;
    }
}
