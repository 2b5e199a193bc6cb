namespace TrainSmart.Search;

/// <summary>
/// Truncation selection: the members by rank; who is in the bottom share goes on from somebody in the top share (Jaderberg et al., section 4.1.1). A
/// member without a result is worse than any with one and is replaced whatever the share.
/// </summary>
internal static class Truncation
{
    private const double Rounding = 1e-9;

    public static (IReadOnlyList<Observation> Best, IReadOnlySet<int> Worst) Of(IEnumerable<Observation> members, double share)
    {
        var ranked = members.OrderBy(member => !IsAlive(member)).ThenBy(member => member.Violation)
            .ThenBy(member => IsAlive(member) ? member.Values[0] : 0).ThenBy(member => member.Number).ToList();
        var count = (int)Math.Ceiling((ranked.Count * share) - Rounding);
        var worst = ranked.Skip(ranked.Count - count).Concat(ranked.Where(member => !IsAlive(member)));
        return ([.. ranked.Take(count).Where(IsAlive)], worst.Select(member => member.Number).ToHashSet());
    }

    private static bool IsAlive(Observation member) => member.State == TrialState.Completed;
}
