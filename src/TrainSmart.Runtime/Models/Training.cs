using TrainSmart.Training;

namespace TrainSmart.Models;

/// <summary>How a network learns.</summary>
public sealed record Training
{
    /// <summary>What changes the weights.</summary>
    public Optimizer Optimizer { get; init; } = new AdamW();

    /// <summary>How the learning rate moves over the training.</summary>
    public Schedule Schedule { get; init; } = new Constant();

    /// <summary>How often all training rows are seen, at most; at least 1.</summary>
    public int Epochs { get; init; } = 50;

    /// <summary>How many rows a step sees; at least 1.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>
    /// In how many parts a batch is computed; at least 1. Their gradients add up to that of the whole batch, so that a step is the same and takes
    /// less memory. Batch-norm sees the parts, and dropout draws anew for each.
    /// </summary>
    public int Accumulate { get; init; } = 1;

    /// <summary>When to stop before the last epoch; none to go on to the end.</summary>
    public Patience? EarlyStopping { get; init; }

    /// <summary>The largest Euclidean norm of the whole gradient; a longer one is scaled down to it. None if gradients stay as they are.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>The share of each label that is spread evenly over all classes, in [0, 1) (Szegedy et al. 2016). Classification only.</summary>
    public double LabelSmoothing { get; init; }
}
