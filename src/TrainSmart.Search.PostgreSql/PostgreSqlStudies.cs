using Npgsql;

namespace TrainSmart.Search;

/// <summary>The studies of a database as a whole.</summary>
internal static class PostgreSqlStudies
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string? SetAside(PostgreSqlAddress address, string study)
    {
        using var database = new PostgreSqlDatabase(address);
        return database.Patiently(Patience, isFirst: true, connection =>
        {
            PostgreSqlSchema.Migrate(connection, PostgreSqlSchema.Migrations, address);
            using var transaction = connection.BeginTransaction();
            if (Ask(connection, "SELECT id FROM trainsmart.studies WHERE name = $1 FOR UPDATE", study) is not int) return null;
            const string holder =
                "SELECT worker FROM trainsmart.leases JOIN trainsmart.studies ON id = study "
                + "WHERE name = $1 AND expires > clock_timestamp() LIMIT 1";
            if (Ask(connection, holder, study) is string worker)
                throw new StudyException(
                    $"the study '{study}' in {address} is being worked on by '{worker}'; stop it, or wait a minute if it was killed");
            var number = 1;
            while (Ask(connection, "SELECT id FROM trainsmart.studies WHERE name = $1", $"{study}.{number}") is int) number++;
            Ask(connection, "UPDATE trainsmart.studies SET name = $2 WHERE name = $1", study, $"{study}.{number}");
            transaction.Commit();
            return $"{study}.{number}";
        });
    }

    private static object? Ask(NpgsqlConnection connection, string question, params string[] values)
    {
        using var command = new NpgsqlCommand(question, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = value });
        return command.ExecuteScalar();
    }
}
