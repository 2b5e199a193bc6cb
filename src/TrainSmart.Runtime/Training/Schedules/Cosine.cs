namespace TrainSmart.Training;

/// <summary>Down along a half cosine over all steps, after an optional linear rise (Loshchilov and Hutter 2017, without restarts).</summary>
public sealed record Cosine : Schedule
{
    /// <summary>Epochs of linear rise before it; at least 0.</summary>
    public int WarmupEpochs { get; init; }

    /// <summary>What is left of the learning rate at the end, in [0, 1].</summary>
    public double FinalFraction { get; init; }

    /// <inheritdoc/>
    public override double Factor(long step, Horizon horizon)
    {
        var warmup = (long)WarmupEpochs * horizon.StepsPerEpoch;
        if (step < warmup) return (step + 1.0) / warmup;
        var progress = (double)(step - warmup) / Math.Max(1, horizon.Steps - warmup);
        return FinalFraction + ((1 - FinalFraction) / 2 * (1 + Math.Cos(Math.PI * Math.Min(1, progress))));
    }
}
