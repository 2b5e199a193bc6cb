using System.Diagnostics;

[assembly: AssemblyFixture(typeof(TrainSmart.Search.Tests.PostgreSql.PostgreSqlServer))]

namespace TrainSmart.Search.Tests.PostgreSql;

/// <summary>
/// A PostgreSQL server for the tests alone: in a temporary folder, reached by a socket there, started when a test first asks for it. Where its
/// programs are not
/// installed the tests that need it are skipped with that reason.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    /// <summary>A password that may show up nowhere.</summary>
    public const string Password = "s3cret-of-the-tests";

    // The path of a socket has at most 107 characters.
    private readonly string _folder = Path.Combine("/tmp", $"pg-{Guid.NewGuid():N}"[..12]);
    private readonly Lock _gate = new();
    private readonly string? _programs = Programs();
    private bool _isStarted;
    private int _studies;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The address of the server; skips the test where there is none.</summary>
    public PostgreSqlAddress Address
    {
        get
        {
            lock (_gate)
            {
                Assert.SkipWhen(
                    _programs is null,
                    "PostgreSQL is not installed: neither initdb on the path nor /usr/lib/postgresql/*/bin (Debian: apt install postgresql)");
                if (!_isStarted) Create();
                return PostgreSqlAddress.Parse(AddressText("tests", Password));
            }
        }
    }

    /// <summary>A storage of a new study.</summary>
    public PostgreSqlStorage NewStudy() => new(Address, $"study {Interlocked.Increment(ref _studies)}");

    public string AddressText(string user, string password, string? folder = null, string database = "postgres") =>
        $"postgresql://{user}:{password}@/{database}?host={folder ?? _folder}";

    /// <summary>Stops the server without any farewell, as a crash would, and starts it again.</summary>
    public void Crash() => Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "restart", "-l", Path.Combine(_folder, "log"));

    public void Stop() => Run("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public void Start() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "start");

    public void Dispose()
    {
        if (!_isStarted) return;
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Create()
    {
        Directory.CreateDirectory(_folder);
        var words = Path.Combine(_folder, "password");
        File.WriteAllText(words, Password);
        if (Environment.IsPrivilegedProcess) Start("chown", "-R", "postgres", _folder);
        Run("initdb", "-D", Data, "-U", "tests", "--auth=scram-sha-256", $"--pwfile={words}", "--encoding=UTF8", "--no-locale", "--no-sync");
        var settings = $"listen_addresses = ''\nunix_socket_directories = '{_folder}'\nmax_connections = 60\nshared_buffers = 32MB\nfsync = off\n";
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), settings);
        _isStarted = true;
        Start();
    }

    // The server refuses to be run by root; Debian's package makes a user for it.
    private void Run(string program, params string[] arguments)
    {
        var path = Path.Combine(_programs!, program);
        if (Environment.IsPrivilegedProcess) Start("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Start(path, arguments);
    }

    // Its output goes nowhere: a server that inherits a pipe keeps it open.
    private static void Start(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static string? Programs()
    {
        if (!OperatingSystem.IsLinux()) return null;
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
            : [];
        return installed.Concat(onPath)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
