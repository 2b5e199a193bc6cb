using TrainSmart.Models;

namespace TrainSmart.Training;

/// <summary>
/// Stops when the validation loss has not improved for some epochs, and goes back to the weights of the best one (Prechelt 1998).
/// </summary>
/// <param name="Epochs">How many epochs without improvement end the training; at least 1.</param>
public sealed record Patience(int Epochs)
{
    /// <summary>The least fall of the loss that counts as an improvement; at least 0.</summary>
    public double MinimumDelta { get; init; }

    /// <summary>Whether an epoch is better than the best one before it.</summary>
    internal bool Improves(Progress progress, EpochSummary epoch) =>
        progress.BestEpoch == 0 || epoch.ValidationLoss < progress.Epochs[progress.BestEpoch - 1].ValidationLoss - MinimumDelta;
}
