namespace TrainSmart;

/// <summary>A sampler with settings of its own. A setting that the sampler does not know is an error.</summary>
/// <param name="sampler">How the next point is chosen.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SamplingAttribute(Sampler sampler) : Attribute
{
    /// <summary>How the next point is chosen.</summary>
    public Sampler Sampler { get; } = sampler;

    /// <summary>How many independent draws come first; at least 0.</summary>
    public int StartupTrials { get; set; }

    /// <summary>How many draws compete for each trial; at least 1.</summary>
    public int Candidates { get; set; }

    /// <summary>For <see cref="Sampler.Bohb"/>: the share of independent draws, in [0, 1].</summary>
    public double RandomShare { get; set; }
}
