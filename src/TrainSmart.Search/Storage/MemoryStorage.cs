namespace TrainSmart.Search;

/// <summary>A study that lives as long as its process. Workers share it by sharing the object.</summary>
public sealed class MemoryStorage : IStudyStorage
{
    private static readonly Func<IReadOnlyCollection<string>, IReadOnlySet<string>> NoneLost = _ => new HashSet<string>();

    private readonly List<StudyEvent> _events = [];
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public IReadOnlyList<StudyEvent> Read(long from)
    {
        lock (_gate) return News(from);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide)
    {
        lock (_gate)
        {
            var news = News(from);
            if (decide(new(news, NoneLost)) is not { } decided) return news;
            _events.Add(decided);
            return news.Count == 0 ? [decided] : [.. news, decided];
        }
    }

    /// <inheritdoc/>
    public void Flush()
    {
        // Memory survives nothing.
    }

    /// <inheritdoc/>
    public void Renew(string worker, TimeSpan duration)
    {
        // The workers of a process live and die with it.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held but memory.
    }

    private IReadOnlyList<StudyEvent> News(long from) => from == _events.Count ? [] : _events.GetRange((int)from, _events.Count - (int)from);
}
