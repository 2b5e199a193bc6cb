using System.Net.Sockets;
using System.Text;

namespace TrainSmart.Search.Tests.PostgreSql;

/// <summary>
/// Stands between a program and the server's socket. The first time that the program commits, it lets the commit reach the server, waits until it
/// is answered, and cuts the
/// connection instead of passing the answer on.
/// </summary>
internal sealed class CuttingRelay : IDisposable
{
    private readonly string _server;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private int _cuts;

    public CuttingRelay(string serverFolder)
    {
        _server = SocketIn(serverFolder);
        Folder = Directory.CreateTempSubdirectory("relay").FullName;
        _listener.Bind(new UnixDomainSocketEndPoint(SocketIn(Folder)));
        _listener.Listen();
        new Thread(Accept) { IsBackground = true }.Start();
    }

    /// <summary>The folder of the socket to connect to.</summary>
    public string Folder { get; }

    /// <summary>How often the connection was cut.</summary>
    public int Cuts => Volatile.Read(ref _cuts);

    public void Dispose()
    {
        _listener.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string SocketIn(string folder) => Path.Combine(folder, ".s.PGSQL.5432");

    private void Accept()
    {
        try
        {
            while (true)
            {
                var program = _listener.Accept();
                var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                server.Connect(new UnixDomainSocketEndPoint(_server));
                new Relayed(this, program, server).Start();
            }
        }
        catch (SocketException)
        {
            // The test is over.
        }
        catch (ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private sealed class Relayed(CuttingRelay relay, Socket program, Socket server)
    {
        private volatile bool _commits;

        public void Start()
        {
            new Thread(() => Pass(program, server, bytes =>
                _commits |= relay.Cuts == 0 && Encoding.ASCII.GetString(bytes).Contains("COMMIT", StringComparison.Ordinal)))
            { IsBackground = true }.Start();
            new Thread(() => Pass(server, program, _ =>
            {
                if (!_commits || Interlocked.Exchange(ref relay._cuts, 1) != 0) return;
                program.Dispose();
                server.Dispose();
            }))
            { IsBackground = true }.Start();
        }

        private static void Pass(Socket from, Socket to, Action<byte[]> passing)
        {
            var buffer = new byte[8192];
            try
            {
                while (from.Receive(buffer) is > 0 and var count)
                {
                    passing(buffer[..count]);
                    to.Send(buffer, count, SocketFlags.None);
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // One side has gone; the other one follows.
            }

            from.Dispose();
            to.Dispose();
        }
    }
}
