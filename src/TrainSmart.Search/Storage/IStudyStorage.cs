namespace TrainSmart.Search;

/// <summary>
/// Where a study lives: an append-only log of events, and the leases of its workers. Many workers and processes may share one.
/// An implementation promises three things: events keep one order that all readers see; what <see cref="Append"/> decided while it held the log is
/// appended before anybody else's; and what was appended before <see cref="Flush"/> returns is still there after a crash of the machine.
/// </summary>
public interface IStudyStorage : IDisposable
{
    /// <summary>Whether other processes may append as well, so that waiting means looking again.</summary>
    bool IsShared { get; }

    /// <summary>The events behind a position, in order; the position of the first event is 0.</summary>
    IReadOnlyList<StudyEvent> Read(long from);

    /// <summary>Holds the log, hands over the events behind a position, and appends what is decided then; null appends nothing.</summary>
    /// <param name="from">The number of events the caller knows.</param>
    /// <param name="decide">Decides from the news. It must not touch the storage otherwise. Where the connection to a server was lost before the
    /// decision was written down, it is asked again, with the news from the same position and perhaps more.</param>
    /// <returns>The news and, last, the appended event.</returns>
    IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide);

    /// <summary>Returns once everything appended so far survives a crash of the machine. A crash of the process alone never loses an event.
    /// Called without any lock, so that the flushes of many workers run together.</summary>
    void Flush();

    /// <summary>Says that a worker lives; it counts as lost once the duration is over without another word, at once where the duration is
    /// zero.</summary>
    void Renew(string worker, TimeSpan duration);
}
