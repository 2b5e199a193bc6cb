using TrainSmart.Search;

namespace TrainSmart.Running.Trials;

/// <summary>
/// The names under which this process works on a study. When it ends its part, whatever the reason, it lets go of them at once, so that a trial it
/// left open is free for the next one without waiting for a lease to run out. Disposed of after the study, which would renew them.
/// </summary>
internal sealed class WorkerLeases(IStudyStorage storage) : IDisposable
{
    private readonly List<string> _names = [];

    /// <summary>A name that no other worker ever has, not even the same one after a restart with the same process number.</summary>
    public string NewName(string name)
    {
        var unique = $"{Environment.MachineName}/{name}/{Guid.NewGuid().ToString("N")[..8]}";
        _names.Add(unique);
        return unique;
    }

    public void Dispose() => _names.ForEach(name => storage.Renew(name, TimeSpan.Zero));
}
