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
        var (number, turn) = (state.Trials.Count, state.Turns.Count);
        if (number >= options.Trials && options.Pruner.PromotionRule is null) return End($"all {options.Trials} trials have been asked for");
        mustWait = !options.IsFreeRunning && state.FinishedPrefix < sampling.Needed(turn);
        if (mustWait) return null;
        if (EndedByRule(state, turn, now) is { } reason) return End(reason);
        if (options.Pruner.PromotionRule is { } rule)
        {
            if (Promoted(state, rule, isLast: number >= options.Trials, out mustWait) is { } promoted) return new(promoted, [], false, worker, now);
            if (mustWait) return null;
            if (number >= options.Trials) return End($"all {options.Trials} trials have been asked for, and no paused one is to go on");
        }

        if (state.NextEnqueued is { } wanted) return new(number, wanted, true, worker, now) { Stage = sampling.StageOfEnqueued(number) };
        return sampling.Suggest(state, number) is { } point
            ? new(number, point, false, worker, now) { Stage = sampling.Stage }
            : End("every point of the space has been tried");
    }

    /// <summary>What the record has to say of a trial that tries a point again; null where it must be run.</summary>
    public StudyEvent.Told? Answer(StudyState state, int number)
    {
        if (!options.AnswersDuplicates) return null;
        var point = state.Trials[number].Configuration;
        var earliest = Settled(state, state.TurnOf(number))
            .FirstOrDefault(trial => trial.State == TrialState.Completed && trial.Configuration.Equals(point));
        return earliest is { } same
            ? new(
                number,
                TrialState.Completed,
                same.Values,
                same.Constraints,
                $"the same point as trial {same.Number}",
                same.Metrics,
                DateTimeOffset.UtcNow)
            : null;
    }

    // Looks at the turns that this one may depend on. Once no new trial is left to begin, it waits for one turn after the other to be over, and the
    // first after which a paused trial is to go on decides: again a matter of results and not of time.
    private int? Promoted(StudyState state, IPromotionRule rule, bool isLast, out bool mustWait)
    {
        mustWait = false;
        if (options.IsFreeRunning)
        {
            var found = rule.Next(state.Turns, state.Turns.Count, options.Directions);
            mustWait = isLast && found is null && state.FinishedPrefix < state.Turns.Count;
            return found;
        }

        var settled = Math.Max(0, state.Turns.Count - options.Parallelism + 1);
        for (; settled <= state.FinishedPrefix; settled++)
        {
            if (rule.Next(state.Turns, settled, options.Directions) is { } trial) return trial;
            if (!isLast) return null;
        }

        mustWait = state.FinishedPrefix < state.Turns.Count;
        return null;
    }

    private string? EndedByRule(StudyState state, int turn, DateTimeOffset now)
    {
        if (!_hasRules) return null;
        var age = turn > 0 && state.Trials[0].Started is { } began ? now - began : TimeSpan.Zero;
        return options.Stop.Ended(Settled(state, turn), options.Directions[0], age)
            ?? options.Stop.RegretBound?.Ended(Settled(state, turn), turn, space, options);
    }

    // The ended trials that a turn may depend on, in the order of their last turns.
    private IEnumerable<TrialRecord> Settled(StudyState state, int turn) =>
        state.Turns.Take(options.IsFreeRunning ? turn : sampling.Needed(turn)).Select(earlier => earlier.Outcome).OfType<TrialRecord>()
            .Where(trial => trial.IsFinished);

    private StudyEvent.Asked? End(string reason)
    {
        EndReason = reason;
        return null;
    }
}
