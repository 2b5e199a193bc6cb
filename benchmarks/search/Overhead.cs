using System.Diagnostics;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>What a study costs beside its objective: asks and tells of a cheap function, one thread, processor time of the whole process.</summary>
internal static class Overhead
{
    // Hot methods are compiled again in the background, twice, a while after they have been called often.
    private const int WarmRounds = 12;
    private const double WarmSeconds = 3;

    // A median of three says little of studies that take a millisecond: they are repeated until they have taken so long together.
    private const int LeastRepeats = 3;
    private const int MostRepeats = 201;
    private const double RepeatedSeconds = 0.5;

    /// <summary>Runs studies and gives the figures of the median one as JSON. The first study of a process pays for its compilation; it is reported
    /// apart. With a file, also how large it is once it is closed, and how much of the processor time was the operating system's.</summary>
    public static string Measure(string sampler, int trials, int dimensions, string? file)
    {
        var start = Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
        var cold = Run(sampler, trials, dimensions, file is null ? null : file + ".cold");

        var warmed = 0.0;
        for (var round = 0; round < WarmRounds && warmed < WarmSeconds; round++)
        {
            Thread.Sleep(150);
            warmed += Run(sampler, Math.Min(trials, 1000), dimensions, file is null ? null : $"{file}.warm{round}").Total;
        }

        Thread.Sleep(150);
        var runs = new List<Figures>();
        while (runs.Count < LeastRepeats || (file is null && runs.Count < MostRepeats && runs.Sum(run => run.Total) < RepeatedSeconds))
            runs.Add(Run(sampler, trials, dimensions, file is null ? null : $"{file}.{runs.Count}"));
        var warm = runs.OrderBy(run => run.Total).ElementAt(runs.Count / 2);
        var disk = file is null ? 0.0 : new FileInfo($"{file}.0").Length;
        return FormattableString.Invariant(
            $$"""
            {"sampler":"{{sampler}}","trials":{{trials}},"dimensions":{{dimensions}},"cpu_s":{{warm.Total:F6}},"cpu_s_system":{{warm.System:F6}},
            "cpu_ms_last_100":{{warm.LastMilliseconds:F6}},"cpu_s_cold":{{cold.Total:F6}},"cpu_s_startup":{{start:F4}},
            "bytes_a_trial":{{warm.BytesATrial}},"disk_bytes_a_trial":{{disk / trials:F1}},"best":{{warm.Best:R}}}
            """).ReplaceLineEndings("");
    }

    /// <summary>Takes part in a study that other processes share, until its trials are used up; writes how many trials it told.</summary>
    public static void Share(string address, int trials, string worker)
    {
        var space = new SearchSpace(new Space(
            [new Parameter("x", new Distribution.Uniform(-5, 5)), new Parameter("y", new Distribution.Uniform(-5, 5))], []));
        using var storage = StudyAddress.Parse(address).Open("share");
        using var study = Study.Create(storage, space, new() { Seed = 1, Trials = trials, Parallelism = 256, Sampler = new RandomSampler() });
        var told = 0;
        while (study.Ask(worker) is { } trial)
        {
            study.Tell(trial, TrialState.Completed, [Math.Abs(trial.Configuration.Double(0))]);
            told++;
        }

        Console.WriteLine(told);
    }

    private static Figures Run(string sampler, int trials, int dimensions, string? file)
    {
        var space = new SearchSpace(new Space(
            new(Enumerable.Range(0, dimensions).Select(index => new Parameter($"x{index}", new Distribution.Uniform(-5, 5)))), []));
        using IStudyStorage storage = file is null ? new MemoryStorage() : new SqliteStorage(file);
        GC.Collect();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var (before, beforeSystem) = (process.TotalProcessorTime, process.PrivilegedProcessorTime);
        using var study = Study.Create(storage, space, new() { Seed = 1, Trials = trials, Parallelism = 1, Sampler = SamplerOptions.Parse(sampler) });
        var late = TimeSpan.Zero;
        while (study.Ask("benchmark") is { } trial)
        {
            if (trial.Number == trials - 100)
            {
                process.Refresh();
                late = process.TotalProcessorTime;
            }

            var sum = 0.0;
            for (var index = 0; index < dimensions; index++)
            {
                var difference = trial.Configuration.Double(index) - 1;
                sum += difference * difference;
            }

            study.Tell(trial, TrialState.Completed, [sum]);
        }

        process.Refresh();
        var (after, afterSystem) = (process.TotalProcessorTime, process.PrivilegedProcessorTime);
        var held = (GC.GetTotalMemory(forceFullCollection: true) - memory) / trials;
        return new(
            (after - before).TotalSeconds,
            (afterSystem - beforeSystem).TotalSeconds,
            (after - late).TotalMilliseconds / 100,
            held,
            study.Best!.Values[0]);
    }

    private sealed record Figures(double Total, double System, double LastMilliseconds, long BytesATrial, double Best);
}
