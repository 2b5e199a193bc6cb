using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>How configurations are chosen.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(AutoSampler), "auto")]
[JsonDerivedType(typeof(RandomSampler), "random")]
[JsonDerivedType(typeof(GridSampler), "grid")]
[JsonDerivedType(typeof(TpeSampler), "tpe")]
[JsonDerivedType(typeof(BohbSampler), "bohb")]
[JsonDerivedType(typeof(SobolSampler), "sobol")]
[JsonDerivedType(typeof(HaltonSampler), "halton")]
[JsonDerivedType(typeof(GaussianProcessSampler), "gp")]
[JsonDerivedType(typeof(CmaEsSampler), "cma-es")]
[JsonDerivedType(typeof(AnnealingSampler), "annealing")]
[JsonDerivedType(typeof(NsgaIISampler), "nsga-ii")]
[JsonDerivedType(typeof(NsgaIIISampler), "nsga-iii")]
[JsonDerivedType(typeof(PopulationSampler), "population")]
[JsonDerivedType(typeof(UnknownSampler), "own")]
public abstract record SamplerOptions
{
    private static readonly Dictionary<string, SamplerOptions> Known = new()
    {
        ["auto"] = new AutoSampler(),
        ["random"] = new RandomSampler(),
        ["grid"] = new GridSampler(),
        ["tpe"] = new TpeSampler(),
        ["bohb"] = new BohbSampler(),
        ["sobol"] = new SobolSampler(),
        ["halton"] = new HaltonSampler(),
        ["gp"] = new GaussianProcessSampler(),
        ["cma-es"] = new CmaEsSampler(),
        ["annealing"] = new AnnealingSampler(),
        ["nsga-ii"] = new NsgaIISampler(),
        ["nsga-iii"] = new NsgaIIISampler(),
        ["population"] = new PopulationSampler(),
    };

    private protected SamplerOptions() { }

    /// <summary>The sampler of a name of the language, such as <c>tpe</c>, with its usual settings.</summary>
    /// <exception cref="StudyException">There is no such sampler; the message names the nearest one.</exception>
    public static SamplerOptions Parse(string name) =>
        Known.TryGetValue(name, out var sampler)
            ? sampler
            : throw new StudyException(
                $"'{name}' is no sampler{NearestName.Hint(name, Known.Keys)}; the samplers are {string.Join(", ", Known.Keys)}");

    /// <summary>Refuses a space or a study that the sampler cannot handle.</summary>
    internal virtual void Check(SearchSpace space, StudyOptions options)
    {
    }

    internal abstract ISampler Create(SearchSpace space, StudyOptions options);
}

/// <summary>The default: chooses the sampler by the space, the objectives and the budget, and says why.</summary>
public sealed record AutoSampler : SamplerOptions
{
    internal override ISampler Create(SearchSpace space, StudyOptions options) => AutoAlgorithm.Choose(space, options);
}

/// <summary>Draws every point from the declared distributions, independently.</summary>
public sealed record RandomSampler : SamplerOptions
{
    internal override ISampler Create(SearchSpace space, StudyOptions options) => new RandomAlgorithm(space, options.Seed);
}

/// <summary>Tries every point of a countable space once, the last parameter changing fastest; conditional parameters only where they exist.</summary>
public sealed record GridSampler : SamplerOptions
{
    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (Grid.FirstContinuous(space) is var parameter and >= 0)
            throw new StudyException(
                $"TS2019: the grid needs a step or choices for '{space.Parameters[parameter].Name}'; "
                + "write quantized-uniform, or use another sampler");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new GridAlgorithm(space);
}

/// <summary>Tree-structured Parzen estimator: models where good and other trials lie, and tries where the ratio of the densities is largest.
/// Bergstra et al., NeurIPS 2011; multivariate as in Falkner et al., ICML 2018, and Watanabe, arXiv 2304.11127.</summary>
public sealed record TpeSampler : SamplerOptions
{
    /// <summary>How many trials are drawn at random first.</summary>
    public int StartupTrials { get; init; } = 10;

    /// <summary>How many points are drawn and compared for a trial.</summary>
    public int Candidates { get; init; } = 24;

    /// <summary>Whether parameters are modelled together, so that the model sees how they interact; otherwise each on its own. With several
    /// objectives each is on its own in any case: the good trials lie along a whole front,
    /// and few kernels do not tell how parameters depend on each other along it.</summary>
    public bool Multivariate { get; init; } = true;

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (StartupTrials < 1) throw new StudyException($"the startup trials of tpe must be at least 1, were {StartupTrials}");
        if (Candidates < 1) throw new StudyException($"the candidates of tpe must be at least 1, were {Candidates}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new TpeAlgorithm(space, this, options);
}
