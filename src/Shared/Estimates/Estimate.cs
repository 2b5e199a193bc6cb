namespace TrainSmart.Estimates;

/// <summary>A number that is not known exactly. A warning is right only where even <paramref name="Low"/> is too much.</summary>
/// <param name="Low">What it will hardly be below.</param>
/// <param name="Expected">What it is most likely.</param>
/// <param name="High">What it will hardly be above.</param>
public sealed record Estimate(double Low, double Expected, double High)
{
    /// <summary>An estimate that may be off by a factor either way.</summary>
    public static Estimate Within(double expected, double factor) => new(expected / factor, expected, expected * factor);

    /// <summary>The estimate of as many as that.</summary>
    public Estimate Times(double factor) => new(Low * factor, Expected * factor, High * factor);
}
