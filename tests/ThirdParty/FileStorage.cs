using TrainSmart.Search;

namespace ThirdParty;

/// <summary>A study in a file of its own, for one process at a time: each event is its kind, its length and its bytes.</summary>
public sealed class FileStorage : IStudyStorage
{
    private readonly Lock _gate = new();
    private readonly FileStream _file;
    private readonly List<StudyEvent> _events = [];

    public FileStorage(string path)
    {
        _file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite);
        using var reader = new BinaryReader(_file, System.Text.Encoding.UTF8, leaveOpen: true);
        while (_file.Position < _file.Length)
        {
            var kind = reader.ReadInt32();
            _events.Add(EventCodec.Read(kind, reader.ReadBytes(reader.ReadInt32())));
        }
    }

    public bool IsShared => false;

    public IReadOnlyList<StudyEvent> Read(long from)
    {
        lock (_gate) return _events.GetRange((int)from, _events.Count - (int)from);
    }

    public IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide)
    {
        lock (_gate)
        {
            if (decide(new(Read(from), _ => new HashSet<string>())) is not { } decided) return Read(from);
            var (kind, body) = EventCodec.Write(decided);
            _file.Write([.. BitConverter.GetBytes(kind), .. BitConverter.GetBytes(body.Length), .. body]);
            _events.Add(decided);
            return Read(from);
        }
    }

    public void Flush()
    {
        lock (_gate) _file.Flush(flushToDisk: true);
    }

    public void Renew(string worker, TimeSpan duration)
    {
        // The workers of a process live and die with it.
    }

    public void Dispose() => _file.Dispose();
}
