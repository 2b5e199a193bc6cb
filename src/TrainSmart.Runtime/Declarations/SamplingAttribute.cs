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

    /// <summary>For <see cref="Sampler.Population"/>: how many members there are; at least 4.</summary>
    public int Size { get; set; }

    /// <summary>For <see cref="Sampler.Population"/>: how many epochs lie between two comparisons; at least 1.</summary>
    public int Every { get; set; }

    /// <summary>For <see cref="Sampler.Population"/>: the share that is replaced; above 0 and at most 0.5.</summary>
    public double Share { get; set; }

    /// <summary>For <see cref="Sampler.Population"/>: how far a value moves, such as 0.2 for the factors 0.8 and 1.2; in (0, 1).</summary>
    public double Perturbation { get; set; }

    /// <summary>For <see cref="Sampler.Population"/>: how probably a value is drawn anew instead; in [0, 1].</summary>
    public double ResampleProbability { get; set; }
}
