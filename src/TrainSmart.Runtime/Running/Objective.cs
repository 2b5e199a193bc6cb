using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>What the search looks for: a metric and whether more of it is better.</summary>
/// <param name="Metric">The path of the metric, such as <c>validation/macro-f1</c>; for an objective function any name.</param>
/// <param name="Direction">Whether more or less is better.</param>
public sealed record Objective(string Metric, Direction Direction)
{
    /// <summary>More is better.</summary>
    public static Objective Maximize(string metric) => new(metric, Direction.Maximize);

    /// <summary>Less is better.</summary>
    public static Objective Minimize(string metric) => new(metric, Direction.Minimize);

    /// <summary>Whether <paramref name="value"/> is better than <paramref name="other"/>; NaN is better than nothing.</summary>
    public bool IsBetter(double value, double other) => Direction == Direction.Maximize ? value > other : value < other;

    /// <inheritdoc/>
    public override string ToString() => $"{(Direction == Direction.Maximize ? "maximize" : "minimize")} {Metric}";
}
