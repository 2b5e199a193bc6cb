namespace TrainSmart.Models;

/// <summary>How a training went, epoch by epoch. Empty for estimators, which know no epochs.</summary>
/// <param name="Epochs">The epochs in order.</param>
/// <param name="BestEpoch">The number of the epoch whose weights the model has; 0 where there are none.</param>
/// <param name="Ending">Why the training ended.</param>
public sealed record LearningCurve(IReadOnlyList<EpochSummary> Epochs, int BestEpoch, TrainingEnding Ending)
{
    /// <summary>The curve of a model that was not trained in epochs.</summary>
    public static LearningCurve Empty { get; } = new([], 0, TrainingEnding.Completed);

    /// <summary>Whether the pruner stopped the trial.</summary>
    public bool Pruned => Ending == TrainingEnding.Pruned;
}

/// <summary>One pass over the training rows.</summary>
/// <param name="Epoch">The number of the epoch, from 1.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="TrainLoss">
/// The mean loss over the epoch's batches, while the weights were changing: cross entropy in nats, or the squared error in the label's unit squared.
/// </param>
/// <param name="ValidationLoss">The loss over the validation rows after the epoch, in the same unit; none if there are no such rows.</param>
/// <param name="Metrics">What was measured after the epoch by path, such as <c>validation/macro-f1</c>; the losses are among it.</param>
public sealed record EpochSummary(
    int Epoch,
    double LearningRate,
    double TrainLoss,
    double? ValidationLoss,
    IReadOnlyDictionary<string, double> Metrics);

/// <summary>Why a training ended.</summary>
public enum TrainingEnding
{
    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>The validation loss no longer improved.</summary>
    Stopped,

    /// <summary>The pruner saw that the trial would not be among the best.</summary>
    Pruned,

    /// <summary>The trial waits at a rung, and a checkpoint holds all that it needs to go on.</summary>
    Paused,
}
