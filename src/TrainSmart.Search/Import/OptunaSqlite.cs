using Microsoft.Data.Sqlite;

namespace TrainSmart.Search;

/// <summary>Reads the studies of an Optuna database (its schema versions 9 to 12).</summary>
internal static class OptunaSqlite
{
    public static IReadOnlyList<OptunaRecord> Read(string path)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(source.ToString());
        try
        {
            connection.Open();
            return Read(connection);
        }
        catch (SqliteException exception)
        {
            throw new StudyException($"'{path}' holds no Optuna study: {exception.Message}");
        }
    }

    private static List<OptunaRecord> Read(SqliteConnection connection)
    {
        var studies = new SortedDictionary<long, OptunaRecord>();
        var trials = new Dictionary<long, (OptunaRecord Study, OptunaTrial Trial)>();
        ForEach(connection, "SELECT study_id, study_name FROM studies", row => studies[row.GetInt64(0)] = new(row.GetString(1)));
        ForEach(connection, "SELECT study_id, direction FROM study_directions ORDER BY objective", row =>
            studies[row.GetInt64(0)].Directions.Add(row.GetString(1) == "MAXIMIZE" ? Direction.Maximize : Direction.Minimize));
        ForEach(connection, "SELECT trial_id, study_id, state FROM trials ORDER BY number", row =>
        {
            var trial = new OptunaTrial { State = StateOf(row.GetString(2)) };
            studies[row.GetInt64(1)].Trials.Add(trial);
            trials[row.GetInt64(0)] = (studies[row.GetInt64(1)], trial);
        });
        ForEach(connection, "SELECT trial_id, param_name, param_value, distribution_json FROM trial_params ORDER BY param_id", row =>
        {
            var (study, trial) = trials[row.GetInt64(0)];
            study.Note(trial, row.GetString(1), row.GetDouble(2), row.GetString(3));
        });
        ForEach(connection, "SELECT trial_id, objective, value, value_type FROM trial_values", row =>
            trials[row.GetInt64(0)].Trial.Objectives[row.GetInt32(1)] = row.GetString(3) switch
            {
                "INF_POS" => double.PositiveInfinity,
                "INF_NEG" => double.NegativeInfinity,
                _ => row.GetDouble(2),
            });
        return [.. studies.Values];
    }

    private static TrialState? StateOf(string state) => state switch
    {
        "COMPLETE" => TrialState.Completed,
        "PRUNED" => TrialState.Pruned,
        "FAIL" => TrialState.Failed,
        _ => null,
    };

    private static void ForEach(SqliteConnection connection, string query, Action<SqliteDataReader> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        while (reader.Read()) read(reader);
    }
}
