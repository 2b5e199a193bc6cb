namespace TrainSmart;

/// <summary>How the next point of the space is chosen.</summary>
public enum Sampler
{
    /// <summary>Chooses by space, budget, noise and parallelism, and says why.</summary>
    Auto,

    /// <summary>Independent draws.</summary>
    Random,

    /// <summary>Every point once; the space has finitely many.</summary>
    Grid,

    /// <summary>A scrambled Sobol sequence.</summary>
    Sobol,

    /// <summary>A scrambled Halton sequence.</summary>
    Halton,

    /// <summary>Tree-structured Parzen estimator (Bergstra et al. 2011, Watanabe 2023).</summary>
    Tpe,

    /// <summary>The same for <see cref="Pruner.Hyperband"/>: models the trials that came furthest (Falkner et al. 2018).</summary>
    Bohb,

    /// <summary>A Gaussian process with expected improvement, and a model of its own near the best trials.</summary>
    GaussianProcess,

    /// <summary>Covariance matrix adaptation (Hansen 2016).</summary>
    CmaEs,

    /// <summary>Draws ever closer to good trials.</summary>
    Annealing,

    /// <summary>A genetic algorithm for several objectives (Deb et al. 2002).</summary>
    NsgaII,

    /// <summary>The same with reference points, for many objectives (Deb and Jain 2014).</summary>
    NsgaIII,

    /// <summary>
    /// Trains a population side by side; the worst members go on from the weights of the best with values moved a little (Jaderberg et al. 2017).
    /// </summary>
    Population,
}
