namespace TrainSmart.Search;

/// <summary>Opens a study wherever a person says it is.</summary>
public static class StudyStorages
{
    /// <summary>Opens the storage at an address: <c>postgresql://...</c> for a database, and a file's path for SQLite.</summary>
    /// <param name="address">The address.</param>
    /// <param name="study">The name under which a database keeps the study; a file holds one study, whatever its name.</param>
    /// <exception cref="StudyException">It cannot be opened; the message holds no password.</exception>
    public static IStudyStorage Open(string address, string study) =>
        PostgreSqlAddress.IsOne(address) ? new PostgreSqlStorage(PostgreSqlAddress.Parse(address), study) : new SqliteStorage(address);
}
