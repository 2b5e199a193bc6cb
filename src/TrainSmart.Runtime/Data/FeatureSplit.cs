using TrainSmart.Search;

namespace TrainSmart.Data;

/// <summary>The features of all three parts, made by a preparation that has seen the training rows only.</summary>
public sealed record FeatureSplit
{
    /// <summary>What a model learns from.</summary>
    public required FeatureMatrix Train { get; init; }

    /// <summary>What trials are compared on.</summary>
    public required FeatureMatrix Validation { get; init; }

    /// <summary>What the chosen model is judged on, once.</summary>
    public required FeatureMatrix Test { get; init; }

    /// <summary>How many numbers a model has to give for a row: one a class, or one for a regression.</summary>
    public required Shape Outputs { get; init; }

    /// <summary>What is learned.</summary>
    public required LearningTask Task { get; init; }

    /// <summary>How many numbers a model is given for a row.</summary>
    public Shape Features => new(Train.Width);

    /// <summary>The same split with balanced training rows; validation and test rows stay as they are.</summary>
    /// <param name="balance">How.</param>
    /// <param name="random">Which rows are repeated, left out or leant towards.</param>
    /// <exception cref="DataException">The task is a regression, or a class has too few rows.</exception>
    public FeatureSplit Balance(Balance balance, RandomStream random)
    {
        if (Task != LearningTask.Classification)
        {
            throw new DataException("Only classes can be balanced, and this is a regression.", "Take balance out of the declaration.");
        }

        return this with { Train = Balancer.Apply(Train, balance, ref random) };
    }
}
