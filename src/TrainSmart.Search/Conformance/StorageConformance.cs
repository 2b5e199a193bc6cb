namespace TrainSmart.Search.Conformance;

/// <summary>
/// Checks what <see cref="IStudyStorage"/> promises, for whoever writes one: call it from a test and assert that every promise is kept.
/// </summary>
public static class StorageConformance
{
    private const int Writers = 4;
    private const int EventsEach = 50;

    private static readonly DateTimeOffset Time = new(2001, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static readonly StudyEvent[] Every =
    [
        new StudyEvent.Created("study", "{}", "{\"seed\":1}", Time),
        new StudyEvent.Enqueued([0.1, double.NaN, -3e300]),
        new StudyEvent.Asked(0, [0.1, double.NaN, 5e-324], true, "worker ü", Time),
        new StudyEvent.Asked(1, [0.5, 1, 2], false, "worker", Time) { Stage = new(null, 0, 5) },
        new StudyEvent.Asked(2, [0.5, 1, 2], false, "worker", Time) { Stage = new(0, 5, 300) },
        new StudyEvent.Reported(0, 300, double.PositiveInfinity),
        new StudyEvent.Reported(0, 301, 1.5) { Others = [-2.5, double.NegativeInfinity] },
        new StudyEvent.Abandoned(0),
        new StudyEvent.Told(0, TrialState.Completed, [1.0 / 3], [-0.5], "a note", [new("validation/loss", 0.25)], Time),
        new StudyEvent.Told(1, TrialState.Failed, [], [], null, [], Time),
        new StudyEvent.Annotated(null, "purpose", "a näme"),
        new StudyEvent.Attached(1, "plot.svg", new('0', 64), 5_000_000_000),
    ];

    /// <summary>Checks a kind of storage.</summary>
    /// <param name="open">Opens the storage of a name, empty at first. A storage that other processes can share is opened again by its name, also
    /// while it is open.</param>
    /// <returns>Each promise and whether it was kept.</returns>
    public static IReadOnlyList<Promise> Check(Func<string, IStudyStorage> open)
    {
        bool isShared;
        using (var probe = open("probe")) isShared = probe.IsShared;
        List<Promise> promises =
        [
            Promise.Check("a new storage is empty", () => With(open, "empty", storage => Same([], storage.Read(0)))),
            Promise.Check("every event reads back exactly and in order", () => With(open, "events", storage => Same(Every, Filled(storage).Read(0)))),
            Promise.Check(
                "reading from a position gives what is behind it",
                () => With(open, "position", storage => Same(Every[3..], Filled(storage).Read(3)))),
            Promise.Check("an append hands over the news and gives back the news and the decision", () => With(open, "news", News)),
            Promise.Check("a decision of null appends nothing", () => With(open, "nothing", Nothing)),
            Promise.Check("a decision that throws appends nothing and leaves the storage usable", () => With(open, "thrown", Thrown)),
            Promise.Check(
                "every decision knows all events before its own, whoever appended them",
                () => With(open, "race", storage => Race(storage, () => isShared ? open("race") : null))),
            Promise.Check("a study over it is that of the memory", () => With(open, "study", StudyOver)),
        ];
        if (!isShared) return promises;
        promises.Add(Promise.Check("a storage that is opened again has every flushed event", () => Reopened(open)));
        promises.Add(Promise.Check("a worker is lost when its lease is over, and not before", () => With(open, "lease", Lease)));
        return promises;
    }

    private static string? With(Func<string, IStudyStorage> open, string name, Func<IStudyStorage, string?> check)
    {
        using var storage = open(name);
        return check(storage);
    }

    private static IStudyStorage Filled(IStudyStorage storage)
    {
        foreach (var happened in Every) storage.Append(storage.Read(0).Count, _ => happened);
        storage.Flush();
        return storage;
    }

    private static string? News(IStudyStorage storage)
    {
        Filled(storage);
        IReadOnlyList<StudyEvent> news = [];
        var log = storage.Append(5, handed =>
        {
            news = [.. handed.Events];
            return Every[1];
        });
        return Same(Every[5..], news) ?? Same([.. Every[5..], Every[1]], log) ?? Same([.. Every, Every[1]], storage.Read(0));
    }

    private static string? Nothing(IStudyStorage storage) => Same([], storage.Append(0, _ => null)) ?? Same([], storage.Read(0));

    private static string? Thrown(IStudyStorage storage)
    {
        try
        {
            storage.Append(0, _ => throw new StudyException("refused"));
            return "the error did not reach the caller";
        }
        catch (StudyException)
        {
            return Same([], storage.Read(0)) ?? Same(Every, Filled(storage).Read(0));
        }
    }

    // Each writer appends the number of events that it was shown; if every decision is alone, these are 0, 1, 2, ...
    private static string? Race(IStudyStorage first, Func<IStudyStorage?> another)
    {
        var writers = Enumerable.Range(0, Writers).Select(_ => new Thread(() =>
        {
            var own = another();
            for (var turn = 0; turn < EventsEach; turn++) (own ?? first).Append(0, news => new StudyEvent.Abandoned(news.Events.Count));
            own?.Dispose();
        })).ToList();
        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());
        return Same([.. Enumerable.Range(0, Writers * EventsEach).Select(number => new StudyEvent.Abandoned(number))], first.Read(0));
    }

    private static string? StudyOver(IStudyStorage storage)
    {
        using var memory = new MemoryStorage();
        var expected = SamplerConformance.Run(memory, Samples.Space, Samples.Options(new TpeSampler()), 2);
        return SamplerConformance.Difference(expected, SamplerConformance.Run(storage, Samples.Space, Samples.Options(new TpeSampler()), 2));
    }

    private static string? Reopened(Func<string, IStudyStorage> open)
    {
        using (var storage = open("again")) Filled(storage);
        return With(open, "again", storage => Same(Every, storage.Read(0)));
    }

    private static string? Lease(IStudyStorage storage)
    {
        storage.Renew("living", TimeSpan.FromMinutes(10));
        storage.Renew("silent", TimeSpan.FromMilliseconds(1));
        Thread.Sleep(50);
        IReadOnlySet<string> lost = new HashSet<string>();
        storage.Append(0, news =>
        {
            lost = news.LostAmong(["living", "silent", "unknown"]);
            return null;
        });
        if (lost.Contains("living")) return "a worker with a lease of ten minutes is lost at once";
        if (!lost.Contains("silent")) return "a worker whose lease is over is not lost";
        return lost.Contains("unknown") ? null : "a worker that never had a lease is not lost";
    }

    private static string? Same(IReadOnlyList<StudyEvent> expected, IReadOnlyList<StudyEvent> actual)
    {
        if (expected.Count != actual.Count) return $"there are {actual.Count} events instead of {expected.Count}";
        for (var index = 0; index < expected.Count; index++)
        {
            var (wanted, found) = (EventCodec.Write(expected[index]), EventCodec.Write(actual[index]));
            if (wanted.Kind != found.Kind || !wanted.Body.AsSpan().SequenceEqual(found.Body))
                return $"event {index} is {actual[index]} instead of {expected[index]}";
        }

        return null;
    }
}
