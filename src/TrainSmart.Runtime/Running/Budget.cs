namespace TrainSmart.Running;

/// <summary>What a run may use up. What is not said is not limited.</summary>
public sealed record Budget
{
    /// <summary>No limit.</summary>
    public static Budget Unlimited { get; } = new();

    /// <summary>US dollars for the machines of the run; above zero.</summary>
    public double? Dollars { get; init; }

    /// <summary>Time on the clock for the search; above zero. No trial starts that is predicted to end after it.</summary>
    public TimeSpan? Time { get; init; }
}
