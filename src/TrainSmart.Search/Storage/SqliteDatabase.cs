using SQLitePCL;

namespace TrainSmart.Search;

/// <summary>
/// A SQLite file in write-ahead mode. Where another process holds it, the call waits with jitter, so that many processes do not wake in step.
/// Not safe for threads by itself, and SQLite is told so: the lock of the storage is around every call.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly sqlite3 _handle;
    private readonly string _path;
    private readonly List<sqlite3_stmt> _statements = [];
    private sqlite3_stmt? _begin;
    private sqlite3_stmt? _commit;

    public SqliteDatabase(string path)
    {
        Batteries_V2.Init();
        _path = path;
        var opened = raw.sqlite3_open_v2(path, out _handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        if (opened != raw.SQLITE_OK) throw Failure(opened);
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
    }

    /// <summary>Runs statements without results, waiting while the file is held by another process.</summary>
    public void Execute(string statements) => Patiently(() => raw.sqlite3_exec(_handle, statements));

    /// <summary>Begins a transaction that nobody else can write beside.</summary>
    public void Begin() => Step(_begin ??= Prepare("BEGIN IMMEDIATE"));

    public void Commit() => Step(_commit ??= Prepare("COMMIT"));

    public void Rollback() => raw.sqlite3_exec(_handle, "ROLLBACK");

    public sqlite3_stmt Prepare(string statement)
    {
        var result = 0;
        sqlite3_stmt? prepared = null;
        Patiently(() => result = raw.sqlite3_prepare_v3(_handle, statement, raw.SQLITE_PREPARE_PERSISTENT, out prepared));
        _statements.Add(prepared!);
        return prepared!;
    }

    /// <summary>Moves to the next row; resets the statement where there is none.</summary>
    public bool Step(sqlite3_stmt statement)
    {
        var deadline = 0L;
        for (var attempt = 0; ; attempt++)
        {
            var result = raw.sqlite3_step(statement);
            if (result == raw.SQLITE_ROW) return true;
            raw.sqlite3_reset(statement);
            if (result == raw.SQLITE_DONE) return false;
            Pause(result, attempt, ref deadline);
        }
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _handle.Dispose();
    }

    private void Patiently(Func<int> call)
    {
        var deadline = 0L;
        for (var attempt = 0; ; attempt++)
        {
            var result = call();
            if (result == raw.SQLITE_OK) return;
            Pause(result, attempt, ref deadline);
        }
    }

    private void Pause(int result, int attempt, ref long deadline)
    {
        var now = Environment.TickCount64;
        if (attempt == 0) deadline = now + (long)Patience.TotalMilliseconds;
        if ((result & 0xFF) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED) || now > deadline) throw Failure(result & 0xFF);
        var longest = Math.Min(20, 1 << Math.Min(attempt, 5));
        Thread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * longest));
    }

    private StudyException Failure(int result) => result switch
    {
        raw.SQLITE_CANTOPEN => new($"cannot open the study at '{_path}': the folder is missing, or may not be written to"),
        raw.SQLITE_NOTADB => new($"'{_path}' is not a study"),
        raw.SQLITE_FULL => new($"there is no room left on the disk of '{_path}'"),
        raw.SQLITE_READONLY => new($"'{_path}' may not be written to"),
        _ => new($"'{_path}': {raw.sqlite3_errmsg(_handle).utf8_to_string()}"),
    };
}
