namespace TrainSmart.Search;

/// <summary>Asynchronous successive halving in its stopping form: at the rungs r, r eta, r eta^2, ... only the best 1/eta go on.
/// With several objectives the best are those of the first fronts, spread over them (<see cref="FrontOrder"/>).
/// Li et al., "A system for massively parallel hyperparameter tuning", MLSys 2020, section 3.</summary>
public sealed record SuccessiveHalvingPruner : PrunerOptions
{
    /// <summary>The step of the lowest rung, r.</summary>
    public int MinimumResource { get; init; } = 1;

    /// <summary>Which share goes on, as one in so many: eta.</summary>
    public int ReductionFactor { get; init; } = 3;

    /// <summary>Makes the lowest rung eta to this power higher: s.</summary>
    public int EarlyStoppingRate { get; init; }

    internal override void Check(StudyOptions options) => CheckRungs("successive-halving", MinimumResource, ReductionFactor);

    internal override PruneVerdict Judge(PruneQuestion question) => Judge(question, question.Others);

    /// <summary>The same, against those rivals only that take part in the same contest.</summary>
    internal PruneVerdict Judge(PruneQuestion question, IEnumerable<TrialRecord> rivals)
    {
        if (ReachedRung(question.Trial) is not { } rung) return Continue("the trial is between two rungs");
        if (question.Values.Any(double.IsNaN)) return Stop($"the value at step {question.Step} is not a number");
        var values = rivals.Select(rival => question.ValuesFrom(rival, rung)).OfType<double[]>().Where(values => !values.Any(double.IsNaN)).ToList();
        var contestants = values.Count + 1;
        var promoted = Math.Max(1, contestants / ReductionFactor);
        var place = Place(question.Values, values);
        return place <= promoted
            ? Continue($"place {place} of {contestants} at the rung of step {rung}: the best {promoted} go on")
            : Stop($"place {place} of {contestants} at the rung of step {rung}: only the best {promoted} go on");
    }

    // With several objectives a trial's place is that of the multi-objective asynchronous successive halving.
    private static int Place(double[] own, List<double[]> rivals) => own.Length == 1
        ? 1 + rivals.Count(values => values[0] < own[0])
        : 1 + FrontOrder.Of([own, .. rivals]).ToList().IndexOf(0);

    // The rung that the last report is the first to reach.
    private int? ReachedRung(TrialRecord trial)
    {
        var last = trial.Steps[trial.Steps.Count - 1].Step;
        var before = trial.Steps.Count > 1 ? trial.Steps[trial.Steps.Count - 2].Step : int.MinValue;
        int? reached = null;
        for (var rung = MinimumResource * Math.Pow(ReductionFactor, EarlyStoppingRate); rung <= last; rung *= ReductionFactor)
        {
            if (before < rung) reached = (int)rung;
        }

        return reached;
    }
}
