namespace TrainSmart.Search;

/// <summary>How a trial that went on from others came to be: the schedule that a population found.</summary>
public static class Lineage
{
    /// <summary>The trials that led to one, the first first and itself last. One that went on from no other stands alone.</summary>
    /// <param name="trials">Every trial of the study, by number.</param>
    /// <param name="trial">The one.</param>
    public static IReadOnlyList<TrialRecord> Of(IReadOnlyList<TrialRecord> trials, TrialRecord trial)
    {
        var line = new List<TrialRecord> { trial };
        while (line[^1].Stage?.Parent is { } parent) line.Add(trials[parent]);
        line.Reverse();
        return line;
    }
}
