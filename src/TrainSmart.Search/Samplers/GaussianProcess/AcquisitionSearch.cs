namespace TrainSmart.Search;

/// <summary>
/// Looks for the place with the largest acquisition: over the whole space, around the best results, and then closer and closer around what was found best.
/// It needs no gradients, so categories, steps, conditions and constraints are searched like everything else.
/// </summary>
internal sealed class AcquisitionSearch(SearchSpace space)
{
    private const int Global = 384;
    private const int Rounds = 12;
    private const int Leaders = 6;
    private const int Offspring = 24;

    private readonly bool _settles = space.NeedsSettling || space.HasConstraints || space.Columns.Any(column => column.Levels > 0);

    /// <summary>The best place found, or null where none satisfies the constraints.</summary>
    /// <param name="score">Scores places.</param>
    /// <param name="incumbents">Places with good results.</param>
    /// <param name="isTaken">Says of a place that it is not to be chosen again.</param>
    /// <param name="random">The trial's random numbers.</param>
    public double[]? Find(Action<IReadOnlyList<double[]>, Span<double>> score, IReadOnlyList<double[]> incumbents, Func<double[], bool> isTaken, ref RandomStream random)
    {
        var places = new List<double[]>();
        for (var draw = 0; draw < Global; draw++) Add(places, Anywhere(ref random), ref random);
        foreach (var incumbent in incumbents)
        {
            for (var draw = 0; draw < 2 * Offspring; draw++) Add(places, Near(incumbent, Width(draw % Rounds), ref random), ref random);
        }

        var leaders = Leading([], places, score, isTaken);
        for (var round = 0; round < Rounds && leaders.Count > 0; round++)
        {
            places.Clear();
            foreach (var (place, _) in leaders)
            {
                for (var draw = 0; draw < Offspring; draw++) Add(places, Near(place, Width(round), ref random), ref random);
            }

            leaders = Leading(leaders, places, score, isTaken);
        }

        return leaders.Count == 0 ? null : leaders[0].Place;
    }

    // From a fifth of the range down to a ten-thousandth.
    private static double Width(int round) => 0.2 * Math.Pow(0.0005, (double)round / (Rounds - 1));

    private static List<(double[] Place, double Score)> Leading(
        List<(double[] Place, double Score)> before, List<double[]> places, Action<IReadOnlyList<double[]>, Span<double>> score, Func<double[], bool> isTaken)
    {
        var scores = new double[places.Count];
        score(places, scores);
        var found = Enumerable.Range(0, places.Count).OrderByDescending(index => scores[index]).Take(4 * Leaders).Where(index => !isTaken(places[index])).Take(Leaders);
        return [.. before.Concat(found.Select(index => (places[index], scores[index]))).OrderByDescending(pair => pair.Item2).Take(Leaders)];
    }

    private double[] Anywhere(ref RandomStream random)
    {
        var place = new double[space.Columns.Length];
        for (var column = 0; column < place.Length; column++) place[column] = random.NextDouble();
        return place;
    }

    private double[] Near(double[] centre, double width, ref RandomStream random)
    {
        var place = new double[centre.Length];
        var certain = random.Next(centre.Length);
        var share = Math.Max(0.5, 2.0 / centre.Length);
        for (var column = 0; column < place.Length; column++)
        {
            place[column] = double.IsNaN(centre[column]) ? random.NextDouble() : centre[column];
            if (column != certain && random.NextDouble() >= share) continue;
            place[column] = space.Columns[column].IsCategory ? Another(column, place[column], ref random) : Math.Clamp(place[column] + (width * random.NextGaussian()), 0, 1);
        }

        return place;
    }

    private double Another(int column, double place, ref RandomStream random) =>
        random.NextDouble() < 2.0 / space.Columns.Length ? random.NextDouble() : place;

    private void Add(List<double[]> places, double[] drawn, ref RandomStream random)
    {
        if (!_settles)
        {
            places.Add(drawn);
            return;
        }

        var point = new double[drawn.Length];
        UnitPoints.ToPoint(space, drawn, point, ref random);
        if (space.Satisfies(point)) places.Add(UnitPoints.Of(space, point));
    }
}
