namespace TrainSmart.Training;

/// <summary>
/// Up to the learning rate along a half cosine, then down to almost nothing along another (Smith and Topin 2018). It starts at a 25th of the
/// learning rate and ends at a 250,000th.
/// </summary>
public sealed record OneCycle : Schedule
{
    private const double Start = 1.0 / 25;
    private const double End = Start / 10_000;

    /// <summary>The share of the steps that go up, in [0, 1).</summary>
    public double WarmupFraction { get; init; } = 0.3;

    /// <inheritdoc/>
    public override double Factor(long step, Horizon horizon)
    {
        var top = (WarmupFraction * horizon.Steps) - 1;   // the step at which the learning rate is reached
        var last = horizon.Steps - 1;
        return step < top ? HalfCosine(Start, 1, step / top)
            : step < last ? HalfCosine(1, End, (step - top) / (last - top))
            : End;
    }

    private static double HalfCosine(double from, double to, double progress) => to + ((from - to) / 2 * (1 + Math.Cos(Math.PI * progress)));
}
