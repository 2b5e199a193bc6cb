using System.Diagnostics;

namespace TrainSmart.Search;

/// <summary>The process in which a worker lives. On its own machine a killed one is noticed at once, without waiting for its lease.</summary>
/// <param name="Machine">The machine as far as its process numbers go: name, boot, and container.</param>
/// <param name="Process">The number of the process.</param>
/// <param name="Started">When it started, in milliseconds since 1970 in UTC: numbers are used again.</param>
public sealed record WorkerPlace(string Machine, int Process, long Started)
{
    // Clocks of two readings of one start may differ by a second.
    private const long Tolerance = 2000;

    /// <summary>This process.</summary>
    public static WorkerPlace Current { get; } = new(ThisMachine(), Environment.ProcessId, StartOf(System.Diagnostics.Process.GetCurrentProcess()));

    /// <summary>Whether the process was on this machine and is no more.</summary>
    public bool IsGone()
    {
        if (Machine != Current.Machine) return false;
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(Process);
            return Math.Abs(StartOf(process) - Started) >= Tolerance;
        }
        catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
        {
            return true;
        }
    }

    private static long StartOf(Process process) => new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeMilliseconds();

    // Two containers may have one name, and each counts its processes from one.
    private static string ThisMachine()
    {
        try
        {
            var boot = File.ReadAllText("/proc/sys/kernel/random/boot_id")[..8];
            return $"{Environment.MachineName} {boot} {new FileInfo("/proc/self/ns/pid").LinkTarget}";
        }
        catch (Exception elsewhere) when (elsewhere is IOException or UnauthorizedAccessException)
        {
            return Environment.MachineName;
        }
    }
}
