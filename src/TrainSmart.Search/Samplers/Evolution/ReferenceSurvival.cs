namespace TrainSmart.Search;

/// <summary>
/// Whole fronts live on; of the one that does not fit whole, those that belong to the emptiest of evenly spread reference directions.
/// Deb and Jain, IEEE TEC 18, 2014, sections IV-B to IV-E.
/// </summary>
internal sealed class ReferenceSurvival(int objectives, int population) : ISurvival
{
    private readonly double[][] _directions = Directions(objectives, population);

    public IReadOnlyList<Individual> Select(IReadOnlyList<Individual> all, int count)
    {
        var survivors = new List<Individual>(count);
        foreach (var front in Individual.Fronts(all))
        {
            if (survivors.Count + front.Count <= count) survivors.AddRange(front);
            else survivors.AddRange(Spread(survivors, front, count - survivors.Count));
            if (survivors.Count == count) break;
        }

        return survivors;
    }

    // The evenly spaced weights of Das and Dennis (1998), as many divisions as the population pays for.
    private static double[][] Directions(int objectives, int population)
    {
        var divisions = 1;
        while (Choose(objectives + divisions, divisions + 1) <= population && divisions < 100) divisions++;
        return [.. Weights(objectives, divisions).Select(parts => parts.Select(part => Math.Max((double)part / divisions, 1e-6)).ToArray())];
    }

    private static double Choose(int from, int taken)
    {
        var ways = 1.0;
        for (var index = 1; index <= taken; index++) ways = ways * (from - taken + index) / index;
        return ways;
    }

    private static IEnumerable<int[]> Weights(int objectives, int left) =>
        objectives == 1
            ? [[left]]
            : Enumerable.Range(0, left + 1)
                .SelectMany(first => Weights(objectives - 1, left - first).Select(rest => (int[])[first, .. rest]));

    private List<Individual> Spread(List<Individual> certain, IReadOnlyList<Individual> front, int wanted)
    {
        var (ideal, range) = Bounds([.. certain, .. front]);
        var crowd = new int[_directions.Length];
        foreach (var individual in certain) crowd[Nearest(individual, ideal, range).Direction]++;
        var open = front.Select(individual => (Individual: individual, Place: Nearest(individual, ideal, range))).ToList();
        var chosen = new List<Individual>(wanted);
        while (chosen.Count < wanted)
        {
            // Niching: the candidate of the emptiest direction, the nearest one to it first.
            var next = open.MinBy(candidate => (crowd[candidate.Place.Direction], candidate.Place.Distance));
            open.Remove(next);
            crowd[next.Place.Direction]++;
            chosen.Add(next.Individual);
        }

        return chosen;
    }

    private static (double[] Ideal, double[] Range) Bounds(IReadOnlyList<Individual> all)
    {
        var objectives = all[0].Values.Length;
        var (ideal, range) = (new double[objectives], new double[objectives]);
        for (var objective = 0; objective < objectives; objective++)
        {
            ideal[objective] = all.Min(individual => individual.Values[objective]);
            range[objective] = Math.Max(all.Max(individual => individual.Values[objective]) - ideal[objective], 1e-12);
        }

        return (ideal, range);
    }

    // The direction with the least perpendicular distance.
    private (int Direction, double Distance) Nearest(Individual individual, double[] ideal, double[] range)
    {
        var (best, least) = (0, double.PositiveInfinity);
        for (var index = 0; index < _directions.Length; index++)
        {
            var direction = _directions[index];
            var (along, length, square) = (0.0, 0.0, 0.0);
            for (var objective = 0; objective < direction.Length; objective++)
            {
                var scaled = (individual.Values[objective] - ideal[objective]) / range[objective];
                along += scaled * direction[objective];
                length += direction[objective] * direction[objective];
                square += scaled * scaled;
            }

            var distance = square - (along * along / length);
            if (distance < least) (best, least) = (index, distance);
        }

        return (best, least);
    }
}
