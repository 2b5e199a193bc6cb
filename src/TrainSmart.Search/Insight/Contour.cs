using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>What is expected of the objective over a grid of two parameters.</summary>
/// <param name="First">The parameter of the rows.</param>
/// <param name="Second">The parameter of the columns.</param>
/// <param name="FirstValues">The value of each row.</param>
/// <param name="SecondValues">The value of each column.</param>
/// <param name="Means">The expected objective, row after row.</param>
/// <param name="StandardDeviations">How much it varies over the trees of the forest, row after row.</param>
public sealed record Contour(
    string First,
    string Second,
    EquatableArray<Literal> FirstValues,
    EquatableArray<Literal> SecondValues,
    EquatableArray<double> Means,
    EquatableArray<double> StandardDeviations)
{
    private const int Trees = 64;

    /// <summary>
    /// The contour of a pair of parameters by a random forest: its prediction with all other parameters averaged over their priors, the pair's
    /// marginal of Hutter, Hoos and Leyton-Brown, ICML 2014, equation 5.
    /// </summary>
    /// <param name="trials">The trials; completed and feasible ones in which both parameters are searched count.</param>
    /// <param name="space">Their space.</param>
    /// <param name="first">The parameter of the rows: a number or a choice.</param>
    /// <param name="second">The parameter of the columns, likewise.</param>
    /// <param name="cells">The most values along an axis, at least 2.</param>
    /// <param name="seed">The seed of the forest.</param>
    /// <param name="objective">Which objective.</param>
    /// <returns>The contour; none with fewer than two trials.</returns>
    /// <exception cref="SpaceException">There is no parameter of a name, or it is a subset or permutation, which has no axis.</exception>
    public static Contour? Of(
        IReadOnlyList<TrialRecord> trials, SearchSpace space, string first, string second, int cells = 24, ulong seed = 0, int objective = 0)
    {
        var (rows, columns) = (AxisOf(space, first, cells), AxisOf(space, second, cells));
        var counted = Ranks.Counted(trials, objective)
            .Where(trial => trial.Configuration.IsActive(space.IndexOf(first)) && trial.Configuration.IsActive(space.IndexOf(second))).ToList();
        if (counted.Count < 2) return null;
        double[][] points = [.. counted.Select(trial => ImportancePoints.Of(trial.Configuration))];
        double[] values = [.. counted.Select(trial => trial.Values[objective])];
        var forest = new List<RegressionTree>(Trees);
        for (var tree = 0; tree < Trees; tree++)
        {
            var random = new RandomStream(seed, "contour", tree);
            forest.Add(RegressionTree.Grow(points, values, ref random));
        }

        return Over(forest, rows, columns);
    }

    /// <summary>Whether a parameter can be part of a contour: subsets and permutations have no axis.</summary>
    public static bool HasAxis(Parameter parameter) => parameter.Distribution is not (Distribution.Subset or Distribution.Permutation);

    private static Contour Over(List<RegressionTree> forest, GridAxis first, GridAxis second)
    {
        var means = new double[first.Units.Length * second.Units.Length];
        var deviations = new double[means.Length];
        for (var cell = 0; cell < means.Length; cell++)
        {
            var (row, column) = Math.DivRem(cell, second.Units.Length);
            var expected = forest.ConvertAll(tree => tree.Marginal(first.Column, first.Units[row], second.Column, second.Units[column]));
            var mean = means[cell] = expected.Average();
            deviations[cell] = Math.Sqrt(expected.Average(value => (value - mean) * (value - mean)));
        }

        return new(first.Name, second.Name, new(first.Values), new(second.Values), new(means), new(deviations));
    }

    private static GridAxis AxisOf(SearchSpace space, string name, int cells)
    {
        var parameter = space.IndexOf(name);
        var (column, _) = space.ColumnsOf(parameter);
        if (!HasAxis(space.Parameters[parameter]))
            throw new SpaceException($"'{name}' has no axis: a contour is over numbers and choices");
        var levels = space.Columns[column].Levels;
        var units = levels > 0 && levels <= cells
            ? Enumerable.Range(0, (int)levels)
                .Select(level => 0.5 * (space.Columns[column].EdgeOf(level) + space.Columns[column].EdgeOf(level + 1)))
                .ToArray()
            : [.. Enumerable.Range(0, cells).Select(cell => (cell + 0.5) / cells)];
        return new(name, column, units, [.. units.Select(unit => ValueAt(space, parameter, column, unit))]);
    }

    private static Literal ValueAt(SearchSpace space, int parameter, int column, double unit)
    {
        var point = new double[space.Columns.Length];
        point[column] = space.Columns[column].FromUnit(unit);
        return new Configuration(space, point).Value(parameter)!;
    }

    private sealed record GridAxis(string Name, int Column, double[] Units, Literal[] Values);
}
