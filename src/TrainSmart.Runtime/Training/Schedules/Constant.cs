namespace TrainSmart.Training;

/// <summary>The learning rate stays.</summary>
public sealed record Constant : Schedule
{
    /// <inheritdoc/>
    public override double Factor(long step, Horizon horizon) => 1;
}
