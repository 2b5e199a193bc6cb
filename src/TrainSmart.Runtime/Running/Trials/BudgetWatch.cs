using TrainSmart.Running.Records;
using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>
/// Says when no further trial may start: when it would, by what trials took so far, end after the budget. Time that earlier sessions of a resumed
/// run used counts; it is read from the trials themselves, so a crash loses none of it.
/// </summary>
internal sealed class BudgetWatch
{
    private readonly Budget _budget;
    private readonly double? _dollarsPerHour;
    private readonly TimeProvider _time;
    private readonly long _begun;
    private readonly double _before;

    public BudgetWatch(Budget budget, double? dollarsPerHour, IReadOnlyList<TrialRecord> earlier, TimeProvider time)
    {
        (_budget, _dollarsPerHour, _time) = (budget, dollarsPerHour, time);
        _begun = time.GetTimestamp();
        _before = SecondsCovered(earlier);
    }

    /// <summary>The seconds that the search took, those of earlier sessions among them.</summary>
    public double Seconds => _before + _time.GetElapsedTime(_begun).TotalSeconds;

    /// <summary>Why the next trial may not start; none if it may.</summary>
    public RunEnd? Refusal(IReadOnlyList<TrialRecord> trials)
    {
        var end = Seconds + ExpectedSeconds(trials);
        if (_budget.Time is { } limit && end > limit.TotalSeconds) return RunEnd.TimeBudget;
        if (_budget.Dollars is { } dollars && _dollarsPerHour is { } price && end / 3600 * price > dollars) return RunEnd.CostBudget;
        return null;
    }

    /// <summary>What a trial takes: the mean of those that are over, pruned ones too, since the next may be one of either.</summary>
    private static double ExpectedSeconds(IReadOnlyList<TrialRecord> trials)
    {
        var (sum, count) = (0.0, 0);
        foreach (var trial in trials)
        {
            if (trial is not { Started: { } started, Finished: { } finished }) continue;
            sum += (finished - started).TotalSeconds;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    /// <summary>The length of the union of the trials' times: what the clock showed while at least one ran.</summary>
    private static double SecondsCovered(IReadOnlyList<TrialRecord> trials)
    {
        var (seconds, until) = (0.0, DateTimeOffset.MinValue);
        var spans = trials
            .Where(trial => trial is { Started: not null, Finished: not null })
            .Select(trial => (From: trial.Started!.Value, To: trial.Finished!.Value));
        foreach (var (from, to) in spans.OrderBy(span => span.From))
        {
            if (to <= until) continue;
            seconds += (to - (from > until ? from : until)).TotalSeconds;
            until = to;
        }

        return seconds;
    }
}
