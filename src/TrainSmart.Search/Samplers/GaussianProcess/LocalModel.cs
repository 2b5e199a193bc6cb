namespace TrainSmart.Search;

/// <summary>
/// A model of the neighbourhood of the best result: a quadratic trend and what differs from it, fitted to the nearest results of the same branch
/// alone. Its box shrinks by itself as results gather. After trust regions, Eriksson et al., "Scalable global optimization via local Bayesian
/// optimization", NeurIPS 2019, section 2, whose boxes are stretched by the length scales of the columns as here, and quadratic models, Powell, "The
/// BOBYQA algorithm", 2009.
/// </summary>
/// <param name="Region">The neighbourhood.</param>
/// <param name="Process">The model, of results that are less by <paramref name="Mean"/> and divided by <paramref name="Deviation"/>.</param>
/// <param name="Mean">The mean of the results that the model is of.</param>
/// <param name="Deviation">Their standard deviation; one where they are all alike.</param>
internal sealed record LocalModel(Region Region, GaussianProcess Process, double Mean, double Deviation)
{
    // Results taken for each coefficient of a quadratic function, and at most; of noisy ones more, whose mean counts.
    private const double PerCoefficient = 1.2;
    private const int MostResults = 80;
    private const double Noisy = 1e-3;
    private const int MoreOfNoisy = 3;

    // How far the box goes, as a share of the distance of the farthest result that the model is of.
    private const double Reach = 0.7;
    private const double WidestHalf = 0.5;

    /// <summary>The best mean of the model, in the units of the results.</summary>
    public double Best => Mean + (Deviation * Process.BestMean);

    /// <summary>What its places are worth.</summary>
    /// <param name="best">What is to be improved on, in the units of the results; the best mean of the model where that is less.</param>
    public LogImprovement Acquisition(double best) => new(Process, Math.Min(Process.BestMean, (best - Mean) / Deviation));

    /// <summary>The model around a result; null where too few results are near.</summary>
    /// <param name="best">Which place is its middle.</param>
    /// <param name="places">All places with results.</param>
    /// <param name="values">The results, less is better.</param>
    /// <param name="pending">Places without a result yet.</param>
    /// <param name="space">The space.</param>
    /// <param name="global">What the model of all results was fitted by.</param>
    public static LocalModel? Around(
        int best, List<double[]> places, double[] values, IEnumerable<double[]> pending, SearchSpace space, Hyperparameters global)
    {
        var centre = places[best];
        var free = Free(centre, space);
        if (free.Length == 0) return null;
        double Distance(int index) => Math.Sqrt(free.Sum(column => global.Precisions[column] * Math.Pow(places[index][column] - centre[column], 2)));
        var near = Enumerable.Range(0, values.Length).Where(index => Branches.IsSame(centre, places[index], space))
            .Select(index => (Index: index, Distance: Distance(index))).OrderBy(pair => pair.Distance)
            .Take(Results(free.Length, global.Noise)).ToList();
        if (near.Count < LeastResults(centre, space)) return null;

        var radius = Reach * near[^1].Distance / Math.Sqrt(free.Length);
        var halves = new double[centre.Length];
        foreach (var column in free)
            halves[column] = Math.Clamp(radius / Math.Sqrt(global.Precisions[column]), LeastHalf(space.Columns[column]), WidestHalf);
        List<double[]> points = [.. near.Select(pair => places[pair.Index])];
        points.AddRange(pending.Where(place => Branches.IsSame(centre, place, space)));
        double[] results = [.. near.Select(pair => values[pair.Index])];
        var (mean, deviation) = (results.Average(), DeviationOf(results));
        double[] targets = [.. results.Select(value => (value - mean) / deviation)];
        return new(Box(centre, halves), Fitted(new(space), centre, halves, points, targets), mean, deviation);
    }

    /// <summary>How many results of the branch of a place a model of it needs.</summary>
    public static int LeastResults(double[] place, SearchSpace space) => Free(place, space).Length + 2;

    private static int[] Free(double[] place, SearchSpace space) =>
        [.. Enumerable.Range(0, place.Length).Where(column => !space.Columns[column].IsCategory && !double.IsNaN(place[column]))];

    private static int Results(int columns, double noise)
    {
        var coefficients = (columns + 1) * (columns + 2) / 2;
        var times = noise > Noisy ? MoreOfNoisy : 1;
        return (int)Math.Clamp(PerCoefficient * coefficients * times, 2 * columns, noise > Noisy ? 2 * MostResults : MostResults);
    }

    // Fitted where the box is the unit cube, for which the priors of the hyperparameters are meant, and used where it is.
    private static GaussianProcess Fitted(KernelColumns columns, double[] centre, double[] halves, List<double[]> points, double[] targets)
    {
        double[] scales = [.. halves.Select(half => half > 0 ? 1 / half : 0)];
        var scaledTrend = new QuadraticTrend(Scaled(centre), [.. halves.Select(half => half > 0 ? 2.0 : 0)]);
        var fitted = new MarginalLikelihood(columns, [.. points.Take(targets.Length).Select(Scaled)], targets, scaledTrend).Fit();
        double[] precisions = [.. fitted.Precisions.Select((precision, column) => precision * 0.25 * scales[column] * scales[column])];
        return new(new(columns, fitted with { Precisions = precisions }, new QuadraticTrend(centre, scales)), points, targets);

        double[] Scaled(double[] place) =>
            [.. place.Select((unit, column) => halves[column] > 0 ? 0.5 + (0.5 * (unit - centre[column]) / halves[column]) : unit)];
    }

    private static Region Box(double[] centre, double[] halves) =>
        new(
            [.. centre.Select((unit, column) => Math.Max(0, unit - halves[column]))],
            [.. centre.Select((unit, column) => Math.Min(1, unit + halves[column]))],
            centre);

    // A box holds the neighbours of a countable value, and is no wider than the cube.
    private static double LeastHalf(Column column) => column.Levels > 0 ? Math.Min(1.5 / column.Levels, WidestHalf) : 1e-7;

    private static double DeviationOf(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return deviation > 1e-300 ? deviation : 1;
    }
}
