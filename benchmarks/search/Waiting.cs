using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// What a study that repeats costs in time: trial n waits for trials 0 to n - parallelism, where a free-running one starts as soon as a worker is
/// free. A simulation of clocks alone, with durations from a log-normal distribution.
/// </summary>
internal static class Waiting
{
    private const int Trials = 2000;
    private static readonly double[] Variations = [0, 0.25, 0.5, 1];

    public static void Measure()
    {
        Console.WriteLine("workers  parallelism  " + string.Join("  ", Variations.Select(variation => $"variation {variation:P0}")));
        foreach (var workers in new[] { 2, 4, 8, 16 })
        {
            foreach (var parallelism in new[] { workers, 3 * workers / 2, 2 * workers, 4 * workers })
            {
                var slower = Variations.Select(variation => Makespan(workers, parallelism, variation) / Makespan(workers, int.MaxValue, variation));
                Console.WriteLine($"{workers,7}  {parallelism,11}  " + string.Join("  ", slower.Select(ratio => $"{ratio,12:F3}")));
            }
        }
    }

    // The time until all trials have ended; workers take trials in order, each as soon as it is free and the trial may begin.
    private static double Makespan(int workers, int parallelism, double variation)
    {
        var free = new PriorityQueue<int, double>(Enumerable.Range(0, workers).Select(worker => (worker, 0.0)));
        var ends = new double[Trials];
        var (settled, begun) = (0.0, 0.0);
        for (var trial = 0; trial < Trials; trial++)
        {
            if (trial >= parallelism) settled = Math.Max(settled, ends[trial - parallelism]);
            free.TryDequeue(out var worker, out var since);
            begun = Math.Max(begun, Math.Max(since, settled));
            ends[trial] = begun + Duration(trial, variation);
            free.Enqueue(worker, ends[trial]);
        }

        return ends.Max();
    }

    // Mean one, with the given coefficient of variation.
    private static double Duration(int trial, double variation)
    {
        var variance = Math.Log(1 + (variation * variation));
        return Math.Exp((Math.Sqrt(variance) * new RandomStream(1, "duration", trial).NextGaussian()) - (0.5 * variance));
    }
}
