namespace TrainSmart.Search;

/// <summary>Stops a trial whose value leaves a range or is no number. With several objectives the range is that of the first.</summary>
public sealed record ThresholdPruner : PrunerOptions
{
    /// <summary>The least value that is borne.</summary>
    public double? Lower { get; init; }

    /// <summary>The largest value that is borne.</summary>
    public double? Upper { get; init; }

    /// <summary>How many steps every trial gets.</summary>
    public int WarmupSteps { get; init; }

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        if (question.Step < WarmupSteps) return Continue($"the first {WarmupSteps} steps are never pruned");
        var value = question.Minimized(question.Value);
        if (question.Values.Any(double.IsNaN)) return Stop($"the value at step {question.Step} is not a number");
        if (value < Lower) return Stop($"{Text(value)} is below {Text(Lower.Value)}");
        if (value > Upper) return Stop($"{Text(value)} is above {Text(Upper.Value)}");
        return Continue($"{Text(value)} is within the thresholds");
    }
}
