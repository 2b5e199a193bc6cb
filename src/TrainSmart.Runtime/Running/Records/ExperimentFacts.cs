namespace TrainSmart.Running.Records;

/// <summary>What a run was asked for.</summary>
public sealed record ExperimentFacts
{
    /// <summary>The name of the experiment.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in the author's words.</summary>
    public string? Description { get; init; }

    /// <summary>The file that declares it, relative to the project.</summary>
    public string? File { get; init; }

    /// <summary>The seed of all chance in it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>What is looked for; the first is what the report speaks of.</summary>
    public required IReadOnlyList<ObjectiveFacts> Objectives { get; init; }

    /// <summary>The data; none for an objective function.</summary>
    public DataFacts? Data { get; init; }

    /// <summary>What proposed configurations, such as <c>tpe</c>.</summary>
    public required string Sampler { get; init; }

    /// <summary>What stopped trials early, such as <c>hyperband</c>, or <c>none</c>.</summary>
    public required string Pruner { get; init; }

    /// <summary>How many trials were planned.</summary>
    public required int Trials { get; init; }

    /// <summary>How many trials may have been under way at once.</summary>
    public required int Parallelism { get; init; }

    /// <summary>How many different points the space has; none if that is without end.</summary>
    public long? Cardinality { get; init; }

    /// <summary>The constraints of the space as the language writes them.</summary>
    public IReadOnlyList<string> Constraints { get; init; } = [];

    /// <summary>The time the search may take, in seconds; none if not limited.</summary>
    public double? TimeBudgetSeconds { get; init; }

    /// <summary>The dollars the run may cost; none if not limited.</summary>
    public double? CostBudgetDollars { get; init; }
}

/// <summary>A metric and whether more of it is better.</summary>
/// <param name="Metric">The path, such as <c>validation/macro-f1</c>.</param>
/// <param name="Maximize">Whether more is better.</param>
public sealed record ObjectiveFacts(string Metric, bool Maximize);

/// <summary>The data of a run.</summary>
public sealed record DataFacts
{
    /// <summary>The path relative to the project.</summary>
    public required string File { get; init; }

    /// <summary>The column that is learned.</summary>
    public required string Label { get; init; }

    /// <summary><c>classification</c> or <c>regression</c>.</summary>
    public required string Task { get; init; }

    /// <summary>Rows that models learn from, after preparation.</summary>
    public required int TrainRows { get; init; }

    /// <summary>Rows that trials are compared on.</summary>
    public required int ValidationRows { get; init; }

    /// <summary>Rows that the chosen model is judged on.</summary>
    public required int TestRows { get; init; }

    /// <summary>What each feature of the prepared rows is called.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>The classes in the order of their indices; empty for a regression.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>How many training rows each class has; empty for a regression.</summary>
    public IReadOnlyList<int> ClassRows { get; init; } = [];
}
