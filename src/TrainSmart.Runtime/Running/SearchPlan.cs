using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>How an experiment is searched.</summary>
public sealed record SearchPlan
{
    /// <summary>What is looked for; at least one. Trials are pruned by the first, and only if there is no other.</summary>
    public required IReadOnlyList<Objective> Objectives { get; init; }

    /// <summary>What proposes configurations.</summary>
    public SamplerOptions Sampler { get; init; } = new AutoSampler();

    /// <summary>What stops trials that will not win.</summary>
    public PrunerOptions Pruner { get; init; } = new NoPruner();

    /// <summary>How many trials there are; at least one.</summary>
    public int Trials { get; init; } = 50;

    /// <summary>
    /// How many trials may be under way at once, on whatever number of workers. It is part of the experiment: trial n is drawn from the results
    /// of trials 0 to n - parallelism, so that the same seed gives the same trials on one worker and on many.
    /// </summary>
    public int Parallelism { get; init; } = 4;
}
