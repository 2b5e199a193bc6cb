namespace TrainSmart.Search;

/// <summary>Decides which trial a worker gets next, whether it must wait for it, and when the study has ended.</summary>
internal sealed class NextTrial(SearchSpace space, StudyOptions options, Sampling sampling)
{
    private readonly bool _hasRules = options.Stop != new StopRules();

    /// <summary>Why there was no further trial when one was last asked for.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The beginning of the next trial; null where there is none, or none yet.</summary>
    /// <param name="state">The study.</param>
    /// <param name="lost">A running trial whose worker is lost, if one is known.</param>
    /// <param name="worker">Who asks.</param>
    /// <param name="mustWait">Whether there will be one later.</param>
    public StudyEvent.Asked? Decide(StudyState state, int? lost, string worker, out bool mustWait)
    {
        mustWait = false;
        EndReason = null;
        var now = DateTimeOffset.UtcNow;
        if ((state.NextWaiting ?? lost) is { } again) return new(again, [], false, worker, now);
        var number = state.Trials.Count;
        if (number >= options.Trials) return End($"all {options.Trials} trials have been asked for");
        mustWait = !options.IsFreeRunning && state.FinishedPrefix < number - options.Parallelism + 1;
        if (mustWait) return null;
        if (EndedByRule(state, number, now) is { } reason) return End(reason);
        if (state.NextEnqueued is { } wanted) return new(number, wanted, true, worker, now);
        return sampling.Suggest(state, number) is { } point ? new(number, point, false, worker, now) : End("every point of the space has been tried");
    }

    /// <summary>What the record has to say of a trial that tries a point again; null where it must be run.</summary>
    public StudyEvent.Told? Answer(StudyState state, int number)
    {
        if (!options.AnswersDuplicates) return null;
        var point = state.Trials[number].Configuration;
        return Settled(state, number).FirstOrDefault(trial => trial.State == TrialState.Completed && trial.Configuration.Equals(point)) is { } same
            ? new(number, TrialState.Completed, [.. same.Values], [.. same.Constraints], $"the same point as trial {same.Number}", [.. same.Metrics], DateTimeOffset.UtcNow)
            : null;
    }

    private string? EndedByRule(StudyState state, int number, DateTimeOffset now)
    {
        if (!_hasRules) return null;
        var age = number > 0 && state.Trials[0].Started is { } began ? now - began : TimeSpan.Zero;
        return options.Stop.Ended(Settled(state, number), options.Directions[0], age) ?? options.Stop.RegretBound?.Ended(Settled(state, number), number, space, options);
    }

    // The ended trials that the given one may depend on, by number.
    private IEnumerable<TrialRecord> Settled(StudyState state, int number) =>
        state.Trials.Take(options.IsFreeRunning ? number : Math.Max(0, number - options.Parallelism + 1)).Where(trial => trial.IsFinished);

    private StudyEvent.Asked? End(string reason)
    {
        EndReason = reason;
        return null;
    }
}
