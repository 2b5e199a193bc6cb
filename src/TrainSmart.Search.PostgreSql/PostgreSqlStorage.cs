using Npgsql;
using NpgsqlTypes;

namespace TrainSmart.Search;

/// <summary>
/// A study in a PostgreSQL database, for workers on many machines. A decision is made and written down in one transaction that holds the study's log:
/// its events have a position each, so no two workers ever take the same trial, and a late result of a trial that was given to another one finds a
/// higher attempt in the log and changes nothing. Leases run on the server's clock, so clocks of workers do not count. What others can see is on the
/// server's disk.
/// </summary>
public sealed class PostgreSqlStorage : IStudyStorage
{
    /// <summary>Sets this program's advisory locks apart from those of others in the database.</summary>
    internal const int LockClass = 0x7452534D;

    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(120);

    private readonly Lock _gate = new();
    private readonly PostgreSqlDatabase _database;
    private readonly TimeSpan _patience;
    private readonly int _study;

    /// <summary>Opens the study of a name, or makes room for it.</summary>
    /// <param name="address">Where the database is.</param>
    /// <param name="study">The name under which the study is kept.</param>
    /// <param name="patience">How long a server that is away is waited for before a call fails; two minutes if not said.</param>
    /// <exception cref="StudyException">The server does not answer or refuses, or its tables were made by a newer version.</exception>
    public PostgreSqlStorage(PostgreSqlAddress address, string study, TimeSpan? patience = null)
        : this(address, study, patience, PostgreSqlSchema.Migrations)
    {
    }

    internal PostgreSqlStorage(PostgreSqlAddress address, string study, TimeSpan? patience, IReadOnlyList<string> migrations)
    {
        _patience = patience ?? UsualPatience;
        _database = new(address);
        try
        {
            _study = _database.Patiently(_patience, isFirst: true, connection =>
            {
                PostgreSqlSchema.Migrate(connection, migrations, address);
                return Find(connection, study);
            });
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
    public IReadOnlyList<StudyEvent> Read(long from) => _database.Patiently(_patience, connection =>
    {
        using var command = new NpgsqlCommand(News, connection) { Parameters = { Number(_study), Number(from) } };
        using var reader = command.ExecuteReader();
        return ReadEvents(reader, 0, out _);
    });

    /// <inheritdoc/>
    public IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide)
    {
        // Of a commit whose answer was lost with the connection, the mark says afterwards whether it was made.
        var inDoubt = 0L;
        lock (_gate)
        {
            return _database.Patiently(_patience, connection =>
            {
                var isOpen = true;
                try
                {
                    var events = Hold(connection, from, inDoubt, out var isMade);
                    if (isMade) return events;
                    if (decide(new(events, workers => LostAmong(connection, workers))) is not { } decided) return events;
                    inDoubt = Random.Shared.NextInt64(1, long.MaxValue);
                    WriteDown(connection, from + events.Count, decided, inDoubt);
                    isOpen = false;
                    return [.. events, decided];
                }
                finally
                {
                    if (isOpen) LetGo(connection);
                }
            });
        }
    }

    /// <inheritdoc/>
    /// <remarks>There is nothing to wait for: a commit returns, and others see it, once it is on the server's disk.</remarks>
    public void Flush()
    {
    }

    /// <inheritdoc/>
    public void Renew(string worker, TimeSpan duration) => _database.Patiently(_patience, connection =>
    {
        var place = WorkerPlace.Current;
        using var command = new NpgsqlCommand(
            """
            INSERT INTO trainsmart.leases (study, worker, machine, process, started, expires) VALUES ($1, $2, $3, $4, $5, clock_timestamp() + $6)
            ON CONFLICT (study, worker) DO UPDATE SET machine = $3, process = $4, started = $5, expires = clock_timestamp() + $6
            """,
            connection)
        {
            Parameters = { Number(_study), Text(worker), Text(place.Machine), Number(place.Process), Number(place.Started), Interval(duration) },
        };
        return command.ExecuteNonQuery();
    });

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private const string News = "SELECT kind, body, mark FROM trainsmart.events WHERE study = $1 AND position >= $2 ORDER BY position";

    private static int Find(NpgsqlConnection connection, string study)
    {
        using var command = new NpgsqlCommand(
            """
            WITH made AS (
                INSERT INTO trainsmart.studies (name) SELECT $1 WHERE NOT EXISTS (SELECT FROM trainsmart.studies WHERE name = $1)
                ON CONFLICT DO NOTHING RETURNING id)
            SELECT id FROM made UNION ALL SELECT id FROM trainsmart.studies WHERE name = $1
            """,
            connection)
        { Parameters = { Text(study) } };

        // Nothing comes back where another program made it in the same moment; it can be seen by the next statement.
        return command.ExecuteScalar() as int? ?? (int)command.ExecuteScalar()!;
    }

    // One round trip: begin, wait for the log, and look what is new in it.
    private List<StudyEvent> Hold(NpgsqlConnection connection, long from, long inDoubt, out bool isMade)
    {
        using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN"),
                new("SELECT pg_advisory_xact_lock($1, $2)") { Parameters = { Number(LockClass), Number(_study) } },
                new(News) { Parameters = { Number(_study), Number(from) } },
            },
        };
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        return ReadEvents(reader, inDoubt, out isMade);
    }

    private void WriteDown(NpgsqlConnection connection, long position, StudyEvent decided, long mark)
    {
        var (kind, body) = EventCodec.Write(decided);
        using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("INSERT INTO trainsmart.events (study, position, mark, kind, body) VALUES ($1, $2, $3, $4, $5)")
                {
                    Parameters =
                    {
                        Number(_study),
                        Number(position),
                        Number(mark),
                        new NpgsqlParameter<short> { TypedValue = (short)kind },
                        new NpgsqlParameter<byte[]> { TypedValue = body },
                    },
                },
                new("COMMIT"),
            },
        };
        batch.ExecuteNonQuery();
    }

    // The claim is the reaper: who takes a lost worker's trial looks at its lease in the same transaction, and locks it, so that the worker cannot
    // come back meanwhile.
    // A lease that is locked is being renewed: its worker lives.
    private HashSet<string> LostAmong(NpgsqlConnection connection, IReadOnlyCollection<string> workers)
    {
        var lost = workers.ToHashSet();
        var gone = new List<string>();
        using (var command = new NpgsqlCommand(
            "SELECT worker, machine, process, started FROM trainsmart.leases "
            + "WHERE study = $1 AND worker = ANY($2) AND expires > clock_timestamp()",
            connection)
        { Parameters = { Number(_study), Texts(workers) } })
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                if (new WorkerPlace(reader.GetString(1), reader.GetInt32(2), reader.GetInt64(3)).IsGone()) gone.Add(reader.GetString(0));
                else lost.Remove(reader.GetString(0));
            }
        }

        if (lost.Count == 0) return lost;
        using var claim = new NpgsqlCommand(
            """
            WITH claimed AS (
                SELECT worker FROM trainsmart.leases
                WHERE study = $1 AND worker = ANY($2) AND (expires <= clock_timestamp() OR worker = ANY($3)) FOR UPDATE SKIP LOCKED)
            SELECT worker FROM unnest($2) worker
            WHERE worker IN (SELECT worker FROM claimed) OR worker NOT IN (SELECT worker FROM trainsmart.leases WHERE study = $1)
            """,
            connection)
        { Parameters = { Number(_study), Texts(lost), Texts(gone) } };
        using var claimed = claim.ExecuteReader();
        lost = [];
        while (claimed.Read()) lost.Add(claimed.GetString(0));
        return lost;
    }

    // After a decision against an event or an error the transaction is still open; a broken connection has none.
    private static void LetGo(NpgsqlConnection connection)
    {
        try
        {
            using var command = new NpgsqlCommand("ROLLBACK", connection);
            command.ExecuteNonQuery();
        }
        catch (Exception broken) when (broken is NpgsqlException or InvalidOperationException or IOException)
        {
            // The server rolls back by itself.
        }
    }

    private static List<StudyEvent> ReadEvents(NpgsqlDataReader reader, long mark, out bool isMarked)
    {
        var events = new List<StudyEvent>();
        isMarked = false;
        while (reader.Read())
        {
            events.Add(EventCodec.Read(reader.GetInt16(0), reader.GetFieldValue<byte[]>(1)));
            isMarked |= reader.GetInt64(2) == mark;
        }

        return events;
    }

    private static NpgsqlParameter<int> Number(int value) => new() { TypedValue = value };

    private static NpgsqlParameter<long> Number(long value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private static NpgsqlParameter<TimeSpan> Interval(TimeSpan value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Interval };

    private static NpgsqlParameter<string[]> Texts(IEnumerable<string> values) => new() { TypedValue = [.. values] };
}
