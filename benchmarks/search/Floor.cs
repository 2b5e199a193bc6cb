using System.Diagnostics;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>The parts that a trial cannot do without, each alone: drawing ten numbers, and two pages written and flushed to the disk.</summary>
internal static class Floor
{
    private const int Page = 4096;
    private const int Draws = 100_000;

    public static string Measure(int flushes)
    {
        Draw(1000);
        var draw = Seconds(() => Draw(Draws)) / Draws;
        var flush = Seconds(() => Flush(flushes)) / flushes;
        return FormattableString.Invariant($$"""{"ten_draws_us":{{draw * 1e6:F3}},"two_pages_and_a_flush_ms":{{flush * 1e3:F4}}}""");
    }

    private static void Draw(int points)
    {
        var kept = new double[points][];
        for (var number = 0; number < points; number++)
        {
            var random = new RandomStream(1, "random", number);
            var point = kept[number] = new double[10];
            for (var column = 0; column < point.Length; column++) point[column] = -5 + (10 * random.NextDouble());
        }
    }

    // As SQLite does once its log has reached its size: over what is there already.
    private static void Flush(int flushes)
    {
        var path = Path.GetTempFileName();
        var page = new byte[Page];
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite))
        {
            RandomAccess.Write(file, new byte[1000 * Page], 0);
            RandomAccess.FlushToDisk(file);
            for (var flush = 0; flush < flushes; flush++)
            {
                for (var write = 0; write < 2; write++) RandomAccess.Write(file, page, ((2 * flush) + write) % 1000 * Page);
                RandomAccess.FlushToDisk(file);
            }
        }

        File.Delete(path);
    }

    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }
}
