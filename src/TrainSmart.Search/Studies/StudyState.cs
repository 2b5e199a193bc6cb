using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>The fold over a study's events: its trials, what waits, what is known without gaps.</summary>
internal sealed class StudyState(SearchSpace space)
{
    private readonly List<TrialRecord> _trials = [];
    private readonly Queue<double[]> _queue = new();
    private readonly SortedSet<int> _waiting = [];
    private readonly List<Turn> _turns = [];
    private readonly List<int> _turnOf = [];
    private readonly List<int> _ended = [];

    /// <summary>What was written down beside the trials.</summary>
    public NotesState Notes { get; } = new();

    /// <summary>Told every event once it has been taken in.</summary>
    public Action<StudyEvent>? Applied { get; set; }

    /// <summary>How many events have been applied; the first one is the study's creation.</summary>
    public long Position { get; private set; }

    public IReadOnlyList<TrialRecord> Trials => _trials;

    /// <summary>The turns of all trials, in the order in which they began.</summary>
    public IReadOnlyList<Turn> Turns => _turns;

    /// <summary>The places of turns that are over, in the order of their ends.</summary>
    public IReadOnlyList<int> Ended => _ended;

    /// <summary>How many turns from the first on are all over.</summary>
    public int FinishedPrefix { get; private set; }

    /// <summary>The turn that a trial is in, or was in last.</summary>
    public int TurnOf(int trial) => _turnOf[trial];

    /// <summary>The oldest point that a person asked for, if any waits.</summary>
    public double[]? NextEnqueued => _queue.TryPeek(out var point) ? point : null;

    /// <summary>The lowest number of a trial that lost its worker, if any waits.</summary>
    public int? NextWaiting => _waiting.Count > 0 ? _waiting.Min : null;

    /// <summary>Takes in the events behind a position, except those that it knows.</summary>
    public void Apply(long from, IReadOnlyList<StudyEvent> events)
    {
        for (var index = (int)(Position - from); index < events.Count; index++) Apply(events[index]);
    }

    /// <summary>Who is at a running trial.</summary>
    public IEnumerable<string> RunningWorkers() => Running().Select(trial => trial.Worker!);

    /// <summary>The lowest number of a running trial whose worker is one of the given, if any is.</summary>
    public int? FirstOf(IReadOnlySet<string> workers) => Running().FirstOrDefault(trial => workers.Contains(trial.Worker!))?.Number;

    /// <summary>The lowest number of a trial that has been running since a time or longer, if any has.</summary>
    public int? FirstRunningSince(DateTimeOffset time) => Running().FirstOrDefault(trial => trial.Started <= time)?.Number;

    private IEnumerable<TrialRecord> Running()
    {
        for (var turn = FinishedPrefix; turn < _turns.Count; turn++)
        {
            if (_turns[turn].Outcome is null && _trials[_turns[turn].Trial] is { State: TrialState.Running } running) yield return running;
        }
    }

    private void Apply(StudyEvent happened)
    {
        Position++;
        switch (happened)
        {
            case StudyEvent.Enqueued enqueued:
                _queue.Enqueue(enqueued.Point);
                break;
            case StudyEvent.Asked asked:
                Begin(asked);
                break;
            case StudyEvent.Reported reported:
                var reporting = _trials[reported.Trial];
                _trials[reported.Trial] = reporting with { Steps = reporting.Steps.Add(Step(reported)) };
                break;
            case StudyEvent.Told told:
                End(told);
                break;
            case StudyEvent.Abandoned abandoned:
                _trials[abandoned.Trial] = _trials[abandoned.Trial] with { State = TrialState.Waiting, Steps = StepsBefore(abandoned.Trial) };
                _waiting.Add(abandoned.Trial);
                break;
            case StudyEvent.Annotated annotated:
                Notes.Apply(annotated);
                break;
            case StudyEvent.Attached attached:
                Notes.Apply(attached);
                break;
        }

        Applied?.Invoke(happened);
    }

    private static StepValue Step(StudyEvent.Reported reported) =>
        new(reported.Step, reported.Value) { Others = EquatableArray<double>.Over(reported.Others) };

    private void Begin(StudyEvent.Asked asked)
    {
        if (asked.FromQueue) _queue.Dequeue();
        if (asked.Trial < _trials.Count)
        {
            var again = _trials[asked.Trial];
            if (again.State == TrialState.Paused) Promote(asked.Trial);
            _waiting.Remove(asked.Trial);
            _trials[asked.Trial] = _trials[asked.Trial] with
            {
                State = TrialState.Running,
                Worker = asked.Worker,
                Started = asked.At,
                Attempt = again.Attempt + 1,
                Steps = StepsBefore(asked.Trial),
            };
            return;
        }

        _turnOf.Add(_turns.Count);
        _turns.Add(new(asked.Trial, true, null));
        _trials.Add(new()
        {
            Number = asked.Trial,
            State = TrialState.Running,
            Configuration = new(space, asked.Point),
            Worker = asked.Worker,
            Started = asked.At,
            Attempt = 1,
            Stage = asked.Stage,
        });
    }

    private void End(StudyEvent.Told told)
    {
        _trials[told.Trial] = _trials[told.Trial] with
        {
            State = told.State,
            Values = told.Values,
            Constraints = told.Constraints,
            Note = told.Note,
            Metrics = told.Metrics,
            Finished = told.At,
        };
        var turn = _turnOf[told.Trial];
        _turns[turn] = _turns[turn] with { Outcome = _trials[told.Trial] };
        _ended.Add(turn);
        while (FinishedPrefix < _turns.Count && _turns[FinishedPrefix].Outcome is not null) FinishedPrefix++;
    }

    private void Promote(int trial)
    {
        _turnOf[trial] = _turns.Count;
        _turns.Add(new(trial, false, null));
        _trials[trial] = _trials[trial] with { Promotions = _trials[trial].Promotions + 1 };
    }

    // What a turn that is begun again finds reported: all of the trial's earlier turns, and nothing of its own.
    private EquatableArray<StepValue> StepsBefore(int trial)
    {
        if (_trials[trial].Promotions == 0) return [];
        for (var turn = _turnOf[trial] - 1; ; turn--)
        {
            if (_turns[turn] is { Outcome: { } paused } && _turns[turn].Trial == trial) return paused.Steps;
        }
    }
}
