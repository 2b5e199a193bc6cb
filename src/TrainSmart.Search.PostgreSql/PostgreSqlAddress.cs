using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Where a PostgreSQL database is, written <c>postgresql://user:password@host:port/database?sslmode=require</c> as its own tools do. Whatever shows
/// an address leaves the password out. Without one, <c>PGPASSWORD</c> and <c>~/.pgpass</c> are looked at.
/// </summary>
public sealed partial class PostgreSqlAddress
{
    private const int DefaultPort = 5432;

    private static readonly Dictionary<string, SslMode> SslModes = new()
    {
        ["disable"] = SslMode.Disable,
        ["allow"] = SslMode.Allow,
        ["prefer"] = SslMode.Prefer,
        ["require"] = SslMode.Require,
        ["verify-ca"] = SslMode.VerifyCA,
        ["verify-full"] = SslMode.VerifyFull,
    };

    private static readonly string[] Settings = ["host", "sslmode", "sslrootcert", "connect_timeout"];

    private readonly NpgsqlConnectionStringBuilder _connection;

    private PostgreSqlAddress(NpgsqlConnectionStringBuilder connection) => _connection = connection;

    /// <summary>The server's name or address, or the folder of its socket.</summary>
    public string Host => _connection.Host!;

    /// <summary>The port.</summary>
    public int Port => _connection.Port;

    /// <summary>The database.</summary>
    public string Database => _connection.Database!;

    /// <summary>The user.</summary>
    public string User => _connection.Username!;

    internal string ConnectionString => _connection.ConnectionString;

    /// <summary>Whether a text is meant as such an address.</summary>
    public static bool IsOne(string text) => Scheme().IsMatch(text);

    /// <summary>Reads an address.</summary>
    /// <exception cref="StudyException">The address cannot be; the message quotes it without its password.</exception>
    public static PostgreSqlAddress Parse(string text)
    {
        if (Form().Match(text) is not { Success: true } parts) throw Wrong(text, "write postgresql://user@host:port/database");
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = Part("host") is { Length: > 0 } host ? host.Trim('[', ']') : "localhost",
            Port = Part("port") is not { Length: > 0 } port ? DefaultPort
                : int.TryParse(port, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number
                : throw Wrong(text, $"'{port}' is no port"),
            Username = Part("user") is { Length: > 0 } user ? user : Environment.UserName,
            Password = Part("password") is { Length: > 0 } password ? password : null,
            ApplicationName = "TrainSmart",
            Timeout = 30,
            CommandTimeout = 60,
            KeepAlive = 10,
            MaxPoolSize = 8,
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
        };
        connection.Database = Part("database") is { Length: > 0 } database ? database : connection.Username;
        foreach (var setting in Part("settings").Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(connection, setting, text);
        return new(connection);

        string Part(string name) => name == "settings" ? parts.Groups[name].Value : Uri.UnescapeDataString(parts.Groups[name].Value);
    }

    /// <summary>The text with the password of every address in it hidden: for errors, records and logs.</summary>
    public static string Hide(string text) => SecretSetting().Replace(Secret().Replace(text, "$1:***@"), "$1***");

    /// <summary>Whether both name the same database, whoever asks.</summary>
    public bool IsSameDatabase(PostgreSqlAddress other) => (Host, Port, Database) == (other.Host, other.Port, other.Database);

    /// <summary>The address without its password.</summary>
    public override string ToString() => Text(Uri.EscapeDataString(User));

    internal string Reveal() => Text(_connection.Password is { } password
        ? $"{Uri.EscapeDataString(User)}:{Uri.EscapeDataString(password)}"
        : Uri.EscapeDataString(User));

    private string Text(string user)
    {
        var settings = _connection.SslMode == SslMode.Prefer ? "" : $"sslmode={SslModes.First(mode => mode.Value == _connection.SslMode).Key}";
        if (_connection.RootCertificate is { } certificate)
            settings += $"{(settings.Length > 0 ? "&" : "")}sslrootcert={Uri.EscapeDataString(certificate)}";
        var isFolder = Host.StartsWith('/');
        if (isFolder) settings = $"host={Host}{(settings.Length > 0 ? "&" : "")}{settings}";
        var host = isFolder ? "" : Host.Contains(':') ? $"[{Host}]" : Host;
        return FormattableString.Invariant(
            $"postgresql://{user}@{host}:{Port}/{Uri.EscapeDataString(Database)}{(settings.Length > 0 ? "?" : "")}{settings}");
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string setting, string text)
    {
        var (name, value) = setting.Split('=', 2) is [var key, var given] ? (key, Uri.UnescapeDataString(given)) : (setting, "");
        switch (name)
        {
            case "host":
                connection.Host = value;
                break;
            case "sslmode":
                connection.SslMode = SslModes.TryGetValue(value, out var mode)
                    ? mode
                    : throw Wrong(
                        text,
                        $"'{value}' is no sslmode{NearestName.Hint(value, SslModes.Keys)}; they are {string.Join(", ", SslModes.Keys)}");
                break;
            case "sslrootcert":
                connection.RootCertificate = value;
                break;
            case "connect_timeout":
                connection.Timeout = int.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= 1024
                    ? seconds
                    : throw Wrong(text, $"'{value}' is no number of seconds for connect_timeout");
                break;
            default:
                throw Wrong(text, $"there is no setting '{name}'{NearestName.Hint(name, Settings)}; the settings are {string.Join(", ", Settings)}");
        }
    }

    private static StudyException Wrong(string text, string words) => new($"'{Hide(text)}' is no address of a database: {words}");

    [GeneratedRegex(@"^postgres(ql)?://", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"^postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
        + @"(?<host>\[[0-9a-fA-F:.]+\]|[^:/?@]*)(?::(?<port>[^/?]*))?(?:/(?<database>[^?/]*))?(?:\?(?<settings>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();

    // Up to the last @, because a password that was not escaped may hold one.
    [GeneratedRegex(@"(postgres(?:ql)?://[^\s:@/]*):\S*@", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    [GeneratedRegex(@"(\bpassword=)[^\s&;""']+", RegexOptions.IgnoreCase)]
    private static partial Regex SecretSetting();
}
