using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// Looks for the place with the largest acquisition: over a region, around the best results, and then closer and closer around what was found best.
/// That needs no gradients, so categories, steps, conditions and constraints are searched like everything else. Last, real numbers may follow the
/// gradient.
/// </summary>
internal sealed class AcquisitionSearch(SearchSpace space)
{
    private const int Draws = 384;
    private const int Rounds = 8;
    private const int Leaders = 6;
    private const int Offspring = 24;
    private const int Polished = 4;
    private const int PolishEvaluations = 40;
    private const double PolishTolerance = 1e-6;

    // How wide the first steps are in up to four columns; in more, each is shorter and all together are as long.
    private const double Widest = 0.2;
    private const int WidestColumns = 4;

    /// <summary>Up to how many columns the best place of the whole cube is looked for everywhere.</summary>
    private const int FewColumns = 5;

    private readonly bool _settles = space.NeedsSettling || space.HasConstraints || space.Columns.Any(column => column.Levels > 0);
    private readonly int[] _real = [.. Enumerable.Range(0, space.Columns.Length).Where(column => space.Columns[column].Levels == 0)];

    /// <summary>The best place found and its acquisition, or null where none satisfies the constraints.</summary>
    /// <param name="acquisition">Scores places.</param>
    /// <param name="region">Where to look.</param>
    /// <param name="isThorough">Whether to find the largest acquisition wherever it is, and to many digits. In many columns it is in a far corner of
    /// which a process of few points knows nothing; what is found near good results alone is then the better guess.</param>
    /// <param name="incumbents">Places with good results.</param>
    /// <param name="isTaken">Says of a place that it is not to be chosen again.</param>
    /// <param name="random">The trial's random numbers.</param>
    public (double[] Place, double Score)? Find(
        IAcquisition acquisition,
        Region region,
        bool isThorough,
        IReadOnlyList<double[]> incumbents,
        Func<double[], bool> isTaken,
        ref RandomStream random)
    {
        var places = new List<double[]>();
        var draws = isThorough || space.Columns.Length <= FewColumns ? Draws : 0;
        for (var draw = 0; draw < draws; draw++) Add(places, Anywhere(region, ref random), ref random);
        foreach (var incumbent in incumbents)
        {
            for (var draw = 0; draw < 2 * Offspring; draw++) Add(places, Near(incumbent, Width(draw % Rounds), region, ref random), ref random);
        }

        var leaders = Leading([], places, acquisition, isTaken);
        for (var round = 0; round < Rounds && leaders.Count > 0; round++)
        {
            places.Clear();
            foreach (var (place, _) in leaders)
            {
                for (var draw = 0; draw < Offspring; draw++) Add(places, Near(place, Width(round), region, ref random), ref random);
            }

            leaders = Leading(leaders, places, acquisition, isTaken);
        }

        if (leaders.Count == 0) return null;
        if (!isThorough || acquisition is not ISmoothAcquisition smooth) return leaders[0];
        places.Clear();
        foreach (var (place, _) in leaders.Take(Polished)) Add(places, Polish(place, smooth, region), ref random);
        return Leading(leaders, places, acquisition, isTaken)[0];
    }

    // Down to a two-thousandth of the first.
    private double Width(int round) =>
        Widest * Math.Min(1, Math.Sqrt((double)WidestColumns / space.Columns.Length)) * Math.Pow(0.0005, (double)round / (Rounds - 1));

    private static List<(double[] Place, double Score)> Leading(
        List<(double[] Place, double Score)> before, List<double[]> places, IAcquisition acquisition, Func<double[], bool> isTaken)
    {
        var scores = new double[places.Count];
        acquisition.Score(places, scores);
        var found = Enumerable.Range(0, places.Count).Where(index => scores[index] > double.NegativeInfinity)
            .OrderByDescending(index => scores[index]).Take(4 * Leaders)
            .Where(index => !isTaken(places[index])).Take(Leaders);
        return [.. before.Concat(found.Select(index => (places[index], scores[index]))).OrderByDescending(pair => pair.Item2).Take(Leaders)];
    }

    private double[] Anywhere(Region region, ref RandomStream random)
    {
        var place = new double[space.Columns.Length];
        for (var column = 0; column < place.Length; column++)
            place[column] = region.Clamp(column, region.Low[column] + (region.Width(column) * random.NextDouble()));
        return place;
    }

    private double[] Near(double[] centre, double width, Region region, ref RandomStream random)
    {
        var place = new double[centre.Length];
        var certain = random.Next(centre.Length);
        var share = Math.Max(0.5, 2.0 / centre.Length);
        for (var column = 0; column < place.Length; column++)
        {
            place[column] = double.IsNaN(centre[column]) ? random.NextDouble() : centre[column];
            if (column == certain || random.NextDouble() < share)
            {
                place[column] = space.Columns[column].IsCategory
                    ? Another(place[column], ref random)
                    : place[column] + (width * region.Width(column) * random.NextGaussian());
            }

            place[column] = region.Clamp(column, place[column]);
        }

        return place;
    }

    private double Another(double place, ref RandomStream random) => random.NextDouble() < 2.0 / space.Columns.Length ? random.NextDouble() : place;

    // Uphill along the real numbers, until the borders of the region.
    private double[] Polish(double[] place, ISmoothAcquisition acquisition, Region region)
    {
        int[] moved = [.. _real.Where(column => region.IsFree(column) && !double.IsNaN(place[column]))];
        double[] polished = [.. place];
        if (moved.Length == 0) return polished;
        double[] best = [.. moved.Select(column => place[column])];
        var (slopes, isInside) = (new double[place.Length], new bool[moved.Length]);
        Lbfgs.Minimize(Value, Slopes, best, PolishEvaluations, PolishTolerance);
        Move(best);
        return polished;

        double Value(double[] tried)
        {
            Move(tried);
            for (var index = 0; index < moved.Length; index++) isInside[index] = polished[moved[index]].Equals(tried[index]);
            return -acquisition.Score(polished, slopes);
        }

        void Slopes(double[] gradient)
        {
            for (var index = 0; index < moved.Length; index++) gradient[index] = isInside[index] ? -slopes[moved[index]] : 0;
        }

        void Move(double[] to)
        {
            for (var index = 0; index < moved.Length; index++) polished[moved[index]] = region.Clamp(moved[index], to[index]);
        }
    }

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
