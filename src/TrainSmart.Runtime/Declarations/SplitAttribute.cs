namespace TrainSmart;

/// <summary>Which shares of the rows train, validate and test. The three sum to 1.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SplitAttribute : Attribute
{
    /// <summary>The share that everything is fitted on, in (0, 1).</summary>
    public double Train { get; set; } = 0.7;

    /// <summary>The share that the search looks at, in (0, 1).</summary>
    public double Validation { get; set; } = 0.15;

    /// <summary>The share that is looked at once, at the very end, in (0, 1).</summary>
    public double Test { get; set; } = 0.15;

    /// <summary>Whether each part has the label's classes in the same proportions as the whole.</summary>
    public bool Stratify { get; set; }
}
