namespace TrainSmart.Search;

/// <summary>Says in a shared storage that the workers of one study object live, again and again until it is disposed.</summary>
internal sealed class WorkerLeases : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly IStudyStorage _storage;
    private readonly HashSet<string> _workers = [];
    private readonly Lock _gate = new();
    private readonly Timer? _heartbeat;
    private bool _isDisposed;

    public WorkerLeases(IStudyStorage storage)
    {
        _storage = storage;
        if (storage.IsShared) _heartbeat = new(_ => Renew(), null, Lease / 6, Lease / 6);
    }

    public void Register(string worker)
    {
        lock (_gate)
        {
            if (_workers.Add(worker) && _storage.IsShared) _storage.Renew(worker, Lease);
        }
    }

    /// <summary>Whether a worker is another object's and counts as lost.</summary>
    public bool IsLost(string worker)
    {
        lock (_gate) return !_workers.Contains(worker) && _storage.IsLost(worker);
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
