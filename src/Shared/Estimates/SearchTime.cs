namespace TrainSmart.Estimates;

/// <summary>How much a search trains.</summary>
/// <param name="Trials">How many trials it runs.</param>
/// <param name="Epochs">How many epochs a trial has, at most.</param>
/// <param name="FewestEpochs">How many it has at least: early stopping and pruning end some sooner.</param>
/// <param name="StepsPerEpoch">How many steps an epoch has.</param>
/// <param name="Workers">How many trials run at once.</param>
public sealed record SearchTime(double Trials, double Epochs, double FewestEpochs, double StepsPerEpoch, double Workers)
{
    /// <summary>The seconds by the clock, given those of a step.</summary>
    public Estimate Seconds(Estimate step)
    {
        // Trials that do not fill the last round leave workers idle, but the round takes its time.
        var rounds = Math.Ceiling(Trials / Math.Max(1, Math.Min(Workers, Trials)));
        return new Estimate(
            rounds * FewestEpochs * StepsPerEpoch * step.Low,
            rounds * Epochs * StepsPerEpoch * step.Expected,
            rounds * Epochs * StepsPerEpoch * step.High);
    }
}
