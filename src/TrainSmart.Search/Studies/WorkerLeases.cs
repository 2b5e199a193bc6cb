using System.Collections.Immutable;

namespace TrainSmart.Search;

/// <summary>Says in a shared storage that the workers of one study object live, again and again until it is disposed.</summary>
internal sealed class WorkerLeases : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly IStudyStorage _storage;
    private readonly Lock _gate = new();
    private readonly Timer? _heartbeat;
    private ImmutableHashSet<string> _workers = [];
    private bool _isDisposed;

    public WorkerLeases(IStudyStorage storage)
    {
        _storage = storage;
        if (storage.IsShared) _heartbeat = new(_ => Renew(), null, Lease / 6, Lease / 6);
    }

    public void Register(string worker)
    {
        if (!_storage.IsShared || _workers.Contains(worker)) return;
        lock (_gate)
        {
            _storage.Renew(worker, Lease);
            _workers = _workers.Add(worker);
        }
    }

    /// <summary>The lowest number of a running trial whose worker is another object's and is lost; null if there is none. Takes no lock, because the
    /// storage holds its own just then.</summary>
    public int? FirstLost(StudyState state, LogNews news)
    {
        var others = state.RunningWorkers().Where(worker => !_workers.Contains(worker)).ToHashSet();
        return others.Count > 0 && news.LostAmong(others) is { Count: > 0 } lost ? state.FirstOf(lost) : null;
    }

    public void Dispose()
    {
        _heartbeat?.Dispose();
        lock (_gate) _isDisposed = true;
    }

    // Under the lock, so that the storage is not closed meanwhile.
    private void Renew()
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            try
            {
                foreach (var worker in _workers) _storage.Renew(worker, Lease);
            }
            catch (StudyException)
            {
                // The next beat tries again; until the lease is over nothing is lost.
            }
        }
    }
}
