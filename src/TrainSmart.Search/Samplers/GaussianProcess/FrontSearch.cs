namespace TrainSmart.Search;

/// <summary>
/// What the models of several objectives know together: which points are believed to be on the front, and how much each place is expected to add to
/// it. Values are believed rather than measured, so noise does not make a front of lucky points, and trials under way count as their predictions.
/// </summary>
internal sealed class FrontSearch : IAcquisition
{
    // How far beyond the front's ends values still count, as a share of its range, so that the ends themselves are worth something (Ishibuchi et al.,
    // 2018).
    private const double Margin = 0.1;

    private readonly IReadOnlyList<GaussianProcess> _processes;
    private readonly HypervolumeImprovement _improvement;

    /// <param name="processes">A model an objective, all over the same places.</param>
    /// <param name="places">The places with results and those under way.</param>
    public FrontSearch(IReadOnlyList<GaussianProcess> processes, List<double[]> places)
    {
        _processes = processes;
        var (means, _) = Predict(places);
        var believed = Enumerable.Range(0, places.Count).Select(index => (Place: places[index], Values: Row(means, index))).ToList();
        var front = believed.Where(point => !believed.Any(other => Dominance.Dominates(other.Values, point.Values))).ToList();
        Incumbents = [.. front.Select(point => point.Place)];
        _improvement = new([.. front.Select(point => point.Values)], Reference(front, believed));
    }

    /// <summary>The places that are believed to be on the front.</summary>
    public IReadOnlyList<double[]> Incumbents { get; }

    /// <summary>The logarithm of the expected improvement at places; minus a large number where it is too small for a number.</summary>
    public void Score(IReadOnlyList<double[]> places, Span<double> scores)
    {
        var (means, deviations) = Predict(places);
        for (var index = 0; index < scores.Length; index++)
            scores[index] = Math.Log(Math.Max(_improvement.Expected(Row(means, index), Row(deviations, index)), double.Epsilon));
    }

    private (double[][] Means, double[][] Deviations) Predict(IReadOnlyList<double[]> places)
    {
        var (means, deviations) = (new double[_processes.Count][], new double[_processes.Count][]);
        for (var objective = 0; objective < means.Length; objective++)
        {
            (means[objective], deviations[objective]) = (new double[places.Count], new double[places.Count]);
            _processes[objective].Predict(places, means[objective], deviations[objective]);
        }

        return (means, deviations);
    }

    private double[] Reference(List<(double[] Place, double[] Values)> front, List<(double[] Place, double[] Values)> all) =>
        [.. Enumerable.Range(0, _processes.Count).Select(objective =>
        {
            var (worst, best) = (front.Max(point => point.Values[objective]), front.Min(point => point.Values[objective]));
            var range = worst > best ? worst - best : all.Max(point => point.Values[objective]) - best;
            return worst + Math.Max(Margin * range, 1e-9);
        })];

    private static double[] Row(double[][] columns, int index) => [.. columns.Select(column => column[index])];
}
