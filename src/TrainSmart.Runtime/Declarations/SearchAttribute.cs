namespace TrainSmart;

/// <summary>How the space is searched. <see cref="SamplingAttribute"/> and <see cref="PruningAttribute"/> say the same with settings.</summary>
/// <param name="sampler">How the next point is chosen.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SearchAttribute(Sampler sampler = Sampler.Auto) : Attribute
{
    /// <summary>How the next point is chosen.</summary>
    public Sampler Sampler { get; } = sampler;

    /// <summary>Which trials are stopped before their end; none by default.</summary>
    public Pruner Pruner { get; set; }

    /// <summary>How many points are tried; at least 1, 50 by default.</summary>
    public int Trials { get; set; } = 50;

    /// <summary>How many trials may run at once without changing any result; at least 1, 4 by default.</summary>
    public int Parallelism { get; set; } = 4;
}
