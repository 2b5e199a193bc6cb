namespace TrainSmart.Training;

/// <summary>
/// Stops when the validation loss has not improved for some epochs, and goes back to the weights of the best one (Prechelt 1998).
/// </summary>
/// <param name="Epochs">How many epochs without improvement end the training; at least 1.</param>
public sealed record Patience(int Epochs)
{
    /// <summary>The least fall of the loss that counts as an improvement; at least 0.</summary>
    public double MinimumDelta { get; init; }
}
