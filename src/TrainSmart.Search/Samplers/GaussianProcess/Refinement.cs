namespace TrainSmart.Search;

/// <summary>
/// Refines the best result with a model of its neighbourhood. The best ones of a few other branches have such models too, and the trial
/// goes where one of them expects to improve most on the best of all: a branch that has been tuned to its end expects nothing more and
/// leaves its trials to one that is worse as yet, and at last to the search everywhere.
/// </summary>
internal sealed class Refinement(SearchSpace space, AcquisitionSearch search)
{
    private const int MostBranches = 6;

    // Less, as a share of the way from the median result to the best one, is nothing to spend a trial on.
    private const double LeastGain = 1e-5;

    /// <summary>The place to try next; null where no model expects to improve anything.</summary>
    /// <param name="best">Which result is the best.</param>
    /// <param name="branches">The branches with results.</param>
    /// <param name="places">All places with results.</param>
    /// <param name="values">The results, less is better.</param>
    /// <param name="pending">Places without a result yet.</param>
    /// <param name="global">What the model of all results was fitted by.</param>
    /// <param name="isTaken">Says of a place that it is not to be chosen again.</param>
    /// <param name="random">The trial's random numbers.</param>
    public double[]? Find(
        int best,
        Branches branches,
        List<double[]> places,
        double[] values,
        List<double[]> pending,
        Hyperparameters global,
        Func<double[], bool> isTaken,
        ref RandomStream random)
    {
        var target = values[best];
        var (found, expected) = ((double[]?)null, double.NegativeInfinity);
        var others = branches.Best.Where(other => !Branches.IsSame(places[best], places[other], space));
        foreach (var centre in others.Prepend(best).Take(MostBranches))
        {
            if (LocalModel.Around(centre, places, values, pending, space, global) is not { } model) continue;
            var acquisition = model.Acquisition(centre == best ? double.PositiveInfinity : target);
            if (centre == best) target = model.Best;
            var near = search.Find(acquisition, model.Region, isThorough: true, [places[centre]], isTaken, ref random);
            // The improvement that a model expects is in units of its own results.
            if (near is var (place, score) && score + Math.Log(model.Deviation) is var gain && gain > expected) (found, expected) = (place, gain);
        }

        return expected > Math.Log(LeastGain * Math.Max(0, Median(values) - target)) ? found : null;
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
