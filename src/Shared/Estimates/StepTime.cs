namespace TrainSmart.Estimates;

/// <summary>
/// How long one step of the trainer takes: what its arithmetic takes at the rate of the machine, and what the calls take that begin it. The figures
/// come from <c>benchmarks/training</c>, which measured one core of a processor and one H200.
/// </summary>
/// <param name="FlopsPerSecond">Operations a second that matrix products reach.</param>
/// <param name="SecondsPerStep">What every step takes, whatever the network.</param>
/// <param name="SecondsPerLayer">What every layer adds.</param>
/// <param name="ErrorFactor">By what factor the truth may be larger or smaller.</param>
public sealed record StepTime(double FlopsPerSecond, double SecondsPerStep, double SecondsPerLayer, double ErrorFactor)
{
    /// <summary>The share of its peak that a GPU reaches in matrix products: 41 of the 67 TFLOP/s of an H200.</summary>
    private const double ShareOfPeak = 0.61;

    /// <summary>
    /// One core of a processor: 84 GFLOP/s in matrix products, and steps of 0.18 ms for 15 layers and of 0.08 ms beside its products for 3, which
    /// are 57 us a step and 7.5 us a layer.
    /// </summary>
    public static StepTime Core { get; } = new(84e9, 57e-6, 7.5e-6, 3);

    /// <summary>Whether calls go on while the arithmetic runs, so that the longer of the two decides.</summary>
    public bool Overlaps { get; init; }

    /// <summary>A GPU in single precision. Steps of 719 us for 3 layers and of 1,792 us for 15 are 450 us a step and 89 us a layer.</summary>
    public static StepTime Of(Device device) => new(device.Float32 * 1e12 * ShareOfPeak, 450e-6, 89e-6, 3) { Overlaps = true };

    /// <summary>
    /// The seconds of one step. A backward pass takes twice what the forward pass does, and a multiplication with its addition counts as 2.
    /// </summary>
    public double Seconds(NetworkSize network, double batch)
    {
        var arithmetic = 6 * network.MultiplyAddsPerRow * batch / FlopsPerSecond;
        var calls = SecondsPerStep + (SecondsPerLayer * network.Layers);
        return Overlaps ? Math.Max(arithmetic, calls) : arithmetic + calls;
    }
}
