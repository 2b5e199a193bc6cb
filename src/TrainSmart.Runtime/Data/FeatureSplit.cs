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
}
