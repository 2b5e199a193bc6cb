namespace TrainSmart.Generators.Vocabulary;

/// <summary>Samplers and pruners. In C# the types end in Sampler and Pruner: <c>tpe</c> is <c>TpeSampler</c>.</summary>
internal static class SearchWords
{
    private static readonly Slot StartupTrials = new("startup-trials", SlotType.Integer, "How many trials come first.") { Minimum = 0 };

    private static readonly Slot WarmupSteps = new("warmup-steps", SlotType.Integer, "How many epochs no trial is stopped in.")
    {
        Minimum = 0,
        Default = "0",
    };

    private static readonly Slot ReductionFactor = new("reduction-factor", SlotType.Integer, "One in how many trials goes on.")
    {
        Minimum = 2,
        Default = "3",
    };

    private static readonly Slot MinimumResource = new("minimum-resource", SlotType.Integer, "The epochs that every trial gets.")
    {
        Minimum = 1,
        Default = "1",
    };

    public static readonly Word[] All =
    [
        Sampler("auto", "Chooses by space, budget, noise and parallelism, and says why."),
        Sampler("random", "Independent draws."),
        Sampler("grid", "Every point once."),
        Sampler("sobol", "A scrambled Sobol sequence."),
        Sampler("halton", "A scrambled Halton sequence."),
        Sampler(
            "tpe",
            "Tree-structured Parzen estimator (Bergstra et al. 2011, Watanabe 2023).",
            StartupTrials with { Default = "10" },
            new Slot("candidates", SlotType.Integer, "How many draws compete for each trial.") { Minimum = 1, Default = "24" }),
        Sampler(
            "bohb",
            "The same for the pruner hyperband: models the trials that came furthest (Falkner et al. 2018).",
            new Slot("candidates", SlotType.Integer, "How many draws compete for each trial.") { Minimum = 1, Default = "64" },
            new Slot("random-share", SlotType.Fraction, "The share of independent draws.") { Minimum = 0, Maximum = 1, Default = "0.33" }),
        Sampler("gp", "A Gaussian process with expected improvement, and a model of its own near the best trials.")
            with { TypeName = "GaussianProcess" },
        Sampler("cma-es", "Covariance matrix adaptation (Hansen 2016)."),
        Sampler("annealing", "Draws ever closer to good trials."),
        Sampler("nsga-ii", "A genetic algorithm for several objectives (Deb et al. 2002).") with { TypeName = "NsgaII" },
        Sampler("nsga-iii", "The same with reference points, for many objectives (Deb and Jain 2014).") with { TypeName = "NsgaIII" },
        Sampler(
            "population",
            "Trains a population side by side; the worst members go on from the weights of the best "
            + "with values moved a little (Jaderberg et al. 2017).",
            new Slot("size", SlotType.Integer, "How many members there are.") { Minimum = 4, Default = "20" },
            new Slot("every", SlotType.Integer, "How many epochs lie between two comparisons.") { Minimum = 1, Default = "1" },
            new Slot("share", SlotType.Fraction, "The share that is replaced, and the share at the other end that replaces it.")
            {
                Minimum = 0,
                MinimumExcluded = true,
                Maximum = 0.5,
                Default = "0.2",
            },
            new Slot("perturbation", SlotType.Fraction, "How far a value moves: 0.2 is by the factor 0.8 or 1.2.")
            {
                Minimum = 0,
                MinimumExcluded = true,
                Maximum = 1,
                MaximumExcluded = true,
                Default = "0.2",
            },
            new Slot("resample-probability", SlotType.Fraction, "How probably a value is drawn anew instead.")
            {
                Minimum = 0,
                Maximum = 1,
                Default = "0.25",
            }),

        Pruner(
            "median",
            "Stops a trial that is worse than the median of the earlier ones at the same epoch.",
            StartupTrials with { Default = "5" },
            WarmupSteps),
        Pruner(
            "percentile",
            "Stops a trial that is not among the best share at the same epoch.",
            new Slot("keep", SlotType.Fraction, "The share that goes on.")
            {
                Minimum = 0,
                MinimumExcluded = true,
                Maximum = 1,
                MaximumExcluded = true,
                Default = "0.25",
            },
            StartupTrials with { Default = "5" },
            WarmupSteps),
        Pruner(
            "successive-halving",
            "Stops all but the best at epochs that grow by a factor (Jamieson and Talwalkar 2016).",
            MinimumResource,
            ReductionFactor),
        Pruner("hyperband", "Successive halving with several starting points (Li et al. 2018).", MinimumResource, ReductionFactor),
        Pruner(
            "asha",
            "Pauses trials at epochs that grow by a factor and lets the best go on from there (Li et al. 2020).",
            MinimumResource with
            {
                Summary = "The epochs that every trial gets; left out, all of them divided three times by the reduction factor.",
                Default = null,
            },
            ReductionFactor),
        Pruner(
            "patient",
            "Stops a trial that has not improved for some epochs.",
            new Slot("patience", SlotType.Integer, "How many epochs.") { Required = true, Minimum = 1 }),
        Pruner(
            "threshold",
            "Stops a trial whose metric leaves a range.",
            new Slot("lower", SlotType.Number, "The lowest value that goes on."),
            new Slot("upper", SlotType.Number, "The highest value that goes on.")),
        Pruner(
            "wilcoxon",
            "Stops a trial that is significantly worse than the best one over the epochs of both (Wilcoxon 1945).",
            Improbable("How improbable the differences must be between equals.", maximumExcluded: false) with { Default = "0.1" },
            new Slot("startup-steps", SlotType.Integer, "How many epochs are compared at least.") { Minimum = 1, Default = "2" }),
        Pruner(
            "learning-curve",
            "Stops a trial whose extrapolated curve hardly ever beats the best one (Domhan et al. 2015).",
            Improbable("The probability of beating the best below which a trial stops.", maximumExcluded: true) with { Default = "0.05" },
            StartupTrials with { Minimum = 2, Default = "5" },
            WarmupSteps),
    ];

    private static Slot Improbable(string summary, bool maximumExcluded) => new("threshold", SlotType.Fraction, summary)
    {
        Minimum = 0,
        MinimumExcluded = true,
        Maximum = 1,
        MaximumExcluded = maximumExcluded,
    };

    private static Word Sampler(string name, string summary, params Slot[] slots) => Words.Define(WordKind.Sampler, name, summary, slots);

    private static Word Pruner(string name, string summary, params Slot[] slots) => Words.Define(WordKind.Pruner, name, summary, slots);
}
