namespace TrainSmart.Search;

/// <summary>Tells whoever follows a study what happened, each event once and in the order of the log. No lock of the study is held
/// meanwhile.</summary>
internal sealed class StudyFollowers
{
    private readonly Queue<StudyEvent> _news = new();
    private readonly object _delivering = new();
    private Action<StudyEvent>? _follow;

    public IDisposable Add(Action<StudyEvent> follow)
    {
        lock (_news) _follow += follow;
        return new Following(this, follow);
    }

    /// <summary>Notes an event; called in the order of the log.</summary>
    public void Note(StudyEvent happened)
    {
        if (_follow is null) return;
        lock (_news) _news.Enqueue(happened);
    }

    /// <summary>Tells what was noted. A follower that uses the study is told of what follows from that afterwards.</summary>
    public void Deliver()
    {
        if (_follow is null || Monitor.IsEntered(_delivering)) return;
        lock (_delivering)
        {
            while (Next() is { } happened) _follow?.Invoke(happened);
        }
    }

    private StudyEvent? Next()
    {
        lock (_news) return _news.TryDequeue(out var happened) ? happened : null;
    }

    private sealed class Following(StudyFollowers followers, Action<StudyEvent> follow) : IDisposable
    {
        public void Dispose()
        {
            lock (followers._news) followers._follow -= follow;
        }
    }
}
