using SQLitePCL;

namespace TrainSmart.Search;

/// <summary>A SQLite file in write-ahead mode. Where another process holds it, the call waits with jitter, so that many processes do not wake in step.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly sqlite3 _handle;
    private readonly string _path;
    private readonly List<sqlite3_stmt> _statements = [];
    private bool? _isDurable;

    public SqliteDatabase(string path)
    {
        Batteries_V2.Init();
        _path = path;
        var opened = raw.sqlite3_open_v2(path, out _handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_FULLMUTEX, null);
        if (opened != raw.SQLITE_OK) throw Failure(opened);
        Execute("PRAGMA journal_mode=WAL");
    }

    /// <summary>Runs statements without results, waiting while the file is held by another process.</summary>
    public void Execute(string statements) => Patiently(() => raw.sqlite3_exec(_handle, statements));

    /// <summary>Begins a transaction that nobody else can write beside.</summary>
    /// <param name="durable">Whether its end must wait until the disk has it.</param>
    public void Begin(bool durable)
    {
        if (_isDurable != durable) Execute(durable ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        _isDurable = durable;
        Execute("BEGIN IMMEDIATE");
    }

    public void Commit() => Execute("COMMIT");

    public void Rollback() => raw.sqlite3_exec(_handle, "ROLLBACK");

    public sqlite3_stmt Prepare(string statement)
    {
        var result = 0;
        sqlite3_stmt? prepared = null;
        Patiently(() => result = raw.sqlite3_prepare_v3(_handle, statement, raw.SQLITE_PREPARE_PERSISTENT, out prepared));
        _statements.Add(prepared!);
        return prepared!;
    }

    /// <summary>Moves to the next row.</summary>
    public bool Step(sqlite3_stmt statement)
    {
        var result = 0;
        Patiently(() => (result = raw.sqlite3_step(statement)) is raw.SQLITE_ROW or raw.SQLITE_DONE ? raw.SQLITE_OK : result);
        return result == raw.SQLITE_ROW;
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _handle.Dispose();
    }

    private void Patiently(Func<int> call)
    {
        var deadline = DateTime.UtcNow + Patience;
        for (var attempt = 0; ; attempt++)
        {
            var result = call() & 0xFF;
            if (result == raw.SQLITE_OK) return;
            if (result is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED) || DateTime.UtcNow > deadline) throw Failure(result);
            var longest = Math.Min(20, 1 << Math.Min(attempt, 5));
            Thread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * longest));
        }
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
