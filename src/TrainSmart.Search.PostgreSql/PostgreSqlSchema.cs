using System.Globalization;
using Npgsql;

namespace TrainSmart.Search;

/// <summary>The tables, in a schema of their own that carries its version. A change of the tables is one more migration; those that are there never
/// change.</summary>
internal static class PostgreSqlSchema
{
    /// <summary>What brings the tables from each version to the next.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
    [
        """
        CREATE TABLE trainsmart.studies (
            id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            name text NOT NULL UNIQUE,
            created timestamptz NOT NULL DEFAULT now());
        CREATE TABLE trainsmart.events (
            study integer NOT NULL REFERENCES trainsmart.studies ON DELETE CASCADE,
            position bigint NOT NULL,
            mark bigint NOT NULL,
            kind smallint NOT NULL,
            body bytea NOT NULL,
            PRIMARY KEY (study, position));
        CREATE TABLE trainsmart.leases (
            study integer NOT NULL REFERENCES trainsmart.studies ON DELETE CASCADE,
            worker text NOT NULL,
            machine text NOT NULL,
            process integer NOT NULL,
            started bigint NOT NULL,
            expires timestamptz NOT NULL,
            PRIMARY KEY (study, worker));
        """,
    ];

    /// <summary>Brings the tables to the newest version; many programs may begin at once.</summary>
    /// <exception cref="StudyException">They were made by a newer version.</exception>
    public static void Migrate(NpgsqlConnection connection, IReadOnlyList<string> migrations, PostgreSqlAddress address)
    {
        if (Version(connection) == migrations.Count) return;
        using var transaction = connection.BeginTransaction();
        Run(connection, $"SELECT pg_advisory_xact_lock({PostgreSqlStorage.LockClass}, 0)");
        var version = Version(connection);
        if (version > migrations.Count)
        {
            throw new StudyException(string.Create(
                CultureInfo.InvariantCulture,
                $"the studies in {address} have schema version {version}; this program knows versions up to {migrations.Count}"));
        }

        if (version == 0)
            Run(
                connection,
                "CREATE SCHEMA IF NOT EXISTS trainsmart; "
                + "CREATE TABLE trainsmart.version (version integer NOT NULL); "
                + "INSERT INTO trainsmart.version VALUES (0)");
        foreach (var migration in migrations.Skip(version)) Run(connection, migration);
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE trainsmart.version SET version = {migrations.Count}"));
        transaction.Commit();
    }

    private static int Version(NpgsqlConnection connection)
    {
        // A look-up by name may be answered from the session's cache, which knows nothing of what another one made while this one waited.
        using var exists = new NpgsqlCommand(
            "SELECT EXISTS (SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'trainsmart' AND tablename = 'version')",
            connection);
        if (exists.ExecuteScalar() is false) return 0;
        using var version = new NpgsqlCommand("SELECT version FROM trainsmart.version", connection);
        return (int)version.ExecuteScalar()!;
    }

    private static void Run(NpgsqlConnection connection, string statements)
    {
        using var command = new NpgsqlCommand(statements, connection);
        command.ExecuteNonQuery();
    }
}
