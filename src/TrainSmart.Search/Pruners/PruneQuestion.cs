namespace TrainSmart.Search;

/// <summary>Should this trial be stopped? What a pruner may look at: the trial's own reports, and the trials whose results are settled.</summary>
public readonly struct PruneQuestion
{
    private readonly IReadOnlyList<TrialRecord> _trials;
    private readonly int _known;
    private readonly Direction _direction;

    internal PruneQuestion(IReadOnlyList<TrialRecord> trials, int known, TrialRecord trial, Direction direction, ulong seed) =>
        (_trials, _known, Trial, _direction, Seed) = (trials, known, trial, direction, seed);

    /// <summary>The trial that is judged; it has reported at least once.</summary>
    public TrialRecord Trial { get; }

    /// <summary>The seed of the study.</summary>
    public ulong Seed { get; }

    /// <summary>The step at which the trial ends by itself; none if that is not known.</summary>
    public int? LastStep { get; internal init; }

    /// <summary>The last reported step.</summary>
    public int Step => Trial.Steps[Trial.Steps.Count - 1].Step;

    /// <summary>The last reported value, so that less is better.</summary>
    public double Value => _direction.Minimized(Trial.Steps[Trial.Steps.Count - 1].Value);

    /// <summary>The settled trials that reported anything, failed ones left out.</summary>
    public IEnumerable<TrialRecord> Others
    {
        get
        {
            for (var number = 0; number < _known; number++)
            {
                if (_trials[number] is { Steps.IsEmpty: false, State: TrialState.Completed or TrialState.Pruned } other) yield return other;
            }
        }
    }

    /// <summary>The reported value with its sign so that less is better.</summary>
    public double Minimized(double value) => _direction.Minimized(value);

    /// <summary>The value at the first report from <paramref name="step"/> on, so that less is better; null if the trial never got there.</summary>
    public double? ValueFrom(TrialRecord record, int step)
    {
        foreach (var reported in record.Steps.AsSpan())
        {
            if (reported.Step >= step) return _direction.Minimized(reported.Value);
        }

        return null;
    }

    /// <summary>The reports that are finite, so that less is better.</summary>
    public List<StepValue> Curve(TrialRecord record)
    {
        var curve = new List<StepValue>(record.Steps.Count);
        foreach (var reported in record.Steps.AsSpan())
        {
            if (double.IsFinite(reported.Value)) curve.Add(reported with { Value = _direction.Minimized(reported.Value) });
        }

        return curve;
    }

    /// <summary>The best value up to <paramref name="step"/>, so that less is better; not a number if there is none.</summary>
    public double BestUntil(TrialRecord record, int step)
    {
        var best = double.NaN;
        foreach (var reported in record.Steps.AsSpan())
        {
            if (reported.Step > step) break;
            var value = _direction.Minimized(reported.Value);
            if (!(best <= value) && !double.IsNaN(value)) best = value;
        }

        return best;
    }
}
