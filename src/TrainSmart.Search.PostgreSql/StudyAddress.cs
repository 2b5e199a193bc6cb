namespace TrainSmart.Search;

/// <summary>Where a person wants a study to be kept: <c>postgresql://...</c> for a database, anything else is the path of a SQLite file.</summary>
public sealed class StudyAddress
{
    private readonly PostgreSqlAddress? _database;
    private readonly string _text;

    private StudyAddress(PostgreSqlAddress? database, string text) => (_database, _text) = (database, text);

    /// <summary>Whether it is a database, which keeps many studies by their names; a file holds one.</summary>
    public bool IsDatabase => _database is not null;

    /// <summary>Reads an address.</summary>
    /// <exception cref="StudyException">It cannot be; the message holds no password.</exception>
    public static StudyAddress Parse(string text) =>
        PostgreSqlAddress.IsOne(text) && PostgreSqlAddress.Parse(text) is var database ? new(database, database.ToString()) : new(null, text);

    /// <summary>Opens the storage.</summary>
    /// <param name="study">The name under which a database keeps the study.</param>
    /// <exception cref="StudyException">It cannot be opened; the message holds no password.</exception>
    public IStudyStorage Open(string study) => _database is null ? new SqliteStorage(_text) : new PostgreSqlStorage(_database, study);

    /// <summary>Whether both are the same place, whoever asks.</summary>
    public bool IsSamePlace(StudyAddress other) =>
        _database is not null && other._database is not null
            ? _database.IsSameDatabase(other._database)
            : !IsDatabase && !other.IsDatabase && Path.GetFullPath(_text) == Path.GetFullPath(other._text);

    /// <summary>Renames the study that a database keeps under a name, so that the name is free: <c>penguins</c> becomes <c>penguins.1</c>, or the
    /// next free number.</summary>
    /// <returns>The new name; null where there is no such study, or no database.</returns>
    /// <exception cref="StudyException">Somebody works on it.</exception>
    public string? SetAside(string study) => _database is null ? null : PostgreSqlStudies.SetAside(_database, study);

    /// <summary>The address with its password: for the environment of a process that shall open it, and for nothing that is shown or kept.</summary>
    public string Reveal() => _database?.Reveal() ?? _text;

    /// <summary>The address without its password.</summary>
    public override string ToString() => _text;
}
