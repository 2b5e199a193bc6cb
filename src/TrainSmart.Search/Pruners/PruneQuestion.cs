using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Should this trial be stopped? What a pruner may look at: the trial's own reports, and the trials whose results are settled.</summary>
public readonly struct PruneQuestion
{
    private readonly IReadOnlyList<TrialRecord> _trials;
    private readonly int _known;
    private readonly EquatableArray<Direction> _directions;

    internal PruneQuestion(IReadOnlyList<TrialRecord> trials, int known, TrialRecord trial, EquatableArray<Direction> directions, ulong seed) =>
        (_trials, _known, Trial, _directions, Seed) = (trials, known, trial, directions, seed);

    /// <summary>The trial that is judged; it has reported at least once.</summary>
    public TrialRecord Trial { get; }

    /// <summary>The seed of the study.</summary>
    public ulong Seed { get; }

    /// <summary>The step at which the trial ends by itself; none if that is not known.</summary>
    public int? LastStep { get; internal init; }

    /// <summary>The last reported step.</summary>
    public int Step => Trial.Steps[Trial.Steps.Count - 1].Step;

    /// <summary>How many objectives there are.</summary>
    public int Objectives => _directions.Count;

    /// <summary>The last reported values, one an objective, so that less is better.</summary>
    public double[] Values => ValuesOf(Trial.Steps[Trial.Steps.Count - 1]);

    /// <summary>The last reported value of the first objective, so that less is better.</summary>
    public double Value => _directions[0].Minimized(Trial.Steps[Trial.Steps.Count - 1].Value);

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

    /// <summary>The values of a report, one an objective, so that less is better.</summary>
    public double[] ValuesOf(StepValue reported) => Dominance.Minimized(reported, _directions);

    /// <summary>The values at the first report from <paramref name="step"/> on, one an objective, so that less is better.</summary>
    /// <returns>Null if the trial never got there.</returns>
    public double[]? ValuesFrom(TrialRecord record, int step)
    {
        foreach (var reported in record.Steps.AsSpan())
        {
            if (reported.Step >= step) return ValuesOf(reported);
        }

        return null;
    }

    /// <summary>The reported value of the first objective with its sign so that less is better.</summary>
    public double Minimized(double value) => _directions[0].Minimized(value);

    /// <summary>The value of the first objective at the first report from <paramref name="step"/> on, so that less is better.</summary>
    /// <returns>Null if the trial never got there.</returns>
    public double? ValueFrom(TrialRecord record, int step)
    {
        foreach (var reported in record.Steps.AsSpan())
        {
            if (reported.Step >= step) return _directions[0].Minimized(reported.Value);
        }

        return null;
    }

    /// <summary>The reports of the first objective that are finite, so that less is better.</summary>
    public List<StepValue> Curve(TrialRecord record)
    {
        var curve = new List<StepValue>(record.Steps.Count);
        foreach (var reported in record.Steps.AsSpan())
        {
            if (double.IsFinite(reported.Value)) curve.Add(reported with { Value = _directions[0].Minimized(reported.Value) });
        }

        return curve;
    }

    /// <summary>The best value of the first objective up to <paramref name="step"/>, so that less is better; not a number if there is none.</summary>
    public double BestUntil(TrialRecord record, int step)
    {
        var best = double.NaN;
        foreach (var reported in record.Steps.AsSpan())
        {
            if (reported.Step > step) break;
            var value = _directions[0].Minimized(reported.Value);
            if (!(best <= value) && !double.IsNaN(value)) best = value;
        }

        return best;
    }
}
