using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>The processor time of the calling thread, in which the work of others is not.</summary>
internal static partial class ProcessorTime
{
    private const int ThreadCpuTime = 3;

    /// <summary>Milliseconds of processor time that the action takes.</summary>
    public static double Of(Action action)
    {
        var start = Now();
        action();
        return Now() - start;
    }

    // The clock of one thread is a call of POSIX; elsewhere the time on the wall stands in for it.
    private static double Now() => OperatingSystem.IsLinux() && GetTime(ThreadCpuTime, out var time) == 0
        ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
        : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpecification time);

    private struct TimeSpecification
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
