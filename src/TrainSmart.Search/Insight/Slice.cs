using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A trial on a slice.</summary>
/// <param name="Number">The trial.</param>
/// <param name="Value">The value of the parameter.</param>
/// <param name="Objective">The value of the objective.</param>
public readonly record struct SlicePoint(int Number, Literal Value, double Objective);

/// <summary>The objective over one parameter.</summary>
public static class Slice
{
    /// <summary>The completed and feasible trials in which the parameter is searched, by number.</summary>
    /// <param name="trials">The trials.</param>
    /// <param name="space">Their space.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="objective">Which objective.</param>
    /// <exception cref="SpaceException">There is no parameter of this name; the message names the nearest one.</exception>
    public static IReadOnlyList<SlicePoint> Of(IReadOnlyList<TrialRecord> trials, SearchSpace space, string parameter, int objective = 0)
    {
        var index = space.IndexOf(parameter);
        return [.. Ranks.Counted(trials, objective).Where(trial => trial.Configuration.IsActive(index))
            .Select(trial => new SlicePoint(trial.Number, trial.Configuration.Value(index)!, trial.Values[objective]))];
    }
}
