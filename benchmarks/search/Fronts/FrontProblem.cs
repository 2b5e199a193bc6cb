using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Several functions to be minimised at once, with what their best trade-offs are worth.</summary>
internal sealed class FrontProblem
{
    private const int PriorDraws = 1001;
    private const double BeyondNadir = 1.1;
    private readonly Func<double[], double[]> _values;

    /// <param name="name">Its name.</param>
    /// <param name="half">Its half.</param>
    /// <param name="ranges">The least and largest value of each parameter.</param>
    /// <param name="values">The values at a point.</param>
    /// <param name="front">Where the front ends and how much it dominates.</param>
    public FrontProblem(string name, ProblemHalf half, IReadOnlyList<(double Low, double High)> ranges, Func<double[], double[]> values, Front front)
    {
        (Name, Half, _values) = (name, half, values);
        Declaration = [.. ranges.Select((range, index) => $"x{index}: uniform({range.Low}, {range.High})")];
        Space = DeclaredSpace.Of(Declaration);
        Reference = ReferenceBeyond(front.Nadir);
        FrontVolume = front.VolumeUpTo(Reference);
    }

    public string Name { get; }

    public ProblemHalf Half { get; }

    public int Objectives => Reference.Length;

    /// <summary>The parameters of the space in the words of the language.</summary>
    public IReadOnlyList<string> Declaration { get; }

    public SearchSpace Space { get; }

    /// <summary>
    /// The worst values that count: of each objective the median of random points, or a tenth beyond the end of the front where that is farther.
    /// Nearer ones would give nothing to any sampler on the hard problems, whose random points are a hundred times the front away.
    /// </summary>
    public double[] Reference { get; }

    /// <summary>The hypervolume of the whole front.</summary>
    public double FrontVolume { get; }

    public double[] Values(Configuration point)
    {
        var numbers = new double[Declaration.Count];
        for (var column = 0; column < numbers.Length; column++) numbers[column] = point.Double(column);
        return _values(numbers);
    }

    /// <summary>The hypervolume of points as a share of the front's: 1 where they are the whole front.</summary>
    public double Share(IEnumerable<double[]> found) => Hypervolume.Of(found, Reference) / FrontVolume;

    private double[] ReferenceBeyond(double[] nadir)
    {
        var options = new StudyOptions { Seed = 1, Trials = PriorDraws, Parallelism = 1, Sampler = new RandomSampler() };
        using var study = Study.Create(new MemoryStorage(), Space, options);
        var drawn = new List<double[]>();
        while (study.Ask("prior") is { } trial)
        {
            drawn.Add(Values(trial.Configuration));
            study.Tell(trial, TrialState.Completed, [0]);
        }

        return [.. nadir.Select((end, objective) => Math.Max(BeyondNadir * end, Median(objective)))];

        double Median(int objective) => drawn.Select(values => values[objective]).Order().ElementAt(PriorDraws / 2);
    }
}

/// <summary>The best trade-offs of a problem.</summary>
/// <param name="Nadir">The worst value of each objective on the front.</param>
/// <param name="VolumeUpTo">The hypervolume of the front up to a reference point that is nowhere better than the nadir.</param>
internal sealed record Front(double[] Nadir, Func<double[], double> VolumeUpTo);
