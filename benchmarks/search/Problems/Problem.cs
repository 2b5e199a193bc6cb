using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Which half of the problems one belongs to: settings may be chosen on one half only, figures are reported on the other.</summary>
internal enum ProblemHalf
{
    /// <summary>Settings are chosen here.</summary>
    Tuning,

    /// <summary>Looked at once everything is settled.</summary>
    Reporting,
}

/// <summary>A function to be minimised, with its least value; what is measured is the regret, the distance to it without noise.</summary>
internal sealed class Problem
{
    private const int PriorDraws = 1001;
    private readonly Func<Configuration, double> _distance;

    /// <param name="name">Its name.</param>
    /// <param name="family">continuous, mixed or tabular.</param>
    /// <param name="half">Its half.</param>
    /// <param name="declaration">Its space, a line a parameter.</param>
    /// <param name="distance">How far the value at a point is from the least one.</param>
    /// <param name="noise">The standard deviation of what a sampler is told, as a share of the typical distance.</param>
    public Problem(
        string name, string family, ProblemHalf half, IReadOnlyList<string> declaration, Func<Configuration, double> distance, double noise = 0)
    {
        (Name, Family, Half, Declaration, Space, _distance) = (name, family, half, declaration, DeclaredSpace.Of(declaration), distance);
        (Typical, Noise) = (MedianOfPrior(), noise);
    }

    public string Name { get; }

    public string Family { get; }

    public ProblemHalf Half { get; }

    /// <summary>The parameters of the space in the words of the language.</summary>
    public IReadOnlyList<string> Declaration { get; }

    public SearchSpace Space { get; }

    /// <summary>The standard deviation of the noise, in the unit of the regret.</summary>
    public double Noise { get; }

    /// <summary>The median distance of points drawn from the space.</summary>
    public double Typical { get; }

    /// <summary>
    /// The least regret that is told from zero. A hundred-thousandth of a typical point's distance is solved; in a table of cross-validated scores
    /// already a hundredth, which is less than another split of the data would change.
    /// </summary>
    public double Floor => Family == "tabular" ? 1e-2 : 1e-5;

    /// <summary>The distance to the least value, as a share of the typical distance: 1 for a middling random point, 0 at the optimum.</summary>
    public double Regret(Configuration point) => _distance(point) / Typical;

    private double MedianOfPrior()
    {
        var options = new StudyOptions { Seed = 1, Trials = PriorDraws, Parallelism = 1, Sampler = new RandomSampler() };
        using var study = Study.Create(new MemoryStorage(), Space, options);
        var distances = new double[PriorDraws];
        while (study.Ask("prior") is { } trial)
        {
            distances[trial.Number] = _distance(trial.Configuration);
            study.Tell(trial, TrialState.Completed, [distances[trial.Number]]);
        }

        Array.Sort(distances);
        return distances[PriorDraws / 2];
    }
}

/// <summary>All problems. In each family the first, third, fifth... are for tuning, the others for reporting.</summary>
internal static class Problems
{
    public static IReadOnlyList<Problem> All() => [.. ContinuousProblems.All(), .. MixedProblems.All(), .. TabularProblems.All()];

    public static ProblemHalf HalfOf(int place) => place % 2 == 0 ? ProblemHalf.Tuning : ProblemHalf.Reporting;
}
