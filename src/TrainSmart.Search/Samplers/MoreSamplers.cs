namespace TrainSmart.Search;

/// <summary>The points of a scrambled Sobol sequence. Trial n is its n-th point, whatever the results.</summary>
public sealed record SobolSampler : SamplerOptions
{
    internal override ISampler Create(SearchSpace space, StudyOptions options) =>
        new LowDiscrepancyAlgorithm(space, options.Seed, "sobol", new SobolSequence(space.Columns.Length, options.Seed));
}

/// <summary>The points of a scrambled Halton sequence. Trial n is its n-th point, whatever the results.</summary>
public sealed record HaltonSampler : SamplerOptions
{
    internal override ISampler Create(SearchSpace space, StudyOptions options) =>
        new LowDiscrepancyAlgorithm(space, options.Seed, "halton", new HaltonSequence(space.Columns.Length, options.Seed));
}

/// <summary>Redraws good trials within a neighbourhood that shrinks as trials pass. Suits rugged functions and any kind of parameter.</summary>
public sealed record AnnealingSampler : SamplerOptions
{
    /// <summary>The average place in the ranking of the trial that is redrawn, above 1.</summary>
    public double AverageRank { get; init; } = 2;

    /// <summary>How fast the neighbourhood shrinks: after n trials it is 1 / (1 + n times this) of the range.</summary>
    public double Shrinkage { get; init; } = 0.1;

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (!(AverageRank > 1)) throw new StudyException($"the average rank of annealing must be above 1, was {AverageRank}");
        if (!(Shrinkage > 0)) throw new StudyException($"the shrinkage of annealing must be above 0, was {Shrinkage}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new AnnealingAlgorithm(space, this, options);
}

/// <summary>Evolves a population with crossover, mutation and non-dominated sorting; spreads over the front by crowding distance.
/// Deb et al., IEEE TEC 6, 2002.</summary>
public sealed record NsgaIISampler : SamplerOptions
{
    /// <summary>How many trials make a generation; none for a number by the budget.</summary>
    public int? Population { get; init; }

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (Population < 4) throw new StudyException($"the population of nsga-ii must be at least 4, was {Population}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) =>
        new EvolutionAlgorithm(
            space,
            options,
            Population ?? PopulationSize.Of(options),
            "nsga-ii",
            "evolves a population towards the whole front, spread by crowding distance",
            new CrowdingSurvival());
}

/// <summary>
/// As NSGA-II, but spreads over the front by even reference directions, which suits three and more objectives. Deb and Jain, IEEE TEC 18, 2014.
/// </summary>
public sealed record NsgaIIISampler : SamplerOptions
{
    /// <summary>How many trials make a generation; none for a number by the budget.</summary>
    public int? Population { get; init; }

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (Population < 4) throw new StudyException($"the population of nsga-iii must be at least 4, was {Population}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options)
    {
        var population = Population ?? PopulationSize.Of(options);
        return new EvolutionAlgorithm(
            space, options, population, "nsga-iii", "evolves a population towards the whole front, spread by reference directions",
            new ReferenceSurvival(options.Directions.Count, population));
    }
}

/// <summary>Adapts a normal distribution to the shape of the function. Hansen, "The CMA evolution strategy: a tutorial", arXiv 1604.00772; whole
/// numbers keep a margin as in Hamano et al., GECCO 2022; restarts with a doubled population as in Auger and Hansen, CEC 2005; separable for many
/// dimensions as in Ros and Hansen, PPSN 2008.</summary>
public sealed record CmaEsSampler : SamplerOptions
{
    /// <summary>The first step size, as a share of each range.</summary>
    public double StepSize { get; init; } = 1.0 / 6;

    /// <summary>How many trials make a generation; none for the tutorial's 4 + 3 ln d.</summary>
    public int? Population { get; init; }

    /// <summary>Whether each parameter has a deviation of its own and no dependence on others is learnt; none for: above 100 columns.</summary>
    public bool? Separable { get; init; }

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (options.Directions.Count > 1) throw new StudyException("cma-es has one objective; with several use nsga-ii or tpe");
        if (!(StepSize > 0)) throw new StudyException($"the step size of cma-es must be above 0, was {StepSize}");
        if (Population < 4) throw new StudyException($"the population of cma-es must be at least 4, was {Population}");
        for (var parameter = 0; parameter < space.Count; parameter++)
        {
            var (first, _) = space.ColumnsOf(parameter);
            if (space.Columns[first].IsCategory && space.Columns[first].Levels > 1)
                throw new StudyException(
                    $"TS2023: cma-es has no distance between the values of '{space.Parameters[parameter].Name}'; use tpe or gp, or an ordinal");
        }
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new CmaEsAlgorithm(space, this, options);
}

/// <summary>A Gaussian process with a Matern 5/2 kernel, one length scale a parameter, and the logarithm of expected improvement. The most trials'
/// worth of insight for expensive trials; its own cost grows with the cube of their number.</summary>
public sealed record GaussianProcessSampler : SamplerOptions
{
    /// <summary>
    /// How many points are drawn evenly first; none for a third of the study, 10 to 20, where the space has categories, else 5 to 10 by the dimension.
    /// </summary>
    public int? StartupTrials { get; init; }

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (StartupTrials < 2) throw new StudyException($"the startup trials of gp must be at least 2, were {StartupTrials}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new GaussianProcessAlgorithm(space, this, options);
}
