namespace TrainSmart.Running.Records;

/// <summary>One epoch of a training.</summary>
/// <param name="Epoch">The number, one the first.</param>
/// <param name="TrainLoss">The mean loss over the training rows.</param>
/// <param name="ValidationLoss">The mean loss over the validation rows; NaN if there are none.</param>
/// <param name="Objective">The value of the first objective after it; none if it is not known by epoch.</param>
public sealed record EpochFacts(int Epoch, double TrainLoss, double ValidationLoss, double? Objective);

/// <summary>A metric of the chosen model.</summary>
/// <param name="Name">The path, such as <c>test/accuracy</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">The lower end of the 95 % confidence interval; given for the test rows only.</param>
/// <param name="High">The upper end of the 95 % confidence interval; given for the test rows only.</param>
public sealed record MetricFacts(string Name, double Value, double? Low = null, double? High = null);

/// <summary>What a predictor that sees no features reaches on the test rows.</summary>
/// <param name="Name">What it does, such as <c>always Adelie</c>.</param>
/// <param name="Metric">The path of the metric, such as <c>test/macro-f1</c>.</param>
/// <param name="Value">The value.</param>
public sealed record BaselineFacts(string Name, string Metric, double Value);

/// <summary>Predictions of the chosen model for the test rows of a classification.</summary>
public sealed record ClassificationFacts
{
    /// <summary>The classes in the order of their indices.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>How many test rows of class (outer) were predicted as class (inner).</summary>
    public required IReadOnlyList<IReadOnlyList<int>> Confusion { get; init; }

    /// <summary>The index of the true class of each test row.</summary>
    public required IReadOnlyList<int> Actual { get; init; }

    /// <summary>The predicted probability of each class (inner) for each test row (outer).</summary>
    public required IReadOnlyList<IReadOnlyList<float>> Probabilities { get; init; }
}

/// <summary>Predictions of the chosen model for the test rows of a regression.</summary>
public sealed record RegressionFacts
{
    /// <summary>The true value of each test row.</summary>
    public required IReadOnlyList<float> Actual { get; init; }

    /// <summary>The predicted value of each test row.</summary>
    public required IReadOnlyList<float> Predicted { get; init; }
}
