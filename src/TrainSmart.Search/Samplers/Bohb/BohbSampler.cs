namespace TrainSmart.Search;

/// <summary>
/// A Parzen estimator of the trials that have come furthest; for use with the pruner <c>hyperband</c>, whose rungs are its budgets. Falkner et al.,
/// "BOHB: robust and efficient hyperparameter optimization at scale", ICML 2018.
/// </summary>
public sealed record BohbSampler : SamplerOptions
{
    /// <summary>How many points are drawn and compared for a trial.</summary>
    public int Candidates { get; init; } = 64;

    /// <summary>Which share of trials is drawn from the prior, so that nothing is ever ruled out: rho, from 0 to 1.</summary>
    public double RandomShare { get; init; } = 0.33;

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (options.Directions.Count > 1) throw new StudyException("bohb has one objective; with several use nsga-ii or tpe");
        if (Candidates < 1) throw new StudyException($"the candidates of bohb must be at least 1, were {Candidates}");
        if (RandomShare is not (>= 0 and <= 1)) throw new StudyException($"the random share of bohb must be from 0 to 1, was {RandomShare}");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new BohbAlgorithm(space, this, options);
}
