using System.Buffers;
using Microsoft.Win32.SafeHandles;
using SQLitePCL;

namespace TrainSmart.Search;

/// <summary>
/// A study in a SQLite file that many processes of one machine may share.
/// Ends of trials are on the disk before <c>Tell</c> returns; a process may be killed at any moment.
/// </summary>
public sealed class SqliteStorage : IStudyStorage
{
    private const int SchemaVersion = 1;

    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _body = new(256);
    private readonly SqliteDatabase _database;
    private readonly sqlite3_stmt _read;
    private readonly sqlite3_stmt _append;
    private readonly sqlite3_stmt _renew;
    private readonly sqlite3_stmt _lease;
    private readonly Lazy<SafeFileHandle> _log;

    /// <summary>Opens or creates the file.</summary>
    /// <exception cref="StudyException">The file cannot be opened, is no study, or was written by a newer version.</exception>
    public SqliteStorage(string path)
    {
        _database = new(path);
        _log = new(() => File.OpenHandle(path + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));
        try
        {
            MakeTables(path);
            _read = _database.Prepare("SELECT kind, body FROM events WHERE id > ?1 ORDER BY id");
            _append = _database.Prepare("INSERT INTO events (kind, body) VALUES (?1, ?2)");
            _renew = _database.Prepare("INSERT OR REPLACE INTO leases (worker, machine, process, started, expires) VALUES (?1, ?2, ?3, ?4, ?5)");
            _lease = _database.Prepare("SELECT machine, process, started, expires FROM leases WHERE worker = ?1");
        }
        catch
        {
            _database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public bool IsShared => true;

    /// <inheritdoc/>
    public IReadOnlyList<StudyEvent> Read(long from)
    {
        lock (_gate) return ReadEvents(from);
    }

    /// <inheritdoc/>
    public IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide)
    {
        lock (_gate)
        {
            _database.Begin();
            try
            {
                var news = ReadEvents(from);
                if (decide(new(news, LostAmong)) is not { } decided)
                {
                    _database.Rollback();
                    return news;
                }

                Insert(decided);
                _database.Commit();
                return news.Count == 0 ? [decided] : [.. news, decided];
            }
            catch
            {
                _database.Rollback();
                throw;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Commits write to the log beside the database without waiting for the disk. The wait is here, outside every lock, so that the waits of all
    /// workers and processes overlap; what a checkpoint has moved into the database by then, the checkpoint itself has flushed.
    /// </remarks>
    public void Flush() => DiskFlush.Contents(_log.Value);

    /// <inheritdoc/>
    public void Renew(string worker, TimeSpan duration)
    {
        lock (_gate)
        {
            raw.sqlite3_bind_text(_renew, 1, worker);
            raw.sqlite3_bind_text(_renew, 2, WorkerPlace.Current.Machine);
            raw.sqlite3_bind_int(_renew, 3, WorkerPlace.Current.Process);
            raw.sqlite3_bind_int64(_renew, 4, WorkerPlace.Current.Started);
            raw.sqlite3_bind_int64(_renew, 5, (DateTimeOffset.UtcNow + duration).ToUnixTimeMilliseconds());
            _database.Step(_renew);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_log.IsValueCreated) _log.Value.Dispose();
        lock (_gate) _database.Dispose();
    }

    private HashSet<string> LostAmong(IReadOnlyCollection<string> workers) => [.. workers.Where(IsLost)];

    private bool IsLost(string worker)
    {
        raw.sqlite3_bind_text(_lease, 1, worker);
        try
        {
            if (!_database.Step(_lease)) return true;
            if (raw.sqlite3_column_int64(_lease, 3) <= DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()) return true;
            return new WorkerPlace(
                raw.sqlite3_column_text(_lease, 0).utf8_to_string(), raw.sqlite3_column_int(_lease, 1), raw.sqlite3_column_int64(_lease, 2)).IsGone();
        }
        finally
        {
            raw.sqlite3_reset(_lease);
        }
    }

    private void MakeTables(string path)
    {
        _database.Begin();
        var versionStatement = _database.Prepare("PRAGMA user_version");
        _database.Step(versionStatement);
        var version = raw.sqlite3_column_int(versionStatement, 0);
        raw.sqlite3_reset(versionStatement);
        if (version > SchemaVersion)
            throw new StudyException($"the study at '{path}' has schema version {version}; this program knows versions up to {SchemaVersion}");
        if (version == 0)
        {
            _database.Execute("CREATE TABLE events (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, body BLOB NOT NULL)");
            _database.Execute(
                "CREATE TABLE leases (worker TEXT PRIMARY KEY, machine TEXT NOT NULL, process INTEGER NOT NULL, "
                + "started INTEGER NOT NULL, expires INTEGER NOT NULL)");
            _database.Execute($"PRAGMA user_version={SchemaVersion}");
        }

        _database.Commit();
    }

    private List<StudyEvent> ReadEvents(long from)
    {
        var events = new List<StudyEvent>();
        raw.sqlite3_bind_int64(_read, 1, from);
        try
        {
            while (_database.Step(_read)) events.Add(EventCodec.Read(raw.sqlite3_column_int(_read, 0), raw.sqlite3_column_blob(_read, 1)));
        }
        finally
        {
            raw.sqlite3_reset(_read);
        }

        return events;
    }

    private void Insert(StudyEvent decided)
    {
        _body.ResetWrittenCount();
        raw.sqlite3_bind_int(_append, 1, EventCodec.Write(decided, _body));
        raw.sqlite3_bind_blob(_append, 2, _body.WrittenSpan);
        _database.Step(_append);
    }
}
