namespace TrainSmart.Data;

/// <summary>How rows are divided. The three shares sum to one.</summary>
public sealed record SplitOptions
{
    /// <summary>The share of the rows that models learn from.</summary>
    public double Train { get; init; } = 0.7;

    /// <summary>The share of the rows that trials are compared on.</summary>
    public double Validation { get; init; } = 0.15;

    /// <summary>The share of the rows that the chosen model is judged on.</summary>
    public double Test { get; init; } = 0.15;

    /// <summary>Whether each class is divided by itself, so that all parts have the classes in the same proportion.</summary>
    public bool Stratify { get; init; } = true;

    /// <summary>What is learned; none to take it from the label: texts and truth values are classified, numbers and days regressed.</summary>
    public LearningTask? Task { get; init; }

    internal void Check()
    {
        double[] shares = [Train, Validation, Test];
        if (shares.Any(share => !(share is >= 0 and <= 1)) || Math.Abs(shares.Sum() - 1) > 1e-9 || Train == 0)
        {
            throw new DataException(
                FormattableString.Invariant($"A split of {Train} + {Validation} + {Test} is none: the shares are from 0 to 1, ")
                    + "that of training is above 0, and they sum to 1.",
                "Write, for example, train: 0.7, validation: 0.15, test: 0.15.");
        }
    }
}
