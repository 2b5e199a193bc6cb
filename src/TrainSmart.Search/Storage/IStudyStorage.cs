namespace TrainSmart.Search;

/// <summary>
/// Where a study lives: an append-only log of events, and the leases of its workers. Many workers and processes may share one.
/// An implementation promises three things: events keep one order that all readers see; what <see cref="Append"/> decided while it held the log is appended
/// before anybody else's; and an appended event that asked for it is still there after a crash.
/// </summary>
public interface IStudyStorage : IDisposable
{
    /// <summary>Whether other processes may append as well, so that waiting means looking again.</summary>
    bool IsShared { get; }

    /// <summary>The events behind a position, in order; the position of the first event is 0.</summary>
    IReadOnlyList<StudyEvent> Read(long from);

    /// <summary>Holds the log, hands over the events behind a position, and appends what is decided then; null appends nothing.</summary>
    /// <param name="from">The number of events the caller knows.</param>
    /// <param name="decide">Decides from the news. It must not touch the storage.</param>
    /// <param name="durable">Whether the event must survive a crash of the machine, not only of the process.</param>
    /// <returns>The news and, last, the appended event.</returns>
    IReadOnlyList<StudyEvent> Append(long from, Func<IReadOnlyList<StudyEvent>, StudyEvent?> decide, bool durable);

    /// <summary>Says that a worker lives; it counts as lost once the duration is over without another word.</summary>
    void Renew(string worker, TimeSpan duration);

    /// <summary>Whether a worker counts as lost: its lease ran out, or its process on this machine is gone.</summary>
    bool IsLost(string worker);
}
