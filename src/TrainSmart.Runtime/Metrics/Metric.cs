using TrainSmart.Data;

namespace TrainSmart.Metrics;

/// <summary>A measure of how good predictions are.</summary>
public sealed record Metric
{
    internal Metric(string name, LearningTask task, bool higherIsBetter, string summary, Func<JudgedRows, double> compute) =>
        (Name, Task, HigherIsBetter, Summary, Compute) = (name, task, higherIsBetter, summary, compute);

    /// <summary>The name as declarations write it after the part, such as <c>macro-f1</c> of <c>validation/macro-f1</c>.</summary>
    public string Name { get; }

    /// <summary>The task that it judges; <c>loss</c> is there once for each.</summary>
    public LearningTask Task { get; }

    /// <summary>Whether more is better.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>The least value that it can have; none if it can fall without end.</summary>
    public double? Lowest { get; init; }

    /// <summary>The greatest value that it can have; none if it can grow without end.</summary>
    public double? Highest { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public string Summary { get; }

    /// <summary>The value, NaN where it is not defined.</summary>
    internal Func<JudgedRows, double> Compute { get; }
}
