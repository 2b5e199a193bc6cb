namespace TrainSmart.Search;

/// <summary>
/// A model of the neighbourhood of the best result: a quadratic trend and what differs from it, fitted to the nearest results of the same branch
/// alone. Its box shrinks by itself as results gather. After trust regions, Eriksson et al., "Scalable global optimization via local Bayesian
/// optimization", NeurIPS 2019, section 2, whose boxes are stretched by the length scales of the columns as here, and quadratic models, Powell, "The
/// BOBYQA algorithm", 2009.
/// </summary>
/// <param name="Region">The neighbourhood.</param>
/// <param name="Acquisition">What its places are worth.</param>
internal sealed record LocalModel(Region Region, IAcquisition Acquisition)
{
    // Results taken for each coefficient of a quadratic function, and at most; of noisy ones more, whose mean counts.
    private const double PerCoefficient = 1.2;
    private const int MostResults = 80;
    private const double Noisy = 1e-3;
    private const int MoreOfNoisy = 3;

    // How far the box goes, as a share of the distance of the farthest result that the model is of.
    private const double Reach = 0.7;
    private const double WidestHalf = 0.5;

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
        int[] free = [.. Enumerable.Range(0, centre.Length).Where(column => !space.Columns[column].IsCategory && !double.IsNaN(centre[column]))];
        if (free.Length == 0) return null;
        double Distance(int index) => Math.Sqrt(free.Sum(column => global.Precisions[column] * Math.Pow(places[index][column] - centre[column], 2)));
        var near = Enumerable.Range(0, values.Length).Where(index => IsSameBranch(centre, places[index], space))
            .Select(index => (Index: index, Distance: Distance(index))).OrderBy(pair => pair.Distance)
            .Take(Results(free.Length, global.Noise)).ToList();
        if (near.Count < free.Length + 2) return null;

        var radius = Reach * near[^1].Distance / Math.Sqrt(free.Length);
        var halves = new double[centre.Length];
        foreach (var column in free)
            halves[column] = Math.Clamp(radius / Math.Sqrt(global.Precisions[column]), LeastHalf(space.Columns[column]), WidestHalf);
        List<double[]> points = [.. near.Select(pair => places[pair.Index])];
        points.AddRange(pending.Where(place => IsSameBranch(centre, place, space)));
        var targets = Standardized([.. near.Select(pair => values[pair.Index])]);
        return new(Box(centre, halves), new LogImprovement(Fitted(new(space), centre, halves, points, targets)));
    }

    /// <summary>Whether two places have the same categories and the same parameters.</summary>
    public static bool IsSameBranch(double[] left, double[] right, SearchSpace space)
    {
        for (var column = 0; column < left.Length; column++)
        {
            if (double.IsNaN(left[column]) != double.IsNaN(right[column])) return false;
            if (space.Columns[column].IsCategory && !left[column].Equals(right[column]) && !double.IsNaN(left[column])) return false;
        }

        return true;
    }

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

    private static double[] Standardized(double[] values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return [.. values.Select(value => deviation > 1e-300 ? (value - mean) / deviation : 0)];
    }
}
