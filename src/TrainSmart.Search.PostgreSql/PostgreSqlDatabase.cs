using System.Net.Sockets;
using Npgsql;

namespace TrainSmart.Search;

/// <summary>
/// A database that may be away for a while. Work that a lost connection or a restart of the server interrupts is begun again, after pauses with
/// jitter, so that many workers do not come back in step, and within bounds.
/// </summary>
internal sealed class PostgreSqlDatabase : IDisposable
{
    private const double LongestPause = 1000;

    private static readonly TimeSpan PatienceWithSilence = TimeSpan.FromSeconds(10);

    private readonly NpgsqlDataSource _source;
    private readonly PostgreSqlAddress _address;

    public PostgreSqlDatabase(PostgreSqlAddress address)
    {
        _address = address;
        var builder = new NpgsqlDataSourceBuilder(address.ConnectionString);

        // The session of a worker that hangs inside a decision must not hold up all others; and a commit is on the disk when it returns, whatever
        // the server's default.
        builder.UsePhysicalConnectionInitializer(Initialize, connection =>
        {
            Initialize(connection);
            return Task.CompletedTask;
        });
        _source = builder.Build();
    }

    /// <summary>Does some work with a connection, again where it is interrupted; what it changes must therefore be all or nothing, and found again
    /// if it was done.</summary>
    /// <param name="patience">For how long the work is begun again.</param>
    /// <param name="work">The work.</param>
    /// <exception cref="StudyException">The server refuses, or is away for longer.</exception>
    public T Patiently<T>(TimeSpan patience, Func<NpgsqlConnection, T> work) => Patiently(patience, false, work);

    /// <summary>The same; where nothing has answered before, an address at which nothing listens is soon given up: it is more likely wrong than
    /// away.</summary>
    public T Patiently<T>(TimeSpan patience, bool isFirst, Func<NpgsqlConnection, T> work)
    {
        var began = Environment.TickCount64;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = _source.OpenConnection();
                return work(connection);
            }
            catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException or IOException)
            {
                var longest = isFirst && error.InnerException is SocketException && patience > PatienceWithSilence ? PatienceWithSilence : patience;
                // A connection that was kept may be dead while the server lives, so there is always a second try.
                var isOver = attempt > 0 && Environment.TickCount64 - began > longest.TotalMilliseconds;
                if (isOver || !IsPassing(error)) throw Failure(error);
            }

            Thread.Sleep(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * Math.Min(LongestPause, 10 << Math.Min(attempt, 7))));
        }
    }

    public void Dispose() => _source.Dispose();

    private static void Initialize(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(
            "SELECT set_config('idle_in_transaction_session_timeout', '60s', false), "
            + "CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END",
            connection);
        command.ExecuteNonQuery();
    }

    // Lost connections, a server that stops or starts, too many connections at once, and two that were in each other's way.
    private static bool IsPassing(Exception error) => error switch
    {
        PostgresException refused => refused.SqlState is "57P01" or "57P02" or "57P03" or "57P05" or "53300" or "25P03" or "55P03" or "23505"
            || refused.SqlState.StartsWith("08", StringComparison.Ordinal)
            || refused.SqlState.StartsWith("40", StringComparison.Ordinal),
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } => false,
        NpgsqlException lost =>
            lost.IsTransient || lost.InnerException is IOException or SocketException or TimeoutException or ObjectDisposedException,
        _ => true,
    };

    private StudyException Failure(Exception error) => new(error switch
    {
        PostgresException { SqlState: "28P01" or "28000" } refused =>
            $"the server of {_address} refused '{_address.User}': {Words(refused.MessageText)}",
        PostgresException { SqlState: "3D000" } => $"there is no database '{_address.Database}' at {_address}; create it first, as with createdb",
        PostgresException { SqlState: "42501" } refused => $"'{_address.User}' may not do this in {_address}: {Words(refused.MessageText)}",
        PostgresException { SqlState: "53100" } => $"there is no room left on the disk of {_address}",
        PostgresException refused => $"{_address}: {Words(refused.MessageText)} ({refused.SqlState})",
        NpgsqlException { InnerException: SocketException lost } => $"no PostgreSQL server answers at {_address}: {Words(lost.Message)}",
        _ => $"the connection to {_address} was lost: {Words(error.Message)}",
    });

    private static string Words(string message) => PostgreSqlAddress.Hide(message).ReplaceLineEndings(" ");
}
