namespace TrainSmart;

/// <summary>A metric that the search makes as large as it can. The first objective of a class is the one that pruners look at.</summary>
/// <param name="metric">The metric's path, such as <c>validation/macro-f1</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaximizeAttribute(string metric) : Attribute
{
    /// <summary>The metric's path, such as <c>validation/macro-f1</c>.</summary>
    public string Metric { get; } = metric;
}

/// <summary>A metric that the search makes as small as it can. The first objective of a class is the one that pruners look at.</summary>
/// <param name="metric">The metric's path, such as <c>validation/rmse</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MinimizeAttribute(string metric) : Attribute
{
    /// <summary>The metric's path, such as <c>validation/rmse</c>.</summary>
    public string Metric { get; } = metric;
}
