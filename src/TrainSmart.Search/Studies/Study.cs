using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// A search: workers ask for trials and tell what came out. Safe for many threads, and many processes over one shared storage.
/// Trial n depends on the seed, the space, the options and the results of trials 0 to n - Parallelism, never on timing, so any number of workers
/// gives the same study.
/// </summary>
public sealed class Study : IDisposable
{
    private const string KnownWorker = "known before";

    private const double ShortestPoll = 20;
    private const double LongestPoll = 250;

    private static readonly TimeSpan LookForLost = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly IStudyStorage _storage;
    private readonly StudyLog _log;
    private readonly Sampling _sampling;
    private readonly NextTrial _next;
    private readonly WorkerLeases _leases;
    private readonly TrialBeginning _beginning;
    private readonly TrialEnding _ending;
    private readonly StudyFollowers _followers = new();
    private bool _stopped;
    private int _waiting;
    private long _lookedForLost = long.MinValue / 2;

    private Study(IStudyStorage storage, SearchSpace space, StudyOptions options)
    {
        (_storage, Space, Options) = (storage, space, options);
        _log = new(storage, space);
        _leases = new(storage);
        _sampling = new(space, options);
        _next = new(space, options, _sampling);
        _beginning = new(_log, _next, _leases);
        _ending = new(_log, options.Retries);
        Notes = new(_gate, _log, storage);
        _log.Refresh();
        _log.State.Applied = _followers.Note;
    }

    /// <summary>The space that is searched.</summary>
    public SearchSpace Space { get; }

    /// <summary>The options it was created with.</summary>
    public StudyOptions Options { get; }

    /// <summary>The name of the sampler at work; the chosen one where the choice was automatic.</summary>
    public string SamplerName => Locked(() => _sampling.Name);

    /// <summary>The sampler's word on itself: what it does, and why it was chosen.</summary>
    public string SamplerReason => Locked(() => _sampling.Reason);

    /// <summary>Why <see cref="Ask"/> last gave no trial, in one sentence; null while there are more.</summary>
    public string? EndReason => Locked(() => _stopped ? "the study was stopped" : _next.EndReason);

    /// <summary>Texts and files that are kept beside the results.</summary>
    public StudyNotes Notes { get; }

    /// <summary>Every trial so far, by number.</summary>
    public IReadOnlyList<TrialRecord> Trials
    {
        get
        {
            lock (_gate)
            {
                _log.Refresh();
                return [.. _log.State.Trials];
            }
        }
    }

    /// <summary>
    /// The completed and feasible trial with the best value, the earliest of equals; with several objectives the best in the first. Null before there
    /// is one.
    /// </summary>
    public TrialRecord? Best => Trials.Where(trial => trial is { State: TrialState.Completed, IsFeasible: true })
        .MinBy(trial => Options.Directions[0].Minimized(trial.Values[0]));

    /// <summary>The completed trials that no other one beats in every objective (the Pareto front), by number.</summary>
    public IReadOnlyList<TrialRecord> Front => Dominance.Front(Trials, Options.Directions);

    /// <summary>Creates a study in an empty storage, or goes on with the one that is there.</summary>
    /// <exception cref="StudyException">The storage holds a study of another space or other options, or the options make no sense.</exception>
    public static Study Create(IStudyStorage storage, SearchSpace space, StudyOptions options)
    {
        StudyCreation.Check(space, options);
        var created = new StudyEvent.Created(options.Name, SpaceJson.Write(space.Declaration), OptionsDocument.Write(options), DateTimeOffset.UtcNow);
        var log = storage.Append(0, news => news.Events.Count == 0 ? created : null);
        storage.Flush();
        StudyCreation.CheckSame((StudyEvent.Created)log[0], created, options);
        return new(storage, space, options);
    }

    /// <summary>Opens the study that the storage holds.</summary>
    /// <exception cref="StudyException">The storage is empty.</exception>
    public static Study Open(IStudyStorage storage)
    {
        if (storage.Read(0).FirstOrDefault() is not StudyEvent.Created created) throw new StudyException("there is no study here yet");
        return new(storage, StudyCreation.ReadSpace(created), OptionsDocument.Read(created.Name, created.Options));
    }

    /// <summary>
    /// Takes the next trial. Blocks until the results that it may depend on are known; null once the budget of trials is used up, a stop rule holds,
    /// the space is exhausted, or <see cref="Stop"/> was called.
    /// </summary>
    /// <param name="worker">Who asks; unique among all workers of the study.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public RunningTrial? Ask(string worker, CancellationToken cancellation = default)
    {
        try
        {
            return Next(worker, cancellation);
        }
        finally
        {
            _followers.Deliver();
        }
    }

    /// <summary>From now on tells what happens in the study: each event once, in the order of the log, when this object learns of it: at the end of
    /// an ask, a tell, a report or <see cref="RequeueAbandoned"/>. A follower may use the study. An error that it throws reaches who asked or told;
    /// what was told is kept.</summary>
    /// <param name="follow">Told of each event.</param>
    /// <returns>What ends it.</returns>
    public IDisposable Follow(Action<StudyEvent> follow) => _followers.Add(follow);

    private RunningTrial? Next(string worker, CancellationToken cancellation)
    {
        // Ended outside the lock: ending waits for a Wake that is under way, and that one waits for the lock.
        using var awakening = cancellation.CanBeCanceled ? cancellation.Register(Wake) : default;
        lock (_gate)
        {
            _leases.Register(worker);
            for (var waited = 0; ; waited++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (_stopped) return null;
                if (Options.TrialTimeout is { } limit) _log.EndOverdue(limit, Options.Retries);
                if (_beginning.Begin(worker, IsTimeToLook(), out var mustWait) is { } begun)
                {
                    if (!TryAnswer(begun)) return begun;
                    continue;
                }

                if (!mustWait) return null;
                WaitForNews(waited);
            }
        }
    }

    /// <summary>Ends a trial.</summary>
    /// <param name="trial">The trial, as <see cref="Ask"/> gave it.</param>
    /// <param name="state">Completed, pruned or failed. A completed trial with a value that is no number counts as failed, with a note.</param>
    /// <param name="values">One value an objective; ignored unless completed.</param>
    /// <param name="note">A remark, such as why it failed.</param>
    /// <exception cref="StudyException">The number of values is not that of objectives, or the trial was already told or given to another
    /// worker.</exception>
    public void Tell(RunningTrial trial, TrialState state, ReadOnlySpan<double> values, string? note = null) => Tell(trial, state, values, [], note);

    /// <summary>Ends a trial and keeps other measured values with it.</summary>
    /// <param name="trial">The trial, as <see cref="Ask"/> gave it.</param>
    /// <param name="state">Completed, pruned or failed. A completed trial with a value that is no number counts as failed, with a note.</param>
    /// <param name="values">One value an objective; ignored unless completed.</param>
    /// <param name="metrics">Other measured values by path.</param>
    /// <param name="note">A remark, such as why it failed.</param>
    /// <exception cref="StudyException">The number of values is not that of objectives, or the trial was already told or given to another
    /// worker.</exception>
    public void Tell(RunningTrial trial, TrialState state, ReadOnlySpan<double> values, IReadOnlyList<MetricValue> metrics, string? note = null)
    {
        var result = new TrialResult
        {
            State = state,
            Values = EquatableArray<double>.Over(values.ToArray()),
            Metrics = metrics.Count > 0 ? new(metrics) : [],
            Note = note,
        };
        Tell(trial, result);
    }

    /// <summary>Ends a trial with everything that there is to say of it; it is on the disk when this returns.</summary>
    /// <param name="trial">The trial, as <see cref="Ask"/> gave it.</param>
    /// <param name="result">What came out.</param>
    /// <exception cref="StudyException">The number of values is not that of objectives, or the trial was already told or given to another
    /// worker.</exception>
    public void Tell(RunningTrial trial, TrialResult result)
    {
        var told = StudyCreation.Told(trial, result, Options);
        lock (_gate)
        {
            _ending.End(trial, told);
            WakeWaiting();
        }

        _storage.Flush();
        _followers.Deliver();
    }

    /// <summary>
    /// Reports the value of a running trial at a step and asks whether to leave off. Looks only at trials up to n - Parallelism, so the verdict
    /// repeats.
    /// </summary>
    /// <param name="trial">The trial, as <see cref="Ask"/> gave it.</param>
    /// <param name="step">The step, usually an epoch; later reports have higher ones.</param>
    /// <param name="value">The objective there.</param>
    /// <param name="lastStep">The step at which the trial will end by itself, where that is known: a pruner with rungs lets a trial run to its end
    /// from the last rung.</param>
    /// <exception cref="StudyException">The study has several objectives, or the trial is no longer this worker's.</exception>
    public PruneVerdict Report(RunningTrial trial, int step, double value, int? lastStep = null) => Report(trial, step, [value], lastStep);

    /// <summary>The same with one value an objective: with several, pruners compare which trials dominate which.</summary>
    /// <param name="trial">The trial, as <see cref="Ask"/> gave it.</param>
    /// <param name="step">The step, usually an epoch; later reports have higher ones.</param>
    /// <param name="values">The objectives there, in their order.</param>
    /// <param name="lastStep">The step at which the trial will end by itself, where that is known.</param>
    /// <exception cref="StudyException">There are more or fewer values than objectives, or the trial is no longer this worker's.</exception>
    public PruneVerdict Report(RunningTrial trial, int step, ReadOnlySpan<double> values, int? lastStep = null)
    {
        StudyCreation.CheckReport(trial, step, values, Options);
        var reported = new StudyEvent.Reported(trial.Number, step, values[0]) { Others = values[1..].ToArray() };
        if (step <= trial.PausedAt) return new(false, $"step {step} was reported before the pause at step {trial.PausedAt}");
        try
        {
            return Judged(trial, reported, lastStep);
        }
        finally
        {
            _followers.Deliver();
        }
    }

    private PruneVerdict Judged(RunningTrial trial, StudyEvent.Reported reported, int? lastStep)
    {
        lock (_gate)
        {
            _log.Commit((_, _) =>
            {
                _log.RequireCurrent(trial);
                return reported;
            });
            if (Options.TrialTimeout is { } limit && _log.State.Trials[trial.Number].Started + limit <= DateTimeOffset.UtcNow)
                return new(true, $"it took longer than {limit}");
            var trials = _log.State.Trials;
            var knowsAll = Options.IsFreeRunning || Options.Pruner.PromotionRule is not null;
            var known = knowsAll ? trials.Count : Math.Max(0, trial.Number - Options.Parallelism + 1);
            return Options.Pruner.Judge(new(trials, known, trials[trial.Number], Options.Directions, Options.Seed) { LastStep = lastStep });
        }
    }

    /// <summary>Puts a point before everything that the sampler would choose.</summary>
    /// <exception cref="SpaceException">The point is of another space.</exception>
    public void Enqueue(Configuration point)
    {
        if (point.Space.Fingerprint != Space.Fingerprint) throw new SpaceException("the point is of another space");
        lock (_gate) _log.Commit((_, _) => new StudyEvent.Enqueued(point.Point.ToArray()));
        _storage.Flush();
    }

    /// <summary>
    /// Takes over trials that were run elsewhere, as if they had been run here; samplers learn from them. What does not fit this space, such as a
    /// choice that is gone, is left out and named.
    /// </summary>
    /// <returns>Why each trial that was left out does not fit.</returns>
    public IReadOnlyList<string> Add(IEnumerable<KnownTrial> known)
    {
        var leftOut = new List<string>();
        foreach (var (values, result) in known)
        {
            try
            {
                var point = Configuration.FromValues(Space, values);
                Tell(Take(point), result);
            }
            catch (Exception exception) when (exception is SpaceException or StudyException)
            {
                leftOut.Add(exception.Message);
            }
        }

        return leftOut;
    }

    /// <summary>Makes every <see cref="Ask"/> of this object answer null from now on.</summary>
    public void Stop()
    {
        lock (_gate) _stopped = true;
        Wake();
    }

    /// <summary>Gives running trials whose worker is lost to whoever asks next, under the same number and with the same configuration.</summary>
    public void RequeueAbandoned()
    {
        lock (_gate)
        {
            _log.Refresh();
            _log.RequeueLost(_leases);
            WakeWaiting();
        }

        _followers.Deliver();
    }

    /// <summary>Ends this object's part in the study; the storage stays open.</summary>
    public void Dispose()
    {
        _leases.Dispose();
        Stop();
    }

    private T Locked<T>(Func<T> read)
    {
        lock (_gate) return read();
    }

    // A point that the record knows needs no worker.
    private bool TryAnswer(RunningTrial trial)
    {
        if (_next.Answer(_log.State, trial.Number) is not { } answer) return false;
        _log.Commit((_, _) => _log.IsCurrent(trial) ? answer : null);
        WakeWaiting();
        return true;
    }

    private RunningTrial Take(Configuration point)
    {
        if (Options.Sampler is PopulationSampler)
            throw new StudyException("a trial that was run elsewhere left nothing that a population could go on from");
        lock (_gate)
        {
            _leases.Register(KnownWorker);
            var asked = new StudyEvent.Asked(0, point.Point.ToArray(), false, KnownWorker, DateTimeOffset.UtcNow);
            _log.Commit((state, _) => asked = asked with { Trial = state.Trials.Count });
            return new(asked.Trial, point, asked.Worker, 1);
        }
    }

    private void WaitForNews(int waited)
    {
        _waiting++;
        try
        {
            Monitor.Wait(_gate, _storage.IsShared || Options.TrialTimeout is not null ? Poll(waited) : Timeout.InfiniteTimeSpan);
        }
        finally
        {
            _waiting--;
        }
    }

    private void WakeWaiting()
    {
        if (_waiting > 0) Monitor.PulseAll(_gate);
    }

    // Looks again after a while, the longer the longer nothing came, and not in step with others.
    private static TimeSpan Poll(int waited) =>
        TimeSpan.FromMilliseconds(Math.Min(LongestPoll, ShortestPoll * (1 + (0.5 * waited))) * (0.75 + (0.5 * Random.Shared.NextDouble())));

    // What is waited for may be the trial of a worker that will never tell.
    private bool IsTimeToLook()
    {
        if (!_storage.IsShared || Environment.TickCount64 - _lookedForLost < LookForLost.TotalMilliseconds) return false;
        _lookedForLost = Environment.TickCount64;
        return true;
    }

    private void Wake()
    {
        lock (_gate) WakeWaiting();
    }
}
