namespace TrainSmart.Benchmarks.Pruning;

/// <summary>A table on which networks are trained.</summary>
/// <param name="Name">The name of its file of curves.</param>
/// <param name="Data">The file of rows.</param>
/// <param name="Label">The column that is predicted.</param>
/// <param name="IsRegression">Whether that is a number.</param>
/// <param name="Rows">How many rows are used at most; two thirds train, the others validate.</param>
internal sealed record CurveTask(string Name, string Data, string Label, bool IsRegression, int Rows)
{
    /// <summary>A column that says nothing of further rows, such as a date; none if every one counts.</summary>
    public string? Ignored { get; init; }

    public static readonly IReadOnlyList<CurveTask> All =
    [
        new("penguins", "penguins.csv", "species", false, 333),
        new("concrete", "concrete.csv", "compressive_strength", true, 1030),
        new("digits", "digits.csv", "digit", false, 900),
        new("churn", "churn.csv", "churn", false, 1200),
        new("ames", "ames.csv", "Sale_Price", true, 1200),
        new("weather", "seattle-weather.csv", "weather", false, 1461) { Ignored = "date" },
    ];

    /// <summary>What is searched, the same for every table.</summary>
    public static readonly string[] Space =
    [
        "rate: log-uniform(0.0003, 1)", "momentum: uniform(0, 0.98)", "batch: ordinal(8, 16, 32, 64)", "layers: int(1, 3)", "width: log-int(4, 48)",
        "decay: log-uniform(1e-6, 0.03)", "spread: log-uniform(0.2, 2)",
    ];
}
