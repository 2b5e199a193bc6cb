using TrainSmart.Search.Numerics;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// How differently a parameter is distributed among the best trials and among all of them: the Pearson divergence of two one-dimensional densities.
/// Quick, and it asks what it takes to be good, where the analysis of variance asks what makes a difference anywhere.
/// Watanabe, Bansal and Hutter, "PED-ANOVA", IJCAI 2023, equation 12.
/// </summary>
internal static class PedAnova
{
    private const double Best = 0.1;
    private const int Cells = 64;

    /// <summary>The divergence of each parameter; a conditional one over the trials that have it, times their share.</summary>
    public static double[] Divergences(IReadOnlyList<Configuration> ranked, SearchSpace space)
    {
        var result = new double[space.Count];
        var good = Math.Max(2, (int)Math.Ceiling(Best * ranked.Count));
        for (var parameter = 0; parameter < result.Length; parameter++)
        {
            var (first, count) = space.ColumnsOf(parameter);
            for (var column = first; column < first + count; column++) result[parameter] += Divergence(ranked, good, space.Columns[column], column);
        }

        return result;
    }

    private static double Divergence(IReadOnlyList<Configuration> ranked, int good, Column column, int place)
    {
        var all = Places(ranked, ranked.Count, column, place);
        var best = Places(ranked, good, column, place);
        if (best.Count < 2) return 0;
        var (whole, top) = (Shares(all, column), Shares(best, column));
        var sum = 0.0;
        for (var cell = 0; cell < whole.Length; cell++) sum += (top[cell] - whole[cell]) * (top[cell] - whole[cell]) / whole[cell];
        return sum * best.Count / good;
    }

    private static List<double> Places(IReadOnlyList<Configuration> ranked, int count, Column column, int place) =>
        [
            .. ranked.Take(count)
                .Select(point => point.Point[place])
                .Where(value => !double.IsNaN(value))
                .Select(value => column.IsCategory ? value : column.ToUnit(value)),
        ];

    // The probability of each cell: a smoothed histogram of categories, a sum of normals elsewhere,
    // mixed with a little of the prior so that no share is zero.
    private static double[] Shares(List<double> places, Column column)
    {
        var shares = new double[column.IsCategory ? column.Levels : Cells];
        var width = Bandwidth(places);
        foreach (var place in places)
        {
            if (column.IsCategory) shares[(int)place] += 1.0 / places.Count;
            else AddKernel(shares, place, width, 1.0 / places.Count);
        }

        var prior = 1.0 / (places.Count + 1);
        for (var cell = 0; cell < shares.Length; cell++) shares[cell] = ((1 - prior) * shares[cell]) + (prior / shares.Length);
        return shares;
    }

    private static void AddKernel(double[] shares, double place, double width, double weight)
    {
        var below = Normal.Cumulative(-place / width);
        var inside = Normal.Cumulative((1 - place) / width) - below;
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var above = Normal.Cumulative((((cell + 1.0) / shares.Length) - place) / width);
            shares[cell] += weight * (above - below) / inside;
            below = above;
        }
    }

    // Scott's rule in one dimension.
    private static double Bandwidth(List<double> places)
    {
        var mean = places.Average();
        var deviation = Math.Sqrt(places.Average(place => (place - mean) * (place - mean)));
        return Math.Max(0.01, 1.059 * deviation * Math.Pow(places.Count, -0.2));
    }
}
