// Trains one of the benchmark's networks for some seconds and prints one line: samples a second and CPU seconds for a million samples.
// usage: training-benchmark <mlp|tiny|penguins|wide> <threads> <seconds>
using System.Diagnostics;
using System.Globalization;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Training;

var (name, threads, seconds) = (args[0], int.Parse(args[1], CultureInfo.InvariantCulture), double.Parse(args[2], CultureInfo.InvariantCulture));
var (layers, rows, width, classes, batch) = Case(name);
var features = Noise(rows, width, classes);
var training = new Training { Optimizer = new AdamW { LearningRate = 1e-3 }, Epochs = 1_000_000, BatchSize = batch };

var warm = Stopwatch.StartNew();
var (started, startedCpu, startedEpoch) = (0L, TimeSpan.Zero, 0);
var trial = new TrialScope
{
    Seed = 1,
    Threads = threads,
    Reported = (epoch, _) =>
    {
        if (warm.Elapsed.TotalSeconds < 1) return false;
        if (started == 0)
        {
            (started, startedCpu, startedEpoch) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime, epoch);
            return false;
        }

        var elapsed = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (elapsed < seconds) return false;
        var samples = (double)(epoch - startedEpoch) * rows;
        var cpu = (Process.GetCurrentProcess().TotalProcessorTime - startedCpu).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name} samples_per_second {samples / elapsed:F0} cpu_seconds_per_million {cpu / samples * 1e6:F4} "
            + $"us_per_step {elapsed * 1e6 * batch / samples:F1}"));
        return true;
    },
};
using var model = layers.Fit(features, training, trial);

static (Layers Layers, int Rows, int Width, int Classes, int Batch) Case(string name) => name switch
{
    "mlp" => ([new Linear(256), new Relu(), new Linear(10)], 6400, 784, 10, 128),
    "tiny" => ([new Repeat(7, [new Linear(32), new Relu()]), new Linear(10)], 1600, 32, 10, 16),
    "penguins" => ([new Repeat(2, [new Linear(64), new Relu(), new Dropout(0.2)]), new Linear(3)], 240, 9, 3, 32),
    "wide" => ([new Repeat(2, [new Linear(4096), new Relu()]), new Linear(10)], 51_200, 784, 10, 1024),
    _ => throw new ArgumentException($"There is no case '{name}'."),
};

static FeatureSplit Noise(int rows, int width, int classes)
{
    var random = new RandomStream(1, "data");
    FeatureMatrix Part(int count) => new()
    {
        Values = Enumerable.Range(0, count * width).Select(_ => (float)random.NextGaussian()).ToArray(),
        Rows = count,
        Width = width,
        Labels = Enumerable.Range(0, count).Select(_ => (float)random.Next(classes)).ToArray(),
    };
    return new FeatureSplit
    {
        Train = Part(rows),
        Validation = Part(50),
        Test = Part(1),
        Outputs = new Shape(classes),
        Task = LearningTask.Classification,
    };
}
