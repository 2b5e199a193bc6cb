using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TrainSmart.Benchmarks.Compiler;

/// <summary>Processor time. Whatever else the machine does meanwhile is not in it, so that figures of a busy machine can be compared.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Milliseconds of processor time that the action takes on the calling thread.</summary>
    public static double Measure(Action action)
    {
        var start = Now();
        action();
        return Now() - start;
    }

    /// <summary>Milliseconds of processor time that the action takes on all threads of the process.</summary>
    public static double MeasureProcess(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
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
